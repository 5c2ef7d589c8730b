import { describe, expect, it } from 'vitest';
import { requireRetentionDays, type RetentionFacts, retentionStep, whyLeft } from './retention-rules.ts';

const now = new Date('2026-11-27T08:00:00Z');
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const facts: RetentionFacts = {
  closedAt: ago(100), wordsDestroyedAt: null, wordsEndToldAt: null, wordsKeptAt: null, secondLookAskedAt: null, secondLookDecidedAt: null,
  plannedDisclosureAt: null, disclosureUntil: null,
};

describe('words of a closed case', () => {
  it.each<[string, Partial<RetentionFacts>, number | null, string | null]>([
    ['are kept where no period is set', {}, null, null],
    ['are kept before the notice is due', { closedAt: ago(75) }, 90, null],
    ['are told of 14 days before', { closedAt: ago(76) }, 90, 'TELL'],
    ['are told of first, however old they are', { closedAt: ago(1_000) }, 90, 'TELL'],
    ['wait for the 14 days', { wordsEndToldAt: ago(13.9) }, 90, null],
    ['are destroyed after the period and the 14 days', { wordsEndToldAt: ago(14) }, 90, 'DESTROY'],
    ['wait for the period where it was made longer', { wordsEndToldAt: ago(20) }, 120, null],
    ['are told of again where the case was opened and closed meanwhile', { wordsEndToldAt: ago(101) }, 90, 'TELL'],
    ['are destroyed once', { wordsEndToldAt: ago(20), wordsDestroyedAt: ago(1) }, 90, null],
    ['are destroyed again where new ones came and the case was closed again', { wordsEndToldAt: ago(20), wordsDestroyedAt: ago(200) }, 90, 'DESTROY'],
    ['that came after the others went wait for a period of their own', { closedAt: ago(400), wordsDestroyedAt: ago(70), hasNewWords: true }, 90, null],
    ['that came after the others went are told of too', { closedAt: ago(400), wordsDestroyedAt: ago(80), wordsEndToldAt: ago(95), hasNewWords: true }, 90, 'TELL'],
    ['that came after the others went are destroyed too', { closedAt: ago(400), wordsDestroyedAt: ago(95), wordsEndToldAt: ago(15), hasNewWords: true }, 90, 'DESTROY'],
    ['are told of again where the notice is long ago', { closedAt: ago(400), wordsEndToldAt: ago(61) }, 90, 'TELL'],
    ['of an open case are kept', { closedAt: null }, 90, null],
  ])('%s', (_what, change, days, step) => expect(retentionStep({ ...facts, ...change }, days, now)?.step ?? null).toBe(step));

  it('end on the day that the notice names', () => {
    expect(retentionStep({ ...facts, closedAt: ago(80) }, 90, now)).toEqual({ step: 'TELL', endsAt: ago(-14) });
    expect(retentionStep({ ...facts, closedAt: ago(76) }, 90, now)).toEqual({ step: 'TELL', endsAt: ago(-14) });
  });

  it.each<[Partial<RetentionFacts>, ReturnType<typeof whyLeft>]>([
    [{}, null],
    [{ wordsKeptAt: ago(1) }, 'KEPT'],
    [{ secondLookAskedAt: ago(20) }, 'SECOND_LOOK'],
    [{ secondLookAskedAt: ago(20), secondLookDecidedAt: ago(10) }, null],
    [{ plannedDisclosureAt: ago(-1) }, 'DISCLOSURE'],
    [{ plannedDisclosureAt: ago(10), disclosureUntil: ago(-30) }, 'DISCLOSURE'],
    [{ plannedDisclosureAt: ago(10) }, null],
    [{ closedAt: null }, 'OPEN'],
  ])('are left for a reason: %j', (change, reason) => {
    const changed = { ...facts, wordsEndToldAt: ago(20), ...change };
    expect(whyLeft(changed, now)).toBe(reason);
    expect(retentionStep(changed, 90, now) === null).toBe(reason !== null);
  });

  it('are kept for 90 days at least', () => {
    for (const days of [null, 90, 3_650]) expect(() => requireRetentionDays(days)).not.toThrow();
    for (const days of [89, 0, -1, 90.5, Number.NaN, 3_651]) expect(() => requireRetentionDays(days)).toThrow('90 to 3650 days');
  });
});
