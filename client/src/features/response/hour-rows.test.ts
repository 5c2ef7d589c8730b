import { describe, expect, it } from 'vitest';
import { hourRows } from './hour-rows.ts';

const answers = [20, 34, 41, 30, 20, 12, 9, 7, 5, 4, 3, 2, 2, 1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 3];

describe('hourRows', () => {
  it('covers every hour once, and what came later', () => {
    const rows = hourRows(answers);
    expect(rows.map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 2], [2, 3], [3, 4], [4, 6], [6, 12], [12, 24], [24, null]]);
    expect(rows.reduce((sum, row) => sum + row.answers, 0)).toBe(answers.reduce((sum, count) => sum + count, 0));
  });

  it('adds up to all', () => {
    expect(hourRows(answers).at(-1)).toMatchObject({ answers: 3, shareSoFar: 1 });
  });

  it('has no shares where nothing was answered', () => {
    expect(hourRows(Array(25).fill(0)).every((row) => row.shareSoFar === 0)).toBe(true);
  });
});
