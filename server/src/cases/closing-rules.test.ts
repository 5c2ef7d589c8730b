import { describe, expect, it } from 'vitest';
import { caseIn, clock, closedCase, day, lead, otherTriager, reporter, triager } from '../testing/case-samples.ts';
import type { CaseActor, CaseFacts, CaseState, Resolution, RuleSettings } from './case-facts.ts';
import { defaultSettings, resolutions } from './case-facts.ts';
import { closed, closingProblem, closingsFor, closingTable, openStates, reopened } from './closing-rules.ts';

const smallTeam: RuleSettings = { ...defaultSettings, smallTeam: true };
const asLead: Resolution[] = ['RESOLVED', 'ACCEPTED_RISK', 'DUPLICATE'];
const asTriager: Resolution[] = ['DUPLICATE', 'NOT_REPRODUCIBLE', 'BY_DESIGN', 'INFORMATIVE', 'OUT_OF_SCOPE', 'SPAM'];

const may = (facts: CaseFacts, actor: CaseActor, settings = defaultSettings, now = day(10)) =>
  resolutions.filter((resolution) => closingProblem(facts, actor, resolution, now, settings) === null);
const statesOf = (verified: boolean): CaseState[] =>
  verified ? ['TRIAGING', 'VERIFIED', 'REMEDIATING', 'FIXED'] : ['RECEIVED', 'TRIAGING', 'NEEDS_INFORMATION'];

describe('who closes with what', () => {
  it.each(statesOf(false))('in %s, not verified', (state) => {
    const facts = caseIn(state, false);
    expect(may(facts, triager)).toEqual(asTriager);
    expect(may(facts, lead)).toEqual(asTriager);
    expect(may(facts, triager, smallTeam)).toEqual(asTriager);
    expect(may(facts, reporter)).toEqual(['WITHDRAWN']);
    expect(may(facts, clock)).toEqual([]);
    expect(may(facts, clock, defaultSettings, day(31))).toEqual(state === 'NEEDS_INFORMATION' ? ['NO_RESPONSE'] : []);
  });

  it.each(statesOf(true))('in %s, verified', (state) => {
    const facts = caseIn(state, true);
    expect(may(facts, triager)).toEqual(['DUPLICATE']);
    expect(may(facts, otherTriager)).toEqual(['DUPLICATE']);
    expect(may(facts, lead)).toEqual(asLead);
    expect(may(facts, reporter)).toEqual([]);
    expect(may(facts, clock, defaultSettings, day(99))).toEqual([]);
  });

  it('lets a triager of a small team resolve what somebody else verified', () => {
    const facts = caseIn('FIXED', true);
    expect(may(facts, triager, smallTeam)).toEqual(['DUPLICATE']);
    expect(may(facts, otherTriager, smallTeam)).toEqual(asLead);
    expect(may(caseIn('FIXED', true, { verifiedById: 'lead' }), lead, smallTeam)).toEqual(asLead);
  });

  it('closes nothing twice', () => {
    for (const resolution of resolutions) {
      for (const actor of [triager, lead, reporter, clock]) expect(may(closedCase(resolution), actor, smallTeam, day(99))).toEqual([]);
    }
  });

  it('offers CLOSE no resolution that has a move of its own', () => {
    expect(closingsFor(caseIn('TRIAGING', false), reporter, day(1), defaultSettings)).toEqual([]);
    expect(resolutions.filter((resolution) => closingTable[resolution].move === 'WITHDRAW')).toEqual(['WITHDRAWN']);
  });

  it('asks a reason of the team for everything but spam', () => {
    const silent = resolutions.filter((resolution) => closingTable[resolution].message === 'OPTIONAL');
    expect(silent).toEqual(['NO_RESPONSE', 'WITHDRAWN', 'SPAM']);
  });

  it('knows every open state', () => {
    expect([...openStates, 'CLOSED']).toHaveLength(7);
  });
});

describe('closing and reopening', () => {
  it('sets a missing fixedAt for RESOLVED alone, and keeps one that is there', () => {
    expect(closed(caseIn('VERIFIED', true), lead, 'RESOLVED', null, day(9)).fixedAt).toEqual(day(9));
    expect(closed(caseIn('FIXED', true), lead, 'RESOLVED', null, day(9)).fixedAt).toEqual(day(3));
    expect(closed(caseIn('VERIFIED', true), lead, 'ACCEPTED_RISK', null, day(9)).fixedAt).toBeNull();
  });

  it('ends every waiting', () => {
    const after = closed(caseIn('NEEDS_INFORMATION', false), triager, 'DUPLICATE', '3', day(9));
    expect(after).toMatchObject({ informationAskedAt: null, nextUpdateDueAt: null, duplicateOfId: '3', closedById: 'triager' });
  });

  it('gives an unused second look back, and keeps one that was taken', () => {
    expect(reopened(closedCase('BY_DESIGN', { secondLookAskedAt: day(6) })).secondLookAskedAt).toBeNull();
    const taken = reopened(closedCase('BY_DESIGN', { secondLookAskedAt: day(6), secondLookDecidedAt: day(7) }));
    expect(taken).toMatchObject({ secondLookAskedAt: day(6), secondLookDecidedAt: day(7), closedAt: null, resolution: null });
  });
});
