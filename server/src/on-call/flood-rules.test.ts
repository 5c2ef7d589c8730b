import { describe, expect, it } from 'vitest';
import { gathersUntil, highestOf, isFlood } from './flood-rules.ts';

describe('a flood', () => {
  it('begins with the fourth case', () => {
    expect([1, 3, 4, 400].map(isFlood)).toEqual([false, false, true, true]);
  });

  it('gathers two hours of a promise of 24', () => {
    expect(gathersUntil(new Date(0), 24 * 3_600_000)).toEqual(new Date(2 * 3_600_000));
  });

  it('is called by the highest of its steps', () => {
    expect(highestOf(['HALF_TIME', 'OVERDUE', 'NEARLY_DUE'])).toBe('OVERDUE');
    expect(highestOf(['UPDATE_MISSED', 'HALF_TIME'])).toBe('UPDATE_MISSED');
    expect(highestOf([])).toBeNull();
  });
});
