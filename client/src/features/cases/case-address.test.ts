import { describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { vocabularies } from '../../../../schema/case-query/vocabulary.ts';
import { addressOf, decodeWords, readAddress, textOf } from './case-address.ts';

describe('the address of a query', () => {
  it('puts words into the fragment and nothing of them before it', () => {
    const address = addressOf(parseCaseQuery('secret is:open "two words" type:XSS -not'));
    expect(address).toEqual({ q: 'is:open type:xss', words: 'secret "two words" -not' });
    expect(textOf(address)).toBe('is:open type:xss secret "two words" -not');
  });

  it('reads back what it wrote', () => {
    for (const text of ['', 'is:open', 'word', '(is:open or type:xss) "a b"', 'is:open or type:xss', 'sort:due -x']) {
      const query = parseCaseQuery(text);
      const read = readAddress(addressOf(query), vocabularies.team);
      expect(addressOf(read)).toEqual(addressOf(query));
    }
  });

  it('takes a fragment as words only', () => {
    expect(() => readAddress({ q: undefined, words: 'is:open' }, vocabularies.team)).toThrow();
    expect(readAddress({ q: 'is:open', words: 'calendar' }, vocabularies.team).words).toHaveLength(1);
  });

  it('decodes a fragment, whole or broken', () => {
    expect(decodeWords('#a%20%22b%22')).toBe('a "b"');
    expect(decodeWords('100%')).toBe('100%');
  });
});
