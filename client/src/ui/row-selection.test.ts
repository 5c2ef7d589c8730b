import { describe, expect, it } from 'vitest';
import { toggled, toggledRange } from './row-selection.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];

describe('choosing rows', () => {
  it('takes a row and gives it back, and leaves the set it was given', () => {
    const none = new Set<string>();
    const one = toggled(none, 'b');
    expect([...one]).toEqual(['b']);
    expect([...toggled(one, 'b')]).toEqual([]);
    expect(none.size).toBe(0);
  });

  it('with Shift takes all between, upwards and downwards', () => {
    expect([...toggledRange(new Set(['b']), keys, 'b', 'd')].toSorted()).toEqual(['b', 'c', 'd']);
    expect([...toggledRange(new Set(['d']), keys, 'd', 'a')].toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('with Shift on a chosen row gives all between back', () => {
    expect([...toggledRange(new Set(['a', 'b', 'c', 'e']), keys, 'a', 'c')]).toEqual(['e']);
  });

  it('takes the row alone where the first one is no longer listed', () => {
    expect([...toggledRange(new Set(), keys, 'gone', 'c')]).toEqual(['c']);
    expect([...toggledRange(new Set(), keys, null, 'c')]).toEqual(['c']);
  });
});
