import { expect, it } from 'vitest';
import { movedUp } from './moved-up.ts';

it.each([
  [['a', 'b', 'c'], 'c', ['a', 'c', 'b']], [['a', 'b', 'c'], 'b', ['b', 'a', 'c']], [['a', 'b'], 'a', ['a', 'b']], [['a', 'b'], 'x', ['a', 'b']],
])('in %j moves %s up', (ids, id, expected) => {
  expect(movedUp(ids, id)).toEqual(expected);
});
