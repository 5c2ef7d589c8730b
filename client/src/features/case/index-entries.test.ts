import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import type { CaseEventData } from './case-queries.ts';
import { anchorOf, indexEntries } from './index-entries.ts';
import { isLookPending } from './second-look.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const ana = { __typename: 'Triager', id: 'T:ana', displayName: 'Ana Kovač', publicKeys: [] };
const ines = { __typename: 'Researcher', id: 'R:ines', handle: null, name: null, publicKeys: [] };
const at = '2026-11-03T15:12:40.000Z';
let count = 0;
const event = (part: object): CaseEventData => ({ id: `E:${(count += 1)}`, at, actor: ana, ...part }) as unknown as CaseEventData;
const message = (actor: object, isResponse: boolean, internal = false): CaseEventData =>
  event({ __typename: 'MessagePosted', actor, actorRole: actor === ines ? 'REPORTER' : 'TEAM', isResponse, message: { id: 'M', internal, body: {} } });
const move = (name: string, toState: string): CaseEventData =>
  event({ __typename: 'CaseMoved', move: name, fromState: 'RECEIVED', toState, resolution: null });
const labels = (events: CaseEventData[], me: { researcherId: string | null; triagerId: string | null }): string[] => {
  const facts = {
    submittedAt: at,
    timeline: { edges: events.map((node) => ({ cursor: '', node })), pageInfo: { hasPreviousPage: false, startCursor: null } },
  };
  return indexEntries(facts, { me, audience: 'reporter' }).map(({ label }) => i18n._(label));
};

describe('the index of a case', () => {
  const events = [
    event({ __typename: 'CaseReceived', source: 'PORTAL' }),
    message(ana, true),
    message(ines, false),
    message(ana, true),
    move('VERIFY', 'VERIFIED'),
    message(ana, false, true),
  ];

  it('names the first answer as such, and everybody by what they are to the reader', () => {
    expect(labels(events, { researcherId: 'R:ines', triagerId: null })).toEqual([
      'Report',
      'Answered',
      'You wrote',
      'Ana wrote',
      'Confirmed',
      'Note',
    ]);
    expect(labels(events, { researcherId: null, triagerId: 'T:ana' })).toEqual([
      'Report',
      'Answered',
      'The reporter wrote',
      'You wrote',
      'Confirmed',
      'Note',
    ]);
  });

  it('leads to ids that a fragment can hold', () => {
    expect(anchorOf('Q2FzZU1vdmVkOjE3==')).toBe('e-Q2FzZU1vdmVkOjE3');
  });
});

describe('a second look', () => {
  it('waits until it is granted, refused, or the case is open again', () => {
    expect(isLookPending([])).toBe(false);
    expect(isLookPending([move('ASK_SECOND_LOOK', 'CLOSED')])).toBe(true);
    for (const end of ['GRANT_SECOND_LOOK', 'REFUSE_SECOND_LOOK', 'REOPEN']) {
      expect(isLookPending([move('ASK_SECOND_LOOK', 'CLOSED'), move(end, 'TRIAGING')])).toBe(false);
    }
  });
});
