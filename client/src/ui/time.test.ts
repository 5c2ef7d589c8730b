import { describe, expect, it } from 'vitest';
import { splitSpan, writeBoth, writeClock, writeDay, writeInUtc, writeMoment, writeRelative, writeShortDay, writeUtc } from './time.ts';

const now = new Date('2026-11-24T09:50:00Z');
const berlin = { locale: 'en', now, timeZone: 'Europe/Berlin' };

describe('written times', () => {
  it('name weekday, day and month', () => {
    expect(writeDay(new Date('2026-11-03T15:12:40Z'), berlin)).toBe('Tue 3 Nov');
    expect(writeMoment(new Date('2026-11-03T15:12:40Z'), berlin)).toBe('Tue 3 Nov, 16:12');
  });

  it('name the year only where it is another', () => {
    expect(writeDay(new Date('2027-01-15T12:00:00Z'), berlin)).toBe('Fri 15 Jan 2027');
    expect(writeShortDay(new Date('2025-12-31T12:00:00Z'), berlin)).toBe('31 Dec 2025');
    expect(writeShortDay(new Date('2026-10-31T12:00:00Z'), berlin)).toBe('31 Oct');
  });

  it('say midnight as 00:00', () => {
    expect(writeClock(new Date('2026-11-24T23:00:00Z'), berlin)).toBe('00:00');
  });

  it('give UTC beside, with its day where that is another', () => {
    expect(writeUtc(new Date('2026-11-25T09:42:17Z'), berlin)).toBe('09:42 UTC');
    expect(writeUtc(new Date('2026-11-24T23:30:00Z'), berlin)).toBe('Tue 24 Nov, 23:30 UTC');
  });

  it('say UTC alone to somebody elsewhere', () => {
    expect(writeInUtc(new Date('2026-11-24T23:30:00Z'), berlin)).toBe('Tue 24 Nov, 23:30 UTC');
  });

  it('say both clocks once, and one where both are the same', () => {
    expect(writeBoth(new Date('2026-11-24T13:05:00Z'), berlin, 'your time')).toBe('Tue 24 Nov, 14:05 (your time; 13:05 UTC)');
    expect(writeBoth(new Date('2026-11-24T13:05:00Z'), { ...berlin, timeZone: 'Africa/Abidjan' }, 'your time')).toBe('Tue 24 Nov, 13:05 UTC');
  });
});

describe('relative times', () => {
  it.each([
    ['2026-11-24T09:49:30Z', 'now'],
    ['2026-11-24T09:20:00Z', '30 minutes ago'],
    ['2026-11-24T12:00:00Z', 'in 2 hours'],
    ['2026-11-23T09:00:00Z', 'yesterday'],
    ['2026-11-16T09:00:00Z', '8 days ago'],
    ['2026-11-03T09:00:00Z', '3 weeks ago'],
    ['2025-11-01T09:00:00Z', 'last year'],
  ])('%s is %s', (at, words) => {
    expect(writeRelative(new Date(at), berlin)).toBe(words);
  });
});

describe('splitSpan', () => {
  it('counts hours up to two days, then days', () => {
    expect(splitSpan(171 * 60_000)).toEqual({ days: 0, hours: 2, minutes: 51 });
    expect(splitSpan(31 * 3_600_000)).toEqual({ days: 0, hours: 31, minutes: 0 });
    expect(splitSpan(73 * 3_600_000)).toEqual({ days: 3, hours: 1, minutes: 0 });
    expect(splitSpan(-90_000)).toEqual({ days: 0, hours: 0, minutes: 1 });
  });
});
