import { describe, expect, it } from 'vitest';
import { moveOf } from './use-row-moves.ts';

const from = (active: number): { active: number; count: number; page: number } => ({ active, count: 100, page: 20 });

describe('moving from row to row', () => {
  it.each([
    ['j', 3, 4], ['k', 3, 2], ['j', 99, 99], ['k', 0, 0], ['j', -1, 0], ['k', -1, 99], ['J', 3, 4],
    ['Home', 50, 0], ['End', 50, 99], ['PageDown', 50, 70], ['PageUp', 50, 30], ['PageDown', 95, 99], ['PageUp', 5, 0],
  ])('%s leads from %i to %i', (key, active, to) => {
    expect(moveOf(key, from(active))).toBe(to);
  });

  it.each(['a', 'x', 'Enter', 'ArrowDown'])('%s leads nowhere', (key) => {
    expect(moveOf(key, from(3))).toBeNull();
  });
});
