import { expect, it } from 'vitest';
import { PostMessageDocument, SubmitReportDocument } from './generated/graphql.ts';
import { repeatable } from './write-rules.ts';

const keyed = { input: { idempotencyKey: 'a0' } };

it('repeats whatever only reads', () => {
  for (const text of ['{ viewer { id } }', 'query A($mutation: ID) { node(id: $mutation) { id } }', '# mutation { a }\nquery { cases(query: "} mutation {") { totalCount { value } } }']) {
    expect(repeatable(text, {})).toBe('READ');
  }
  expect(repeatable('fragment F on Case { id } query { case(number: "x") { ...F } }', {})).toBe('READ');
});

it('repeats a write under its key, and no other', () => {
  expect(repeatable(String(SubmitReportDocument), keyed)).toBe('KEYED_WRITE');
  expect(repeatable(String(PostMessageDocument), keyed)).toBe('KEYED_WRITE');
  expect(repeatable(String(PostMessageDocument), { input: {} })).toBe('NEVER');
  expect(repeatable(String(PostMessageDocument), { input: { idempotencyKey: '' } })).toBe('NEVER');
  expect(repeatable('mutation { postMessage(input: { idempotencyKey: "a0" }) { userErrors { code } } }', {})).toBe('NEVER');
});

it('repeats no write that stands beside another, however that one is written', () => {
  const withKey = 'a: postMessage(input: $input) { message { id } }';
  for (const beside of ['b: markRead(input: { number: "x" }) { case { id } }', 'markRead', '...More', '... on Mutation { markRead(input: $other) { case { id } } }']) {
    expect(repeatable(`mutation M($input: PostMessageInput!) { ${withKey} ${beside} }`, keyed)).toBe('NEVER');
  }
  expect(repeatable(`mutation M($input: PostMessageInput!) { ${withKey} }`, { ...keyed, other: { number: 'x' } })).toBe('NEVER');
  expect(repeatable(`query Q { viewer { id } } mutation M($input: PostMessageInput!) { ${withKey} }`, keyed)).toBe('NEVER');
  expect(repeatable(`mutation M($input: PostMessageInput!) @one(two: 3) { ${withKey.replace(' {', ' @include(if: true) {')} }`, keyed)).toBe('KEYED_WRITE');
});

it('repeats no subscription: whoever follows goes on by its last event', () => {
  expect(repeatable('subscription { caseChanged { id } }', {})).toBe('NEVER');
});
