import { describe, expect, it } from 'vitest';
import { at, caseIn, clock, closedCase, day, lead, otherLead, otherTriager, received, reporter, triager } from '../testing/case-samples.ts';
import type { CaseAction, CaseActor, CaseFacts } from './case-facts.ts';
import { caseMoves, caseStates, consentStates, defaultSettings, resolutions } from './case-facts.ts';
import { closingsFor } from './closing-rules.ts';
import { judgeMove } from './state-machine-rules.ts';
import { actionsFor, judgeAction } from './viewer-can-rules.ts';

const settings = defaultSettings;
const can = (facts: CaseFacts, actor: CaseActor | null, now = day(1)) => actionsFor(facts, actor, now, settings);
const work: CaseAction[] = ['REPLY', 'NOTE', 'ASSIGN', 'ASSESS', 'CLASSIFY', 'TITLE', 'PLAN_DISCLOSURE', 'ADD_PARTICIPANT', 'GRANT_ACCESS'];

describe('what a viewer may do now', () => {
  it.each([
    ['a reporter with a fresh report', received, reporter, at(1), ['WITHDRAW', 'REPLY', 'PLAN_DISCLOSURE']],
    ['a reporter whom nobody answered', received, reporter, at(25), ['WITHDRAW', 'REPLY', 'FOLLOW_UP', 'PLAN_DISCLOSURE']],
    ['a triager with a fresh report', received, triager, at(1), ['START_TRIAGE', 'CLOSE', ...work]],
    [
      'a triager before the assessment',
      caseIn('TRIAGING', false, { weakness: null }),
      triager,
      day(1),
      ['ASK_FOR_INFORMATION', 'CLOSE', ...work],
    ],
    ['a triager after it', caseIn('TRIAGING', false), triager, day(1), ['ASK_FOR_INFORMATION', 'VERIFY', 'CLOSE', ...work]],
    ['a lead with a verified case', caseIn('VERIFIED', true), lead, day(1), ['UNVERIFY', 'START_REMEDIATION', 'CLOSE', ...work]],
    ['a reporter with a fix', caseIn('FIXED', true), reporter, day(4), ['REPORT_FIX_FAILS', 'REPLY', 'PLAN_DISCLOSURE']],
    ['a reporter with a closed case', closedCase('BY_DESIGN'), reporter, day(6), ['ASK_SECOND_LOOK', 'REPLY', 'PLAN_DISCLOSURE']],
    ['a triager with a closed case', closedCase('BY_DESIGN'), triager, day(6), ['REOPEN', ...work.filter((each) => each !== 'ASSESS')]],
    [
      'a triager with a case from inside',
      { ...received, source: 'INTERNAL', reporterId: null } as const,
      triager,
      at(1),
      ['START_TRIAGE', 'CLOSE', 'NOTE', 'ASSIGN', 'ASSESS', 'CLASSIFY', 'TITLE', 'ADD_PARTICIPANT'],
    ],
    [
      'a triager with a case from inside that somebody else reads',
      { ...received, source: 'INTERNAL', reporterId: null, othersRead: true } as const,
      triager,
      at(1),
      ['START_TRIAGE', 'CLOSE', 'REPLY', 'NOTE', 'ASSIGN', 'ASSESS', 'CLASSIFY', 'TITLE', 'ADD_PARTICIPANT'],
    ],
    ['a participant', received, { role: 'PARTICIPANT', id: 'co-finder' } as const, at(25), ['REPLY']],
    ['a participant of a closed case', closedCase('BY_DESIGN'), { role: 'PARTICIPANT', id: 'co-finder' } as const, day(6), ['REPLY']],
    ['the clock', received, clock, day(99), []],
    ['a partner', received, null, day(1), []],
    ['a stranger', received, { role: 'REPORTER', id: 'stranger' } as const, day(1), []],
  ] as const)('%s', (_, facts, actor, now, actions) => {
    expect(can(facts, actor, now)).toEqual(actions);
  });

  it('asks for consent only once it was asked for, and then lets the mind be changed', () => {
    const asked = consentStates.filter((consent) =>
      actionsFor(closedCase('RESOLVED'), reporter, day(6), settings, consent).includes('ANSWER_CONSENT'),
    );
    expect(asked).toEqual(['ASKED', 'GRANTED', 'DECLINED', 'LAPSED', 'WITHDRAWN']);
    expect(actionsFor(closedCase('RESOLVED'), lead, day(6), settings, 'ASKED')).not.toContain('ANSWER_CONSENT');
  });

  it('refuses in judgeAction what it does not list', () => {
    expect(() => judgeAction(received, reporter, 'FOLLOW_UP', at(1), settings)).toThrow(
      expect.objectContaining({ code: 'NOT_YET_OVERDUE' }),
    );
    expect(() => judgeAction(received, reporter, 'ANSWER_CONSENT', at(1), settings)).toThrow(
      expect.objectContaining({ code: 'NOT_ASKED' }),
    );
    expect(() => judgeAction(received, reporter, 'NOTE', at(1), settings)).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
    expect(() => judgeAction(closedCase('SPAM'), lead, 'ASSESS', day(9), settings)).toThrow(
      expect.objectContaining({ code: 'ILLEGAL_MOVE' }),
    );
    expect(() => judgeAction(received, triager, 'START_TRIAGE', at(1), settings)).not.toThrow();
  });
});

describe('what is listed is what works', () => {
  const cases = [
    ...caseStates.filter((state) => state !== 'CLOSED').flatMap((state) => [caseIn(state, false), caseIn(state, true)]),
    ...resolutions.map((resolution) => closedCase(resolution)),
    closedCase('RESOLVED', { secondLookAskedAt: day(6) }),
  ];
  it.each([reporter, triager, otherTriager, lead, otherLead, clock])('for $role $id', (actor) => {
    for (const facts of cases) {
      const listed = can(facts, actor, day(40));
      const working = caseMoves.filter((move) => {
        const resolution = move === 'CLOSE' ? (closingsFor(facts, actor, day(40), settings)[0] ?? 'INFORMATIVE') : null;
        const input = { move, hasMessage: true, resolution, duplicateOfId: resolution === 'DUPLICATE' ? '3' : null };
        try {
          return judgeMove(facts, actor, input, day(40), settings).moved.move === move;
        } catch {
          return false;
        }
      });
      expect(listed.filter((action) => caseMoves.some((move) => move === action))).toEqual(working);
    }
  });
});
