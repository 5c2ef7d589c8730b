/** Repeatable chance, so that every example tells the same stories; keys, passwords and dates differ. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  happens(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Whole, both ends included. */
  between(low: number, high: number): number;
}

/** mulberry32 */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (probability) => next() < probability,
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError('There is nothing to pick from.');
      return value;
    },
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
  };
}
