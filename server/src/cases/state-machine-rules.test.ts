import { describe, expect, it } from 'vitest';
import { at, caseIn, clock, closedCase, day, lead, otherLead, otherTriager, received, reporter, triager } from '../testing/case-samples.ts';
import type { CaseActor, CaseFacts, CaseMove, Resolution } from './case-facts.ts';
import { caseMoves, caseStates, defaultSettings, resolutions } from './case-facts.ts';
import type { MoveInput } from './state-machine-rules.ts';
import { judgeMove } from './state-machine-rules.ts';

const settings = defaultSettings;
const judge = (facts: CaseFacts, actor: CaseActor, move: CaseMove, more: Partial<MoveInput> = {}, now = day(10)) =>
  judgeMove(facts, actor, { move, hasMessage: true, ...more }, now, settings);
const code = (act: () => unknown): string => {
  try {
    act();
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** state, verified, role: moves and where they lead. What is not named is forbidden. Written from the picture, not from the code. */
const expected = `
  RECEIVED          -        REPORTER  WITHDRAW>CLOSED
  RECEIVED          -        TRIAGER   START_TRIAGE>TRIAGING CLOSE>CLOSED
  RECEIVED          -        LEAD      START_TRIAGE>TRIAGING CLOSE>CLOSED
  RECEIVED          -        CLOCK
  TRIAGING          -        REPORTER  WITHDRAW>CLOSED
  TRIAGING          -        TRIAGER   ASK_FOR_INFORMATION>NEEDS_INFORMATION VERIFY>VERIFIED CLOSE>CLOSED
  TRIAGING          -        LEAD      ASK_FOR_INFORMATION>NEEDS_INFORMATION VERIFY>VERIFIED CLOSE>CLOSED
  TRIAGING          -        CLOCK
  TRIAGING          verified REPORTER
  TRIAGING          verified TRIAGER   VERIFY>VERIFIED CLOSE>CLOSED
  TRIAGING          verified LEAD      VERIFY>VERIFIED UNVERIFY>TRIAGING CLOSE>CLOSED
  TRIAGING          verified CLOCK
  NEEDS_INFORMATION -        REPORTER  WITHDRAW>CLOSED
  NEEDS_INFORMATION -        TRIAGER   START_TRIAGE>TRIAGING CLOSE>CLOSED
  NEEDS_INFORMATION -        LEAD      START_TRIAGE>TRIAGING CLOSE>CLOSED
  NEEDS_INFORMATION -        CLOCK     CLOSE>CLOSED
  VERIFIED          verified REPORTER
  VERIFIED          verified TRIAGER   START_REMEDIATION>REMEDIATING CLOSE>CLOSED
  VERIFIED          verified LEAD      START_REMEDIATION>REMEDIATING UNVERIFY>TRIAGING CLOSE>CLOSED
  VERIFIED          verified CLOCK
  REMEDIATING       verified REPORTER
  REMEDIATING       verified TRIAGER   MARK_FIXED>FIXED CLOSE>CLOSED
  REMEDIATING       verified LEAD      MARK_FIXED>FIXED UNVERIFY>TRIAGING CLOSE>CLOSED
  REMEDIATING       verified CLOCK
  FIXED             verified REPORTER  REPORT_FIX_FAILS>REMEDIATING
  FIXED             verified TRIAGER   REPORT_FIX_FAILS>REMEDIATING CLOSE>CLOSED
  FIXED             verified LEAD      REPORT_FIX_FAILS>REMEDIATING UNVERIFY>TRIAGING CLOSE>CLOSED
  FIXED             verified CLOCK
  CLOSED            -        REPORTER  ASK_SECOND_LOOK>CLOSED
  CLOSED            -        TRIAGER   REOPEN>TRIAGING
  CLOSED            -        LEAD      REOPEN>TRIAGING
  CLOSED            -        CLOCK
  CLOSED            verified REPORTER  ASK_SECOND_LOOK>CLOSED
  CLOSED            verified TRIAGER   REOPEN>TRIAGING
  CLOSED            verified LEAD      REOPEN>TRIAGING UNVERIFY>TRIAGING
  CLOSED            verified CLOCK
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const actors: Readonly<Record<string, CaseActor>> = { REPORTER: reporter, TRIAGER: otherTriager, LEAD: otherLead, CLOCK: clock };

/** CLOSE as something that this actor may, if anything. */
function closing(facts: CaseFacts, actor: CaseActor): Partial<MoveInput> {
  if (actor.role === 'CLOCK') return { resolution: 'NO_RESPONSE', hasMessage: false };
  return facts.verifiedAt ? { resolution: 'DUPLICATE', duplicateOfId: '3' } : { resolution: 'INFORMATIVE' };
}

describe('judgeMove walks the table of state × verified × role × move', () => {
  it('has a row for every state and every role', () => {
    const rows = new Set(expected.map(([state, , role]) => `${state} ${role}`));
    expect(rows.size).toBe(caseStates.length * Object.keys(actors).length);
  });

  for (const [state, mark, role, ...allowed] of expected) {
    it(`${state} ${mark} ${role}: ${allowed.join(', ') || 'nothing'}`, () => {
      const verified = mark === 'verified';
      const facts = state === 'CLOSED' ? closedCase(verified ? 'RESOLVED' : 'INFORMATIVE') : caseIn(state as CaseFacts['state'], verified);
      const actor = actors[role ?? ''] ?? clock;
      const possible: string[] = [];
      for (const move of caseMoves) {
        const more = move === 'CLOSE' ? closing(facts, actor) : {};
        const result = code(() => possible.push(`${move}>${judge(facts, actor, move, more, day(40)).facts.state}`));
        if (result !== 'allowed') expect(result).toBe(move === 'VERIFY' && actor === reporter ? 'REPORTER_CANNOT_VERIFY' : 'ILLEGAL_MOVE');
      }
      expect(possible.toSorted()).toEqual(allowed.toSorted());
    });
  }
});

describe('judgeMove', () => {
  it('wants an assessment before it verifies', () => {
    const facts = caseIn('TRIAGING', false, { severity: null });
    expect(code(() => judge(facts, triager, 'VERIFY'))).toBe('REQUIRED');
    expect(code(() => judge({ ...facts, severity: 'LOW', weakness: null }, triager, 'VERIFY'))).toBe('REQUIRED');
  });

  it('lets nobody verify their own report, team or not', () => {
    const own = caseIn('TRIAGING', false, { reporterId: 'triager' });
    expect(code(() => judge(own, triager, 'VERIFY'))).toBe('REPORTER_CANNOT_VERIFY');
    expect(code(() => judge(own, { role: 'REPORTER', id: 'triager' }, 'VERIFY'))).toBe('REPORTER_CANNOT_VERIFY');
    expect(judge(own, lead, 'VERIFY').changes).toEqual({
      state: 'VERIFIED',
      verifiedAt: day(10),
      verifiedById: 'lead',
      nextUpdateDueAt: day(24),
    });
  });

  it('knows no stranger as reporter', () => {
    expect(code(() => judge(received, { role: 'REPORTER', id: 'somebody' }, 'WITHDRAW'))).toBe('ILLEGAL_MOVE');
  });

  const needMessage: readonly (readonly [CaseFacts, CaseActor, CaseMove, Resolution?])[] = [
    [caseIn('TRIAGING', false), triager, 'ASK_FOR_INFORMATION'],
    [caseIn('VERIFIED', true), lead, 'UNVERIFY'],
    [caseIn('FIXED', true), reporter, 'REPORT_FIX_FAILS'],
    [caseIn('FIXED', true), triager, 'REPORT_FIX_FAILS'],
    [closedCase('INFORMATIVE'), triager, 'REOPEN'],
    [closedCase('INFORMATIVE'), reporter, 'ASK_SECOND_LOOK'],
    [closedCase('INFORMATIVE', { secondLookAskedAt: day(6) }), triager, 'GRANT_SECOND_LOOK'],
    [closedCase('INFORMATIVE', { secondLookAskedAt: day(6) }), triager, 'REFUSE_SECOND_LOOK'],
    ...resolutions
      .filter((resolution) => !['SPAM', 'NO_RESPONSE', 'WITHDRAWN'].includes(resolution))
      .map((resolution) => [caseIn('TRIAGING', ['RESOLVED', 'ACCEPTED_RISK'].includes(resolution)), lead, 'CLOSE', resolution] as const),
  ];
  const withoutMessage = needMessage.map(([facts, actor, move, resolution]) => ({ facts, actor, move, resolution }));
  it.each(withoutMessage)('refuses $move $resolution without a message', ({ facts, actor, move, resolution }) => {
    const more = resolution ? { resolution, duplicateOfId: resolution === 'DUPLICATE' ? '3' : null } : {};
    expect(code(() => judge(facts, actor, move, { ...more, hasMessage: false }))).toBe('REQUIRED');
    expect(code(() => judge(facts, actor, move, more))).toBe('allowed');
  });

  it('closes spam, withdrawals and unanswered questions without a message', () => {
    expect(judge(received, triager, 'CLOSE', { resolution: 'SPAM', hasMessage: false }).isResponse).toBe(false);
    expect(judge(received, reporter, 'WITHDRAW', { hasMessage: false }).facts.resolution).toBe('WITHDRAWN');
    const waiting = caseIn('NEEDS_INFORMATION', false);
    expect(judge(waiting, clock, 'CLOSE', { resolution: 'NO_RESPONSE', hasMessage: false }, day(31)).changes).toEqual({
      state: 'CLOSED',
      resolution: 'NO_RESPONSE',
      closedAt: day(31),
      informationAskedAt: null,
      nextUpdateDueAt: null,
    });
  });

  it('wants a resolution for closing, an original for a duplicate, and neither elsewhere', () => {
    const facts = caseIn('TRIAGING', false);
    expect(code(() => judge(facts, lead, 'CLOSE'))).toBe('REQUIRED');
    expect(code(() => judge(facts, lead, 'CLOSE', { resolution: 'DUPLICATE' }))).toBe('REQUIRED');
    expect(code(() => judge(facts, lead, 'CLOSE', { resolution: 'INFORMATIVE', duplicateOfId: '3' }))).toBe('INVALID');
    expect(code(() => judge(facts, lead, 'VERIFY', { resolution: 'RESOLVED' }))).toBe('INVALID');
    expect(code(() => judge(facts, lead, 'VERIFY', { duplicateOfId: '3' }))).toBe('INVALID');
    expect(code(() => judge(facts, reporter, 'WITHDRAW', { resolution: 'SPAM' }))).toBe('INVALID');
  });

  it('counts a message with a move as the response, a bare move not', () => {
    const answered = judge(received, triager, 'START_TRIAGE', {}, at(5));
    expect(answered.changes).toEqual({
      state: 'TRIAGING',
      firstRespondedAt: at(5),
      nextUpdateDueAt: new Date(at(5).getTime() + 14 * 86_400_000),
    });
    expect(answered.isResponse).toBe(true);
    expect(answered.moved).toEqual({ move: 'START_TRIAGE', fromState: 'RECEIVED', toState: 'TRIAGING', resolution: null });
    expect(judge(received, triager, 'START_TRIAGE', { hasMessage: false }).changes).toEqual({ state: 'TRIAGING' });
  });

  it('takes a verification back with all that rested on it', () => {
    const { facts } = judge(closedCase('RESOLVED'), lead, 'UNVERIFY');
    expect(facts).toMatchObject({
      state: 'TRIAGING',
      resolution: null,
      closedAt: null,
      closedById: null,
      verifiedAt: null,
      verifiedById: null,
      fixedAt: null,
    });
  });

  it('keeps the verification of a reopened case, and then asks the reporter nothing that the clock would answer', () => {
    const { facts } = judge(closedCase('RESOLVED'), triager, 'REOPEN');
    expect(facts).toMatchObject({ state: 'TRIAGING', resolution: null, verifiedById: 'triager', fixedAt: null, nextUpdateDueAt: day(24) });
    expect(code(() => judge(facts, triager, 'ASK_FOR_INFORMATION'))).toBe('ILLEGAL_MOVE');
    expect(code(() => judge(facts, triager, 'CLOSE', { resolution: 'BY_DESIGN' }))).toBe('ILLEGAL_MOVE');
  });

  it('forgets a fix that fails, and dates the next one anew', () => {
    const failed = judge(caseIn('FIXED', true), reporter, 'REPORT_FIX_FAILS');
    expect(failed.changes).toEqual({ state: 'REMEDIATING', fixedAt: null });
    expect(failed.isResponse).toBe(false);
    expect(judge(failed.facts, triager, 'MARK_FIXED').facts.fixedAt).toEqual(day(10));
  });

  it('asks nobody about a case from inside', () => {
    const internal = caseIn('TRIAGING', false, { source: 'INTERNAL', reporterId: null });
    expect(code(() => judge(internal, triager, 'ASK_FOR_INFORMATION'))).toBe('ILLEGAL_MOVE');
  });
});
