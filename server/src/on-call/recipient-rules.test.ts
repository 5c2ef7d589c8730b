import { describe, expect, it } from 'vitest';
import type { PageKind } from './on-call-facts.ts';
import { calleesOf, type Team } from './recipient-rules.ts';

const team: Team = { assignees: ['ana'], onCall: [{ personId: 'bo', deputyId: 'dan' }], leads: ['lea', 'leo'] };
const told = (kinds: readonly PageKind[], changes: Partial<Team> = {}): string => {
  const { people, contact, fellToLeads } = calleesOf(kinds, { ...team, ...changes });
  return [...people.map(({ accountId, reason }) => `${accountId}:${reason}`), ...(contact ? ['contact'] : []), ...(fellToLeads ? ['fell'] : [])].join(' ');
};

describe('who is called', () => {
  it.each<[string, readonly PageKind[], Partial<Team>, string]>([
    ['at half of the time: assignee and on call', ['HALF_TIME'], {}, 'bo:ON_CALL ana:ASSIGNEE'],
    ['who is both, once', ['HALF_TIME'], { assignees: ['bo'] }, 'bo:ON_CALL'],
    ['nobody on call: the leads, and it says so', ['HALF_TIME'], { onCall: [] }, 'ana:ASSIGNEE lea:LEAD leo:LEAD fell'],
    ['nobody at all but a lead', ['HALF_TIME'], { onCall: [], assignees: [], leads: ['lea'] }, 'lea:LEAD fell'],
    ['at five sixths: the leads', ['NEARLY_DUE'], {}, 'lea:LEAD leo:LEAD'],
    ['at the deadline: the leads', ['OVERDUE'], {}, 'lea:LEAD leo:LEAD'],
    ['after a follow-up: the leads', ['FOLLOWED_UP'], {}, 'lea:LEAD leo:LEAD'],
    ['after a day without an answer to it: the contact outside, and the leads know', ['FOLLOW_UP_UNANSWERED'], {}, 'lea:LEAD leo:LEAD contact'],
    ['for a missed update: assignee and leads', ['UPDATE_MISSED'], {}, 'ana:ASSIGNEE lea:LEAD leo:LEAD'],
    ['for unsorted mail: on call', ['SORT_WAITS'], {}, 'bo:ON_CALL'],
    ['for a flood: everybody whom one of its cases calls', ['HALF_TIME', 'OVERDUE'], {}, 'bo:ON_CALL ana:ASSIGNEE lea:LEAD leo:LEAD'],
  ])('%s', (_sentence, kinds, changes, people) => {
    expect(told(kinds, changes)).toBe(people);
  });
});
