import { expect, it } from 'vitest';
import { workFor } from './proof-rules.ts';

it('asks the first twenty of a place for the plain sum', () => {
  expect([1, 20].map((asked) => workFor(asked, false))).toEqual([800, 800]);
});

it('doubles it with every twenty more, and no further than sixteenfold', () => {
  expect([21, 41, 61, 81, 101, 100_000].map((asked) => workFor(asked, false) / 800)).toEqual([2, 4, 8, 16, 16, 16]);
});

it('asks the example for a tenth, however often', () => {
  expect([1, 1_000].map((asked) => workFor(asked, true))).toEqual([80, 80]);
});
