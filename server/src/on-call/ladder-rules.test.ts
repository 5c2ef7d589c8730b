import { describe, expect, it } from 'vitest';
import { responseDueAt } from '../cases/response-clock-rules.ts';
import { defaultSettings } from '../cases/case-facts.ts';
import { at, caseIn, closedCase, day, received, submittedAt } from '../testing/case-samples.ts';
import { judgeLadder, type LadderFacts, ladderOf } from './ladder-rules.ts';
import type { PageKind } from './on-call-facts.ts';

const fresh: LadderFacts = { ...received, followedUpAt: null };
const promised = (hours: number): LadderFacts => ({ ...fresh, responseDueAt: responseDueAt('PORTAL', submittedAt, { ...defaultSettings, responseHours: hours }) });
const answered: LadderFacts = { ...caseIn('TRIAGING', true), firstRespondedAt: at(3), nextUpdateDueAt: day(14), followedUpAt: null };
const calledAt = (facts: LadderFacts, now: Date, taken: readonly PageKind[] = []): string => {
  const { call, skipped } = judgeLadder(ladderOf(facts), taken, now);
  return [call?.kind ?? '-', ...skipped.map(({ kind }) => `(${kind})`)].join(' ');
};

describe('the ladder', () => {
  it.each<[string, LadderFacts, Date, readonly PageKind[], string]>([
    ['calls nobody a millisecond before half of the time', fresh, new Date(at(12).getTime() - 1), [], '-'],
    ['calls at half of the time', fresh, at(12), [], 'HALF_TIME'],
    ['calls once', fresh, at(13), ['HALF_TIME'], '-'],
    ['calls the leads at five sixths', fresh, at(20), ['HALF_TIME'], 'NEARLY_DUE'],
    ['calls the leads at the deadline', fresh, at(24), ['HALF_TIME', 'NEARLY_DUE'], 'OVERDUE'],
    ['stays silent after it', fresh, at(400), ['HALF_TIME', 'NEARLY_DUE', 'OVERDUE'], '-'],
    ['skips what passed in an outage', fresh, at(21), [], 'NEARLY_DUE (HALF_TIME)'],
    ['calls once after a long outage', fresh, at(30), [], 'OVERDUE (HALF_TIME) (NEARLY_DUE)'],
    ['calls for none below one that was taken', fresh, at(30), ['OVERDUE'], '- (HALF_TIME) (NEARLY_DUE)'],
    ['waits a day for an answer to a follow-up', { ...fresh, followedUpAt: at(25) }, at(48), ['HALF_TIME', 'NEARLY_DUE', 'OVERDUE'], '-'],
    ['then tells the contact outside', { ...fresh, followedUpAt: at(25) }, at(49), ['HALF_TIME', 'NEARLY_DUE', 'OVERDUE'], 'FOLLOW_UP_UNANSWERED'],
    ['calls once where even that passed in an outage', { ...fresh, followedUpAt: at(25) }, at(80), ['HALF_TIME'], 'FOLLOW_UP_UNANSWERED (NEARLY_DUE) (OVERDUE)'],
    ['owes an answer to who writes by mail', { ...fresh, source: 'MAIL' }, at(12), [], 'HALF_TIME'],
    ['owes none inside', { ...fresh, source: 'INTERNAL', responseDueAt: null }, at(99), [], '-'],
    ['owes none for what was imported', { ...fresh, source: 'IMPORT' }, at(99), [], '-'],
    ['owes none for spam', { ...closedCase('SPAM', { firstRespondedAt: null }), followedUpAt: null }, at(99), [], '-'],
    ['owes none for what was withdrawn', { ...closedCase('WITHDRAWN', { firstRespondedAt: null }), followedUpAt: null }, at(99), [], '-'],
    ['is over with an answer', answered, at(99), [], '-'],
    ['says that an update was missed', answered, day(14), [], 'UPDATE_MISSED'],
    ['says it once', answered, day(15), ['UPDATE_MISSED'], '-'],
    ['tells the contact outside of a missed update too', { ...answered, followedUpAt: day(15) }, day(16), ['UPDATE_MISSED'], 'FOLLOW_UP_UNANSWERED'],
    ['owes nothing once closed', { ...closedCase('RESOLVED'), followedUpAt: null }, day(99), [], '-'],
    ['climbs again where spam was none after all', { ...fresh, state: 'TRIAGING' }, at(24), [], 'OVERDUE (HALF_TIME) (NEARLY_DUE)'],
  ])('%s', (_sentence, facts, now, taken, calls) => {
    expect(calledAt(facts, now, taken)).toBe(calls);
  });

  it.each([[24, 12, 20], [72, 36, 60], [1, 0.5, 5 / 6], [720, 360, 600]])('of %d hours has its steps at %d and %d', (hours, half, sixths) => {
    expect(ladderOf(promised(hours)).map((step) => step.at)).toEqual([at(half), at(sixths), at(hours)]);
  });

  it('is elapsed time over the nights on which clocks change', () => {
    const start = new Date('2026-03-28T20:00:00Z');
    const facts = { ...fresh, submittedAt: start, responseDueAt: new Date('2026-03-29T20:00:00Z') };
    expect(ladderOf(facts).map((step) => step.at.toISOString())).toEqual(['2026-03-29T08:00:00.000Z', '2026-03-29T16:00:00.000Z', '2026-03-29T20:00:00.000Z']);
  });

  it('tells one missed update from the next', () => {
    const [first] = ladderOf(answered);
    const [second] = ladderOf({ ...answered, nextUpdateDueAt: day(28) });
    expect(first?.occasion).not.toBe(second?.occasion);
  });
});
