import { describe, expect, it } from 'vitest';
import { at, caseIn, closedCase, day, received } from '../testing/case-samples.ts';
import { defaultSettings } from './case-facts.ts';
import { isUpdateMissed, nextUpdateAfterReply, nextUpdateAfterResponse } from './next-update-rules.ts';

const open = caseIn('TRIAGING', false);
const waiting = caseIn('NEEDS_INFORMATION', false, { informationAskedAt: day(0), nextUpdateDueAt: day(30) });

describe('when the reporter hears again after a response', () => {
  it('is in 14 days of elapsed time, or as the setting says', () => {
    expect(nextUpdateAfterResponse(open, null, day(1), defaultSettings)).toEqual(day(15));
    expect(nextUpdateAfterResponse(open, null, day(1), { ...defaultSettings, nextUpdateDays: 3 })).toEqual(day(4));
    const beforeSummer = new Date('2026-03-20T10:00:00Z');
    expect(nextUpdateAfterResponse(open, null, beforeSummer, defaultSettings)).toEqual(new Date('2026-04-03T10:00:00Z'));
  });

  it('is when the team says', () => {
    expect(nextUpdateAfterResponse(open, day(40), day(1), defaultSettings)).toEqual(day(40));
  });

  it.each([day(1), day(0), day(367), new Date(Number.NaN)])('is not %s', (chosen) => {
    expect(() => nextUpdateAfterResponse(open, chosen, day(1), defaultSettings)).toThrow(/date/);
  });

  it('is the end of the waiting where the case waits for the reporter', () => {
    expect(nextUpdateAfterResponse(waiting, null, day(2), defaultSettings)).toEqual(day(30));
    expect(nextUpdateAfterResponse(waiting, null, day(20), defaultSettings)).toEqual(day(34));
    expect(nextUpdateAfterResponse(waiting, day(5), day(2), defaultSettings)).toEqual(day(5));
  });

  it('is never for closed, unanswered and internal cases', () => {
    for (const facts of [closedCase('RESOLVED'), received, caseIn('TRIAGING', false, { source: 'INTERNAL', reporterId: null })]) {
      expect(nextUpdateAfterResponse(facts, null, day(1), defaultSettings)).toBeNull();
      expect(() => nextUpdateAfterResponse(facts, day(3), day(1), defaultSettings)).toThrow('Nobody waits');
    }
  });
});

describe('when the reporter hears again after their reply', () => {
  it('is the setting where only the waiting had a date', () => {
    expect(nextUpdateAfterReply(waiting, open, day(25), defaultSettings)).toEqual(day(39));
    expect(nextUpdateAfterReply(closedCase('NO_RESPONSE'), open, day(50), defaultSettings)).toEqual(day(64));
  });

  it('stays what the team promised, missed or not', () => {
    expect(nextUpdateAfterReply({ ...waiting, nextUpdateDueAt: day(7) }, open, day(3), defaultSettings)).toEqual(day(7));
    expect(nextUpdateAfterReply({ ...waiting, nextUpdateDueAt: day(7) }, open, day(9), defaultSettings)).toEqual(day(7));
  });
});

describe('a missed update', () => {
  it('is missed at its very moment, and counts only for who waits', () => {
    expect(isUpdateMissed(open, new Date(day(14).getTime() - 1))).toBe(false);
    expect(isUpdateMissed(open, day(14))).toBe(true);
    expect(isUpdateMissed(closedCase('INFORMATIVE', { nextUpdateDueAt: day(6) }), day(20))).toBe(false);
    expect(isUpdateMissed({ ...open, firstRespondedAt: null }, day(20))).toBe(false);
    expect(isUpdateMissed({ ...open, lastFollowUpAt: at(400) }, day(20))).toBe(true);
  });
});
