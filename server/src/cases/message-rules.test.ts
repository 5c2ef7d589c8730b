import { describe, expect, it } from 'vitest';
import { at, caseIn, closedCase, day, lead, received, reporter, triager } from '../testing/case-samples.ts';
import { caseStates, defaultSettings, resolutions } from './case-facts.ts';
import { applyReporterMessage, applyTeamMessage } from './message-rules.ts';

const settings = defaultSettings;

describe('a message by the team', () => {
  it('is the first response once, and moves the next date each time', () => {
    const first = applyTeamMessage(received, triager, {}, at(4), settings);
    expect(first).toMatchObject({ isResponse: true, moved: null, changes: { firstRespondedAt: at(4), nextUpdateDueAt: at(4 + 14 * 24) } });
    const second = applyTeamMessage(first.facts, lead, { nextUpdateDueAt: day(40) }, day(3), settings);
    expect(second.changes).toEqual({ nextUpdateDueAt: day(40) });
  });

  it('stays late when it was late', () => {
    const late = applyTeamMessage(received, triager, {}, at(30), settings);
    expect(applyTeamMessage(late.facts, triager, {}, at(31), settings).facts.firstRespondedAt).toEqual(at(30));
  });

  it('leaves the state to moves', () => {
    for (const state of caseStates.filter((each) => each !== 'CLOSED')) {
      const facts = caseIn(state, !['RECEIVED', 'TRIAGING', 'NEEDS_INFORMATION'].includes(state));
      expect(applyTeamMessage(facts, triager, {}, day(1), settings).facts.state).toBe(state);
    }
  });

  it('announces nothing on a closed case', () => {
    expect(applyTeamMessage(closedCase('RESOLVED'), lead, {}, day(9), settings)).toMatchObject({ isResponse: true, changes: {} });
  });

  it('is none by the reporter, nor in a case from inside', () => {
    expect(applyTeamMessage({ ...received, reporterId: 'triager' }, triager, {}, at(4), settings)).toMatchObject({
      isResponse: false,
      changes: {},
    });
    expect(applyTeamMessage(received, reporter, {}, at(4), settings).isResponse).toBe(false);
    const internal = { ...received, source: 'INTERNAL', reporterId: null } as const;
    expect(applyTeamMessage(internal, triager, {}, at(4), settings)).toMatchObject({ isResponse: false, changes: {} });
  });
});

describe('a message by the reporter', () => {
  it('returns a waiting case to triage', () => {
    const { changes, moved, isResponse } = applyReporterMessage(
      caseIn('NEEDS_INFORMATION', false, { nextUpdateDueAt: day(40) }),
      day(25),
      settings,
    );
    expect(changes).toEqual({ state: 'TRIAGING', informationAskedAt: null, nextUpdateDueAt: day(39) });
    expect(moved).toEqual({ move: null, fromState: 'NEEDS_INFORMATION', toState: 'TRIAGING', resolution: null });
    expect(isResponse).toBe(false);
  });

  it('reopens what closed for want of an answer, however late', () => {
    const { changes, moved } = applyReporterMessage(closedCase('NO_RESPONSE', { closedById: null }), day(500), settings);
    expect(changes).toEqual({ state: 'TRIAGING', resolution: null, closedAt: null, nextUpdateDueAt: day(514) });
    expect(moved).toEqual({ move: null, fromState: 'CLOSED', toState: 'TRIAGING', resolution: null });
  });

  it('changes nothing anywhere else', () => {
    const others = [
      ...caseStates.filter((state) => state !== 'NEEDS_INFORMATION' && state !== 'CLOSED').map((state) => caseIn(state, false)),
      ...resolutions.filter((resolution) => resolution !== 'NO_RESPONSE').map((resolution) => closedCase(resolution)),
    ];
    for (const facts of others) expect(applyReporterMessage(facts, day(9), settings)).toMatchObject({ changes: {}, moved: null });
  });
});
