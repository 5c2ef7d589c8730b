import { describe, expect, it } from 'vitest';
import { UserRefusal } from '../errors.ts';
import { judgeException, judgeShift } from './schedule-input-rules.ts';

const shift = { weekdays: [1, 7], startsAt: '09:00', endsAt: '18:30', timeZone: 'Europe/Berlin' };
const days = { fromDay: '2026-12-24', untilDay: '2026-12-26', timeZone: 'Europe/Berlin' };
const fieldOf = (judge: () => void): string => {
  try {
    judge();
    return 'taken';
  } catch (error) {
    return error instanceof UserRefusal ? error.path.at(-1) ?? '' : 'another error';
  }
};

describe('what can be a shift', () => {
  it.each([
    [{}, 'taken'], [{ startsAt: '00:00', endsAt: '00:00' }, 'taken'], [{ timeZone: 'UTC' }, 'taken'],
    [{ weekdays: [] }, 'weekdays'], [{ weekdays: [0] }, 'weekdays'], [{ weekdays: [8] }, 'weekdays'], [{ weekdays: [1.5] }, 'weekdays'],
    [{ startsAt: '9:00' }, 'startsAt'], [{ startsAt: '24:00' }, 'startsAt'], [{ endsAt: '18:60' }, 'endsAt'], [{ endsAt: '' }, 'endsAt'],
    [{ timeZone: 'CEST' }, 'timeZone'], [{ timeZone: '+01:00' }, 'timeZone'], [{ timeZone: 'Europe/Nowhere' }, 'timeZone'],
  ])('%j: %s', (changes, field) => {
    expect(fieldOf(() => judgeShift({ ...shift, ...changes }))).toBe(field);
  });
});

describe('what can differ', () => {
  it.each([
    [{}, 'taken'], [{ untilDay: '2026-12-24' }, 'taken'], [{ fromDay: '2028-02-29', untilDay: '2028-02-29' }, 'taken'],
    [{ fromDay: '2026-02-29' }, 'fromDay'], [{ fromDay: '24.12.2026' }, 'fromDay'], [{ untilDay: '2026-12-32' }, 'untilDay'], [{ untilDay: '2026-12-23' }, 'untilDay'],
    [{ untilDay: '2028-12-26' }, 'untilDay'], [{ timeZone: 'x' }, 'timeZone'],
  ])('%j: %s', (changes, field) => {
    expect(fieldOf(() => judgeException({ ...days, ...changes }))).toBe(field);
  });
});
