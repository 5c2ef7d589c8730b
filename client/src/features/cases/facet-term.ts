/** A facet acts on the query: pressing a value writes, widens or takes away its term. Pure. */
import type { AnyOf, CaseQuery, Condition, Expression } from '../../../../schema/case-query/case-query.ts';
import { join, parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { printCondition } from '../../../../schema/case-query/print-case-query.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';

export interface FacetTerm {
  readonly field: string;
  /** As it may stand behind the field: FIXED, mail, "two words", unset. */
  readonly value: string;
}

type Value = Condition['test'] extends infer Test ? (Test extends AnyOf<infer V> ? V : never) : never;

const partsOf = ({ where }: CaseQuery): readonly Expression[] => (where.kind === 'and' ? where.of : [where]);
const withParts = (query: CaseQuery, parts: readonly Expression[]): CaseQuery => ({ ...query, where: join('and', parts) });
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The condition that names this one value. Throws CaseQueryError for what the vocabulary does not know. */
function conditionOf({ field, value }: FacetTerm, vocabulary: Vocabulary): Condition {
  const { where } = parseCaseQuery(`${field}:${value}`, vocabulary);
  if (where.kind !== 'condition') throw new Error('one term is one condition');
  return where.condition;
}

const valuesOf = ({ test }: Condition): readonly unknown[] => (test.kind === 'any' ? test.values : []);
const isOf = (field: string) => (part: Expression): boolean => part.kind === 'condition' && part.condition.field === field;

/** Whether the query asks for it, alone or among others, outside of brackets. */
export function isChosen(query: CaseQuery, term: FacetTerm, vocabulary: Vocabulary): boolean {
  const [value] = valuesOf(conditionOf(term, vocabulary));
  return partsOf(query).some((part) => part.kind === 'condition' && part.condition.field === term.field && valuesOf(part.condition).some((one) => same(one, value)));
}

/** What was asked for the same field by a bound or a range gives way; so does what left this value out. */
export function toggleTerm(query: CaseQuery, term: FacetTerm, vocabulary: Vocabulary): CaseQuery {
  const added = conditionOf(term, vocabulary);
  const [value] = valuesOf(added);
  const parts = partsOf(query);
  const held = parts.filter(isOf(term.field)).flatMap((part) => (part.kind === 'condition' ? valuesOf(part.condition) : []));
  const next = held.some((one) => same(one, value)) ? held.filter((one) => !same(one, value)) : [...held, value];
  const condition: Expression = { kind: 'condition', condition: { ...added, test: { kind: 'any', values: next as readonly Value[] } } as Condition };
  const at = parts.findIndex(isOf(term.field));
  const kept = parts.flatMap((part, index) => {
    if (index === at) return next.length > 0 ? [condition] : [];
    if (isOf(term.field)(part)) return [];
    return next.length > held.length ? without(part, term.field, value) : [part];
  });
  return withParts(query, at < 0 ? [...kept, condition] : kept);
}

/** `-state:closed` would find nothing beside `state:closed`. */
function without(part: Expression, field: string, value: unknown): readonly Expression[] {
  if (part.kind !== 'not' || part.of.kind !== 'condition' || part.of.condition.field !== field) return [part];
  const left = valuesOf(part.of.condition).filter((one) => !same(one, value));
  if (left.length === valuesOf(part.of.condition).length) return [part];
  return left.length === 0 ? [] : [{ kind: 'not', of: { kind: 'condition', condition: { ...part.of.condition, test: { kind: 'any', values: left as readonly Value[] } } as Condition } }];
}

/** The values that the query names for a field outside of brackets, as they may stand behind it. */
export function chosenValues(query: CaseQuery, field: string): readonly string[] {
  return partsOf(query).flatMap((part) => {
    if (part.kind !== 'condition' || part.condition.field !== field || part.condition.test.kind !== 'any') return [];
    const { condition } = part;
    return condition.test.kind === 'any' ? condition.test.values.map((value) => printCondition({ ...condition, test: { kind: 'any', values: [value] } } as Condition).slice(field.length + 1)) : [];
  });
}
