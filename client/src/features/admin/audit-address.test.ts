import { expect, it } from 'vitest';
import { askedBy, exportAddress } from './audit-address.ts';

const known = ['SIGNED_IN', 'ROLE_GIVEN'] as const;

it('asks for whole days of the reader, and passes over what is no kind and no day', () => {
  const asked = askedBy({ kind: 'ROLE_GIVEN', person: 'p', from: '2026-11-27', until: '2026-11-27', find: 'lead' }, known);
  expect(asked).toEqual({
    kinds: ['ROLE_GIVEN'], person: 'p', search: 'lead', from: new Date(2026, 10, 27).toISOString(), until: new Date(2026, 10, 28).toISOString(),
  });
  expect(askedBy({ kind: 'NONE', from: 'yesterday' }, known)).toEqual({ kinds: null, person: null, from: null, until: null, search: null });
});

it('downloads what is shown', () => {
  expect(exportAddress('csv', askedBy({}, known))).toBe('/audit-log.csv');
  const asked = askedBy({ kind: 'SIGNED_IN', find: 'a&b' }, known);
  expect(exportAddress('jsonl', asked)).toBe('/audit-log.jsonl?kinds=SIGNED_IN&search=a%26b');
});
