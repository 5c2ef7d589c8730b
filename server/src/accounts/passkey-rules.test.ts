import { describe, expect, it } from 'vitest';
import { counterWentBack, mostPasskeys, requireFactorLeft, requireRoomFor } from './passkey-rules.ts';

describe('a passkey’s counter', () => {
  it.each([
    [0, 0, false], [0, 1, false], [1, 2, false], [41, 4_294_967_295, false],
    [1, 1, true], [2, 1, true], [7, 0, true],
  ])('of %i that shows %i went back: %s', (kept, shown, back) => {
    expect(counterWentBack(kept, shown)).toBe(back);
  });
});

it('leaves somebody of the team never without a factor', () => {
  expect(() => requireFactorLeft({ isTeam: true, hasFactor: false })).toThrow(/last second factor/);
  for (const after of [{ isTeam: true, hasFactor: true }, { isTeam: false, hasFactor: false }]) expect(() => requireFactorLeft(after)).not.toThrow();
});

it('ends at as many passkeys as a backup takes', () => {
  expect(() => requireRoomFor(mostPasskeys - 1)).not.toThrow();
  expect(() => requireRoomFor(mostPasskeys)).toThrow(/at most 10/);
});
