import { describe, expect, it } from 'vitest';
import { tokensOf } from './query-tokens.ts';

const drawn = (text: string): string => tokensOf(text).map((token) => `${token.kind}(${token.text})`).join('');

describe('the colours of a query', () => {
  it.each([
    ['state:fixed', 'field(state)sign(:)value(fixed)'],
    ['-state:fixed,"a b" x', 'sign(-)field(state)sign(:)value(fixed)sign(,)value("a b")sign( )word(x)'],
    ['submitted:>=2026-01', 'field(submitted)sign(:>=)value(2026-01)'],
    ['(is:open or is:mine)', 'sign(()field(is)sign(:)value(open)sign( or )field(is)sign(:)value(mine)sign())'],
    ['state:', 'rest(state:)'],
    ['is:open state:', 'field(is)sign(:)value(open)sign( )rest(state:)'],
    ['is:open (a', 'field(is)sign(:)value(open)sign( )rest((a)'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it('mark the place of the fault', () => {
    expect(tokensOf('is:open state:fixd', { offset: 14, end: 18 }).filter(({ isFault }) => isFault)).toEqual([{ kind: 'value', text: 'fixd', isFault: true }]);
  });

  it('leave nothing out and add nothing, whatever is written', () => {
    const signs = ['is:', 'open', 'state:', '"', '\\', '(', ')', ' ', '-', ',', '..', '>=', 'or', 'and', 'é', '字', '<b>', '\0', ':'];
    let seed = 7;
    const next = (): number => (seed = (seed * 48271) % 2147483647);
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: next() % 12 }, () => signs[next() % signs.length] ?? '').join('');
      expect(tokensOf(text, { offset: 1, end: 3 }).map((token) => token.text).join('')).toBe(text);
    }
  });
});
