import { expect, it } from 'vitest';
import type { CaseEventData } from './case-queries.ts';
import { firstUnread } from './first-unread.ts';

const me = { researcherId: 'R:me', triagerId: null };
const event = (id: string, by: string, kind = 'MessagePosted'): CaseEventData =>
  ({ id, __typename: kind, actor: { __typename: 'Researcher', id: by } }) as unknown as CaseEventData;
const events = [event('1', 'R:ana'), event('2', 'R:me'), event('3', 'R:ana', 'CaseMoved'), event('4', 'R:ana'), event('5', 'R:me'), event('6', 'R:ana')];

it('finds the first of the newest messages by others', () => {
  expect(firstUnread(events, 2, me)).toEqual({ first: '4', last: '6', notLoaded: 0 });
  expect(firstUnread(events, 5, me)).toEqual({ first: '1', last: '6', notLoaded: 2 });
  expect(firstUnread(events, 0, me)).toBeNull();
  expect(firstUnread([event('2', 'R:me')], 1, me)).toBeNull();
});
