import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from './query-cost.ts';

function cost(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return costOf(document, operation, variables);
}

describe('what a document costs', () => {
  it.each([
    ['one object', '{ teamKey { fingerprint } }', 1],
    ['an object in an object', '{ case(number: "x") { number assignee { displayName } } }', 2],
    ['a page by its size', '{ cases(first: 50) { edges { node { number } } pageInfo { endCursor } } }', 50],
    ['a page of nobody’s size', '{ cases { edges { node { number } } } }', 20],
    ['the larger of two sizes', '{ cases(first: 5, last: 30) { edges { node { id } } } }', 30],
    ['objects in the rows of a page', '{ cases(first: 50) { edges { node { number onlineService { slug } } } } }', 100],
    ['pages inside of pages', '{ cases(first: 50) { edges { node { timeline(first: 20) { edges { node { id } } } } } } }', 50 * 21],
    ['a page of which only its end is asked', '{ cases(first: 50) { edges { node { timeline(first: 20) { pageInfo { endCursor } } } } } }', 50 * 21],
    ['the same, in a fragment', '{ cases(first: 50) { ...P } } fragment P on CaseConnection { p: pageInfo { endCursor } }', 50],
    ['a count beside its page', '{ cases(first: 50) { totalCount { value } } }', 50 + 20],
    ['a count alone, of a page of one', '{ cases(first: 1) { totalCount { value hasMore } } }', 1 + 20],
    ['a count in a fragment, under another name', '{ cases(first: 2) { ...C } } fragment C on CaseConnection { n: totalCount { value } }', 2 + 20],
    ['what is left out or not', '{ cases(first: 50) @skip(if: true) { edges { node { assignee @include(if: false) { id } } } } }', 100],
    ['each alias', '{ a: cases(first: 50) { edges { node { id } } } b: cases(first: 50) { edges { node { id } } } }', 100],
    ['what fragments ask', 'query { cases(first: 10) { ...Page } } fragment Page on CaseConnection { edges { node { onlineService { slug } } } }', 20],
    ['counts of values', '{ caseFacets { field values { value count { value } } } }', 503],
    ['what pictures are drawn of', '{ caseHistory { total { value } byMonth { month counts { cases } } } }', 104],
    ['writes', 'mutation { a: markRead(input: { number: "x" }) { userErrors { code } } b: markRead(input: { number: "y" }) { userErrors { code } } }', 24],
    ['an object by its id', '{ node(id: "x") { ... on Case { number } } }', 1],
    ['nothing but names', '{ __typename }', 0],
  ])('%s', (_what, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('goes by the sizes in variables, their defaults too, each time they are sent', () => {
    const document = parse('query ($n: Int = 30) { cases(first: $n) { edges { node { id } } } }');
    const [operation] = document.definitions as unknown as [OperationDefinitionNode];
    expect([{}, { n: 7 }, { n: 100 }, { n: 7 }].map((given) => costOf(document, operation, given))).toEqual([30, 7, 100, 7]);
  });

  it('takes a null or a missing size for the size that nobody gave, and no other variable’s word', () => {
    const text = 'query ($n: Int = 1, $m: Int) { a: cases(first: $n) { edges { node { id } } } b: cases(last: $m) { edges { node { id } } } }';
    expect([{ n: null }, { n: null, m: 0 }, { n: 2, m: 3, other: 90 }, {}].map((given) => cost(text, given))).toEqual([40, 40, 5, 21]);
  });

  it('goes by the number of representations', () => {
    const text = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { timeline(first: 10) { edges { node { id } } } } } }';
    expect(cost(text, { r: Array.from({ length: 100 }, () => ({})) })).toBe(100 * 11);
  });

  it('is counted in no time where fragments double with each other', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Case { a: onlineService { id } ...F${i + 1} ...F${i + 1} }`).join('\n');
    const started = performance.now();
    expect(cost(`{ case(number: "x") { ...F0 } } ${doubling} fragment F60 on Case { id }`)).toBeGreaterThan(2 ** 59);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
