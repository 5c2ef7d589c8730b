import { describe, expect, it } from 'vitest';
import { at, caseIn, closedCase, day, received } from '../testing/case-samples.ts';
import { applyFollowUp, mayFollowUp, missedMoment } from './follow-up-rules.ts';

describe('following up', () => {
  it('opens at the deadline of the response, and again with a missed update', () => {
    expect(mayFollowUp(received, at(23.9))).toBe(false);
    expect(missedMoment(received, at(24))).toEqual(at(24));
    const answered = caseIn('TRIAGING', false, { lastFollowUpAt: at(30) });
    expect(mayFollowUp(answered, day(13))).toBe(false);
    expect(missedMoment(answered, day(14))).toEqual(day(14));
  });

  it('is refused before, and says when', () => {
    expect(() => applyFollowUp(received, at(1))).toThrow(
      expect.objectContaining({ code: 'NOT_YET_OVERDUE', message: 'Not overdue yet: due by 2026-03-03 12:00 UTC.' }),
    );
    expect(() => applyFollowUp(closedCase('SPAM', { closedAt: at(30), firstRespondedAt: null }), day(9))).toThrow(/closed/);
  });

  it('resets nothing', () => {
    expect(applyFollowUp(received, at(25)).changes).toEqual({ lastFollowUpAt: at(25) });
    expect(applyFollowUp(received, at(25)).moved).toBeNull();
  });

  it('calls the leads once a day for the same silence, and at once for a new one', () => {
    const first = applyFollowUp(received, at(25));
    expect(first.callsLeads).toBe(true);
    expect(applyFollowUp(first.facts, at(26)).callsLeads).toBe(false);
    expect(applyFollowUp(first.facts, at(49)).callsLeads).toBe(true);
    const later = caseIn('TRIAGING', false, { nextUpdateDueAt: at(40), lastFollowUpAt: at(39) });
    expect(applyFollowUp(later, at(41)).callsLeads).toBe(true);
  });
});
