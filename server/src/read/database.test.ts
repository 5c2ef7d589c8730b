import { describe, expect, it } from 'vitest';
import { StatementNames } from './database.ts';

describe('the names of statements', () => {
  it('come with the second sighting and stay', () => {
    const names = new StatementNames(10);
    expect(names.nameOf('select 1')).toBeUndefined();
    const name = names.nameOf('select 1');
    expect(name).toMatch(/^read_\d+$/);
    expect([names.nameOf('select 1'), names.nameOf('select 2')]).toEqual([name, undefined]);
    expect(names.nameOf('select 2')).not.toBe(name);
  });

  it('are forgotten for what was not asked longest, and never given twice', () => {
    const names = new StatementNames(2);
    const given = ['a', 'a', 'b', 'b', 'a', 'c', 'c', 'b', 'b'].map((text) => names.nameOf(text));
    const [, a, , b, again, , c, forgotten, anew] = given;
    expect([again, forgotten]).toEqual([a, undefined]);
    expect(new Set([a, b, c, anew]).size).toBe(4);
  });

  it('are no two readers’ own: those who share a connection would ask for each other’s statement', () => {
    const [one, other] = [new StatementNames(10), new StatementNames(10)];
    const second = (names: StatementNames, text: string): string | undefined => [names.nameOf(text), names.nameOf(text)][1];
    expect(second(one, 'select 1')).not.toBe(second(other, 'select 2'));
  });
});
