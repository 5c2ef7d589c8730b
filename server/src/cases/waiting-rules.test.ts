import { describe, expect, it } from 'vitest';
import { caseIn, closedCase, day, submittedAt } from '../testing/case-samples.ts';
import { informationCloseAt, informationWarningAt, waitingStep } from './waiting-rules.ts';

const waiting = caseIn('NEEDS_INFORMATION', false, { informationAskedAt: submittedAt });
const before = (date: Date) => new Date(date.getTime() - 1);

describe('waiting for the reporter', () => {
  it.each([
    ['asked just now', null, day(0), 'NOTHING'],
    ['a moment before day 23', null, before(day(23)), 'NOTHING'],
    ['on day 23', null, day(23), 'WARN'],
    ['warned', day(23), day(29), 'NOTHING'],
    ['a moment before day 30', day(23), before(day(30)), 'NOTHING'],
    ['on day 30', day(23), day(30), 'CLOSE'],
    ['on day 40, never warned', null, day(40), 'WARN'],
    ['on day 41, warned on day 40', day(40), day(41), 'NOTHING'],
    ['a week after a late warning', day(40), day(47), 'CLOSE'],
  ] as const)('%s', (_, warnedAt, now, step) => {
    expect(waitingStep(waiting, warnedAt, now)).toBe(step);
  });

  it('lasts days of 24 hours, over summer time too', () => {
    expect(informationWarningAt(waiting)).toEqual(new Date('2026-03-25T12:00:00Z'));
    expect(informationCloseAt(waiting)).toEqual(new Date('2026-04-01T12:00:00Z'));
  });

  it('is over in every other state', () => {
    for (const facts of [caseIn('TRIAGING', false), closedCase('NO_RESPONSE')]) {
      expect(waitingStep(facts, day(23), day(99))).toBe('NOTHING');
      expect(informationCloseAt(facts)).toBeNull();
    }
  });
});
