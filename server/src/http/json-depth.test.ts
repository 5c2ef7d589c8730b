import { expect, it } from 'vitest';
import { isDeeper } from './json-depth.ts';

it.each([
  ['{"a":[{"b":1}]}', 3, false], ['{"a":[{"b":1}]}', 2, true], ['[[[[', 3, true], ['[]'.repeat(100), 1, false], [JSON.stringify({ a: '[[[[{{{{"\\"[[[' }), 1, false],
  ['{"a":"\\\\"}', 1, false], ['{"a":"\\\\",[[[[', 3, true], ['"[[[[[[', 1, false], ['', 0, false],
])('%s nests deeper than %i: %s', (text, most, expected) => {
  expect(isDeeper(text, most)).toBe(expected);
});
