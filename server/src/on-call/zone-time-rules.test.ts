import { describe, expect, it } from 'vitest';
import { dayAfter, instantOf, isTimeZone, wallTimeOf, weekdayOf } from './zone-time-rules.ts';

describe('the clock on the wall', () => {
  it.each([
    ['Europe/Berlin', '2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['Europe/Berlin', '2026-01-01', '09:00', '2026-01-01T08:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-01', '00:00', '2025-12-31T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01', '09:00', '2026-01-01T03:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '09:00', '2025-12-31T19:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-01-01', '09:00', '2026-01-01T20:00:00.000Z'],
    ['UTC', '2028-02-29', '23:59', '2028-02-29T23:59:00.000Z'],
    // Clocks skip from 02:00 to 03:00: what they never show is when they skip.
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['America/New_York', '2026-03-08', '02:15', '2026-03-08T07:00:00.000Z'],
    // Shown twice: the first time.
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    // Half an hour of summer time.
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    // Midnight itself is skipped.
    ['Africa/Cairo', '2026-04-24', '00:00', '2026-04-23T22:00:00.000Z'],
    ['America/Santiago', '2026-09-06', '00:30', '2026-09-06T04:00:00.000Z'],
    // A whole day is skipped.
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00.000Z'],
  ])('in %s on %s at %s is %s', (zone, day, time, instant) => {
    expect(instantOf(day, time, zone).toISOString()).toBe(instant);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29', 7],
    ['Pacific/Auckland', '2026-11-27T12:00:00Z', '2026-11-28', 6],
    ['America/Los_Angeles', '2026-11-28T07:59:59Z', '2026-11-27', 5],
  ])('in %s shows at %s the day %s', (zone, instant, day, weekday) => {
    expect(wallTimeOf(new Date(instant), zone)).toEqual({ day, weekday });
  });

  it.each([['Europe/Berlin', true], ['America/Argentina/Buenos_Aires', true], ['UTC', true], ['Etc/GMT+5', true], ['+02:00', false], ['CET', false], ['Mars/Olympus', false], ['', false]])('knows %s: %s', (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });

  it('counts days of the calendar', () => {
    expect([dayAfter('2028-02-28'), dayAfter('2026-12-31'), dayAfter('2026-03-01', -1), weekdayOf('2026-11-29')]).toEqual(['2028-02-29', '2027-01-01', '2026-02-28', 7]);
  });
});
