import { expect, it } from 'vitest';
import { deletionAt, requireLeft } from './deletion-rules.ts';

const now = new Date('2026-11-27T10:00:00Z');

it('an account goes a week after it was asked, and asking again moves nothing', () => {
  expect(deletionAt(null, now)).toEqual(new Date('2026-12-04T10:00:00Z'));
  expect(deletionAt(new Date('2026-12-01T00:00:00Z'), now)).toEqual(new Date('2026-12-01T00:00:00Z'));
});

it.each(['TRIAGER', 'LEAD', 'ADMINISTRATOR'] as const)('a %s leaves the team first', (role) => {
  expect(() => requireLeft(['RESEARCHER', role])).toThrow('Have an administrator take your role first');
  expect(() => requireLeft(['RESEARCHER'])).not.toThrow();
});
