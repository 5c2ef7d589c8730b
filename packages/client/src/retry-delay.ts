const first = 1_000;
const longest = 30_000;

/**
 * How long to wait before connecting again: longer each time, and never for everybody the same, or a portal that comes back would be asked by all
 * at once. Pure.
 * @param failures in a row, from 1 @param chance from 0 up to 1 @returns milliseconds
 */
export const retryDelay = (failures: number, chance: number): number => Math.min(longest, first * 2 ** Math.min(failures - 1, 10)) * (0.5 + chance / 2);
