/** A query with one field left open: what a list of that field's values is counted for, so that choosing another one leads somewhere. */
import type { Expression } from './case-query.ts';
import type { Field } from './vocabulary.ts';

const names = (expression: Expression, field: Field): boolean => {
  switch (expression.kind) {
    case 'condition': return expression.condition.field === field;
    case 'not': return names(expression.of, field);
    // An empty one names nothing.
    case 'and': case 'or': return expression.of.length > 0 && expression.of.every((part) => names(part, field));
  }
};

/** Without what it asks of that field alone; alternatives that ask of others too remain. The same object where it asks nothing. */
export function leaveOpen(where: Expression, field: Field): Expression {
  const parts = where.kind === 'and' ? where.of : [where];
  const left = parts.filter((part) => !names(part, field));
  if (left.length === parts.length) return where;
  const [only] = left;
  return left.length === 1 && only !== undefined ? only : { kind: 'and', of: left };
}
