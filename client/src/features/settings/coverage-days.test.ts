import { describe, expect, it } from 'vitest';
import { coverageDays, nowAndNext, type Span } from './coverage-days.ts';

const at = (day: number, hour: number): string => new Date(2026, 10, day, hour).toISOString();
const spans: readonly Span[] = [
  { startsAt: at(27, 12), endsAt: at(27, 18), names: ['Ana'] },
  { startsAt: at(27, 18), endsAt: at(29, 6), names: [] },
  { startsAt: at(29, 6), endsAt: at(30, 0), names: ['Bo', 'Cy'] },
];

describe('the days of the coverage', () => {
  it('begin at midnight and hold each stretch once', () => {
    expect(coverageDays(spans).map(({ day, stretches }) => [day.getDate(), ...stretches.map(({ from, until, names }) => `${from} ${until} ${names.join('+') || 'nobody'}`)])).toEqual([
      [27, '0.5 0.75 Ana', '0.75 1 nobody'], [28, '0 1 nobody'], [29, '0 0.25 nobody', '0.25 1 Bo+Cy'],
    ]);
  });

  it('are none where nothing is known', () => {
    expect(coverageDays([])).toEqual([]);
    expect(nowAndNext([])).toEqual({ now: null, next: null });
  });

  it('say who is next', () => {
    expect(nowAndNext(spans)).toEqual({ now: spans[0], next: spans[1] });
  });
});
