import { describe, expect, it } from 'vitest';
import { caseIn, closedCase, day } from '../testing/case-samples.ts';
import { caseStates, defaultSettings, resolutions } from './case-facts.ts';
import { creditableSince, isCreditable } from './creditable-rules.ts';

const settings = defaultSettings;

describe('creditable', () => {
  it('is a verified case closed as RESOLVED or ACCEPTED_RISK, and no other', () => {
    const creditable = resolutions.filter((resolution) =>
      isCreditable(closedCase(resolution, { verifiedAt: day(1), verifiedById: 'triager' }), null, settings),
    );
    expect(creditable).toEqual(['RESOLVED', 'ACCEPTED_RISK']);
    expect(isCreditable(closedCase('RESOLVED', { verifiedAt: null }), null, settings)).toBe(false);
    for (const state of caseStates.filter((each) => each !== 'CLOSED'))
      expect(isCreditable(caseIn(state, true), null, settings)).toBe(false);
  });

  const original = closedCase('RESOLVED', { id: '3', reporterId: 'first', fixedAt: day(3) });
  const duplicate = closedCase('DUPLICATE', { submittedAt: day(1) });
  it.each([
    ['of one that is', duplicate, original, true],
    ['of an accepted risk, never fixed', duplicate, { ...original, resolution: 'ACCEPTED_RISK', fixedAt: null } as const, true],
    ['of an internal case', duplicate, { ...original, source: 'INTERNAL', reporterId: null } as const, true],
    ['received after the fix', { ...duplicate, submittedAt: day(4) }, original, false],
    ['of one’s own', { ...duplicate, reporterId: 'first' }, original, false],
    ['of one that is open still', duplicate, caseIn('FIXED', true, { id: '3' }), false],
    ['of one that is not verified any more', duplicate, { ...original, verifiedAt: null }, false],
    ['of one that was by design', duplicate, closedCase('BY_DESIGN', { id: '3' }), false],
    ['of another case', duplicate, { ...original, id: '4' }, false],
    ['of nothing that was loaded', duplicate, null, false],
    ['that was reopened', { ...duplicate, state: 'TRIAGING', resolution: null } as const, original, false],
  ] as const)('counts a duplicate %s', (_, facts, of, creditable) => {
    expect(isCreditable(facts, of, settings)).toBe(creditable);
  });

  it('leaves duplicates out where the portal says so', () => {
    expect(isCreditable(duplicate, original, { ...settings, creditDuplicates: false })).toBe(false);
    expect(isCreditable(original, null, { ...settings, creditDuplicates: false })).toBe(true);
  });

  it('counts from when it began, and anew after a break', () => {
    expect(creditableSince(null, true, day(5))).toEqual(day(5));
    expect(creditableSince(day(5), true, day(90))).toEqual(day(5));
    expect(creditableSince(day(5), false, day(90))).toBeNull();
  });
});
