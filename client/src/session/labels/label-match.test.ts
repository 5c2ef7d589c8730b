import { describe, expect, it } from 'vitest';
import { isThere, labelsLike } from './label-match.ts';

const labels = ['Quick win', 'regression', 'Zürich'].map((name) => ({ name }));

describe('labels', () => {
  it('are found by a part of their name, however it is written', () => {
    expect(labelsLike(labels, '  QUICK  w').map(({ name }) => name)).toEqual(['Quick win']);
    expect(labelsLike(labels, 'zu\u0308').map(({ name }) => name)).toEqual(['Zürich']);
    expect(labelsLike(labels, '')).toEqual(labels);
    expect(labelsLike(labels, 'none')).toEqual([]);
  });

  it('are made only where none has that very name', () => {
    expect([isThere(labels, ' quick WIN '), isThere(labels, 'quick')]).toEqual([true, false]);
  });
});
