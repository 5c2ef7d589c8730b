import { describe, expect, it } from 'vitest';
import { plotScale } from './plot-scale.ts';

describe('plotScale', () => {
  it.each([
    [0, 1, [1]],
    [1, 1, [1]],
    [3, 3, [1, 2, 3]],
    [17, 20, [5, 10, 15, 20]],
    [41, 50, [10, 20, 30, 40, 50]],
    [218, 250, [50, 100, 150, 200, 250]],
  ])('for %i reaches %i', (highest, top, lines) => {
    expect(plotScale(highest)).toEqual({ top, lines });
  });

  it('never draws a bar past its top, nor lines between whole numbers', () => {
    for (let highest = 1; highest < 3000; highest += 7) {
      const { top, lines } = plotScale(highest);
      expect(top).toBeGreaterThanOrEqual(highest);
      expect(lines.length).toBeLessThanOrEqual(6);
      expect(lines.every(Number.isInteger)).toBe(true);
    }
  });
});
