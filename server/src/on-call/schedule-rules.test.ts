import { describe, expect, it } from 'vitest';
import type { Schedule, ScheduleException, Shift } from './on-call-facts.ts';
import { coverage, onCallAt } from './schedule-rules.ts';

const shift = (personId: string, weekdays: readonly number[], startsAt: string, endsAt: string, more: Partial<Shift> = {}): Shift =>
  ({ personId, deputyId: null, weekdays, startsAt, endsAt, timeZone: 'Europe/Berlin', ...more });
const exception = (fromDay: string, untilDay: string, more: Partial<ScheduleException>): ScheduleException =>
  ({ fromDay, untilDay, timeZone: 'Europe/Berlin', awayId: null, coverId: null, ...more });
const work = [1, 2, 3, 4, 5];
const week: Schedule = {
  shifts: [shift('ana', work, '09:00', '18:00', { deputyId: 'dan' }), shift('bo', work, '18:00', '09:00'), shift('cy', [6, 7], '09:00', '09:00')],
  exceptions: [],
};
const who = (schedule: Schedule, instant: string): string =>
  onCallAt(schedule, new Date(instant)).map(({ personId, deputyId }) => (deputyId === null ? personId : `${personId}/${deputyId}`)).join(' ');

describe('who is on call', () => {
  // 27 November 2026 is a Friday; Berlin is an hour ahead of UTC.
  it.each([
    ['on a working day', week, '2026-11-27T08:00:00Z', 'ana/dan'],
    ['a second before', week, '2026-11-27T07:59:59Z', 'bo'],
    ['over midnight into Saturday', week, '2026-11-28T07:59:59Z', 'bo'],
    ['on Saturday', week, '2026-11-28T08:00:00Z', 'cy'],
    ['in the night to Monday', week, '2026-11-30T07:59:59Z', 'cy'],
    ['nobody before a Monday’s first shift', { ...week, shifts: week.shifts.slice(0, 1) }, '2026-11-30T07:59:59Z', ''],
    ['two at once', { ...week, shifts: [...week.shifts, shift('eve', [5], '00:00', '00:00')] }, '2026-11-27T12:00:00Z', 'ana/dan eve'],
    ['somebody once, of two shifts', { ...week, shifts: [...week.shifts, shift('ana', [5], '00:00', '00:00')] }, '2026-11-27T12:00:00Z', 'ana/dan'],
    ['the deputy where the person is away', { ...week, exceptions: [exception('2026-11-27', '2026-11-27', { awayId: 'ana' })] }, '2026-11-27T12:00:00Z', 'dan'],
    ['who covers, before the deputy', { ...week, exceptions: [exception('2026-11-27', '2026-11-30', { awayId: 'ana', coverId: 'eve' })] }, '2026-11-27T12:00:00Z', 'eve/dan'],
    ['nobody where both are away', { ...week, exceptions: [exception('2026-11-27', '2026-11-27', { awayId: 'ana' }), exception('2026-11-01', '2026-11-30', { awayId: 'dan' })] }, '2026-11-27T12:00:00Z', ''],
    ['the person again the day after', { ...week, exceptions: [exception('2026-11-26', '2026-11-26', { awayId: 'ana' })] }, '2026-11-27T12:00:00Z', 'ana/dan'],
    ['nobody on a holiday', { ...week, exceptions: [exception('2026-12-25', '2026-12-26', {})] }, '2026-12-25T12:00:00Z', ''],
    ['who covers a holiday', { ...week, exceptions: [exception('2026-12-25', '2026-12-26', { coverId: 'eve' })] }, '2026-12-25T12:00:00Z', 'eve'],
    ['by the exception’s zone', { ...week, exceptions: [exception('2026-12-25', '2026-12-25', { timeZone: 'Pacific/Auckland', coverId: 'eve' })] }, '2026-12-24T12:00:00Z', 'eve'],
    ['elsewhere on the globe', { shifts: [shift('kai', [1], '08:00', '16:00', { timeZone: 'Pacific/Auckland' })], exceptions: [] }, '2026-11-29T20:00:00Z', 'kai'],
  ])('%s', (_sentence, schedule, instant, people) => {
    expect(who(schedule, instant)).toBe(people);
  });
});

const spans = (schedule: Schedule, from: string, days: number): string[] => coverage(schedule, new Date(from), days)
  .map(({ startsAt, endsAt, people }) => `${startsAt.toISOString().slice(5, 16)} ${endsAt.toISOString().slice(5, 16)} ${people.map(({ personId }) => personId).join(' ') || 'gap'}`);

describe('the next days', () => {
  it('are covered without a hole, with gaps named', () => {
    expect(spans({ ...week, shifts: week.shifts.slice(0, 1) }, '2026-11-27T12:00:00Z', 4)).toEqual([
      '11-27T12:00 11-27T17:00 ana', '11-27T17:00 11-30T08:00 gap', '11-30T08:00 11-30T17:00 ana', '11-30T17:00 12-01T08:00 gap',
      '12-01T08:00 12-01T12:00 ana',
    ]);
  });

  it('have no gap and nothing double on the nights on which clocks change', () => {
    const nights: Schedule = { shifts: [shift('ana', [1, 2, 3, 4, 5, 6, 7], '02:30', '14:30'), shift('bo', [1, 2, 3, 4, 5, 6, 7], '14:30', '02:30')], exceptions: [] };
    expect(spans(nights, '2026-03-28T14:00:00Z', 1)).toEqual(['03-28T14:00 03-29T01:00 bo', '03-29T01:00 03-29T12:30 ana', '03-29T12:30 03-29T14:00 bo']);
    expect(spans(nights, '2026-10-24T14:00:00Z', 1)).toEqual(['10-24T14:00 10-25T00:30 bo', '10-25T00:30 10-25T13:30 ana', '10-25T13:30 10-25T14:00 bo']);
  });

  it('are one gap where nobody is named, and one span where somebody always is', () => {
    expect(spans({ shifts: [], exceptions: [] }, '2026-11-27T12:00:00Z', 14)).toEqual(['11-27T12:00 12-11T12:00 gap']);
    expect(spans({ shifts: [shift('ana', [1, 2, 3, 4, 5, 6, 7], '00:00', '00:00')], exceptions: [] }, '2026-03-20T12:00:00Z', 14)).toEqual(['03-20T12:00 04-03T12:00 ana']);
  });
});
