import { parse, specifiedRules, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../schema.ts';
import { posingAliases } from './posing-aliases.ts';

let schema: Awaited<ReturnType<typeof buildSchema>>;
beforeAll(async () => {
  schema = await buildSchema();
});

const services = (inside: string): string => `{ onlineServices(first: 2) { edges { node { ${inside} } } } }`;
function errorsOf(text: string): readonly string[] {
  const document = parse(text);
  expect(validate(schema, document, specifiedRules), text).toEqual([]);
  return posingAliases(schema, document).map(({ message }) => message);
}

describe('an alias', () => {
  it.each([
    ['another field of its type', services('viewerReadsCases: inScope')],
    ['in a fragment', `query { onlineServices(first: 2) { edges { node { ...F } } } } fragment F on OnlineService { slug: name }`],
    ['in an inline fragment', services('... on OnlineService { ... { slug: name } }')],
    ['behind a directive', services('viewerReadsCases: inScope @include(if: true)')],
    ['on an interface, of an object below it', '{ node(id: "x") { viewerReadsCases: id } }'],
    ['an object of another field', '{ cases(first: 1) { edges { node { onlineService: related { __typename } } } } }'],
    ['of entities', 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { number: state } } }'],
    ['what the type is', services('__typename: slug')],
    ['in a subscription', 'subscription { caseChanged { case { number: state } } }'],
  ])('that poses as %s is told', (_what, text) => {
    expect(errorsOf(text)).toHaveLength(1);
  });

  it('is told with what to do', () => {
    expect(errorsOf(services('viewerReadsCases: inScope'))).toEqual(['OnlineService has a field viewerReadsCases of its own: call inScope something else.']);
  });

  it('with a name of its own is fine, and so is the name of the very field', () => {
    expect(errorsOf(services('short: slug slug: slug slug reads: viewerReadsCases'))).toEqual([]);
    expect(errorsOf('{ open: cases(query: "is:open", first: 1) { edges { node { number } } } closed: cases(query: "is:closed", first: 1) { totalCount { value } } }')).toEqual([]);
    expect(errorsOf('{ node(id: "x") { __typename what: __typename ... on Case { state } } }')).toEqual([]);
  });
});
