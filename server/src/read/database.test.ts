import { describe, expect, it } from 'vitest';
import { StatementNames } from './database.ts';

describe('the names of statements', () => {
  it('come with the second sighting and stay', () => {
    const names = new StatementNames(10);
    expect(names.nameOf('select 1')).toBeUndefined();
    const name = names.nameOf('select 1');
    expect(name).toBe('read_0');
    expect([names.nameOf('select 1'), names.nameOf('select 2'), names.nameOf('select 2')]).toEqual([name, undefined, 'read_1']);
  });

  it('are forgotten for what was not asked longest, and never given twice', () => {
    const names = new StatementNames(2);
    for (const text of ['a', 'a', 'b', 'b', 'a', 'c', 'c']) names.nameOf(text);
    expect(names.nameOf('a')).toBe('read_0');
    expect([names.nameOf('b'), names.nameOf('b')]).toEqual([undefined, 'read_3']);
  });
});
