/** Plans for what stands under Query: fields that say what they read, `node`, and `_entities`. */
import { type FieldNode, getArgumentValues, isObjectType } from 'graphql';
import type { Row } from './database.ts';
import { planEntities } from './entity-batches.ts';
import { fromGlobalId } from './global-id.ts';
import { byKey, keyFor } from './row-keys.ts';
import { rowType } from './read-model.ts';
import { Planner } from './read-plan.ts';
import type { Field, Operation } from './read-scope.ts';
import { NotRepresentable } from './read-writer.ts';
import { type Bound, identifier, render, type Run, Slot, type Statement, sql } from './sql.ts';

/** Statements to run, and how their rows become the field's JSON text. */
export interface Root {
  readonly statements: readonly Statement[];
  readonly write: (answers: readonly (readonly Row[])[], run: Run) => string;
}

/** `run`: the request that is planned for. What the plan takes from its slots' values has to stand in the key it is kept by. */
export function planRoot(operation: Operation, field: Field, nodes: readonly FieldNode[], run: Run): Root {
  const [node] = nodes;
  if (!node) throw new NotRepresentable();
  if (field.name === 'node') {
    const { id } = getArgumentValues(field, node, operation.variables);
    return planNode(operation, id instanceof Slot ? id : new Slot(() => String(id)), nodes, run);
  }
  if (field.name === '_entities') {
    const { representations } = getArgumentValues(field, node, operation.variables);
    return planEntities(operation, representations instanceof Slot ? representations : () => representations, nodes, run);
  }
  const { statement, write } = new Planner(operation).root(field, nodes);
  return { statements: [render(statement)], write: ([rows = []], { viewer }) => write(rows, viewer) };
}

/** One row by its type and key, as far as the viewer sees it. */
export function planRow(operation: Operation, typeName: string, key: Bound, nodes: readonly FieldNode[]): Root {
  const rows = rowType(typeName);
  if (!rows) return { statements: [], write: () => 'null' };
  // One value as a plain parameter: an array's length is unknown to a generic plan.
  const wanted = sql`(select ${key}::${identifier(rows.key.type)} as id, 1 as place) wanted`;
  const { statement, write } = new Planner(operation).lookup(rows, wanted, [(row) => byKey(rows, typeName, row)], nodes);
  return { statements: [render(statement)], write: ([found], { viewer }) => write(found?.[0] ?? [], viewer) };
}

const planNode = (operation: Operation, id: Slot, nodes: readonly FieldNode[], run: Run): Root => {
  const { typeName } = fromGlobalId(String(id.read(run)));
  const rows = rowType(typeName);
  if (!rows || !isNode(operation, typeName)) return { statements: [], write: () => 'null' };
  return planRow(operation, typeName, new Slot((later) => keyFor(rows, fromGlobalId(String(id.read(later))).key)), nodes);
};
/** Many types have rows; those alone that say so are found by id. */
function isNode({ schema }: Operation, typeName: string): boolean {
  const type = schema.getType(typeName);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}
