import { describe, expect, it } from 'vitest';
import { isListed, readListing } from './listing-rules.ts';

const refusal = (code: string, field: string) => expect.objectContaining({ code, path: ['input', field] });
const named = (publishedName: string) => readListing({ choice: 'NAME', publishedName }).publishedName;

describe('a researcher is listed', () => {
  it('by one creditable case with consent, and by nothing less', () => {
    expect(
      isListed([
        { creditable: false, consent: 'GRANTED' },
        { creditable: true, consent: 'ASKED' },
      ]),
    ).toBe(false);
    expect(
      isListed([
        { creditable: true, consent: 'DECLINED' },
        { creditable: true, consent: 'GRANTED' },
      ]),
    ).toBe(true);
    expect(isListed([])).toBe(false);
  });
});

describe('what is published', () => {
  it('has an address and an organization only with a name', () => {
    const all = { publishedName: 'Ada', url: 'https://example.org/ada', organization: 'Example Labs' };
    expect(readListing({ choice: 'NAME', ...all })).toEqual({ choice: 'NAME', ...all });
    expect(readListing({ choice: 'ALIAS', ...all })).toEqual({ choice: 'ALIAS', publishedName: 'Ada', url: null, organization: null });
    for (const choice of ['ANONYMOUS', 'DO_NOT_LIST'] as const) {
      expect(readListing({ choice, ...all })).toEqual({ choice, publishedName: null, url: null, organization: null });
    }
    expect(readListing({ choice: 'NAME', publishedName: 'Ada', url: ' ', organization: '' })).toMatchObject({
      url: null,
      organization: null,
    });
  });

  it.each([
    ['  Ada   Example ', 'Ada Example'],
    ['Zoe\u0308', 'Zo\u00EB'],
    ['نی\u200Cما', 'نی\u200Cما'],
    ['李小龍', '李小龍'],
    ['🕷 spider', '🕷 spider'],
    ['x'.repeat(100), 'x'.repeat(100)],
  ])('keeps the name %j', (text, read) => {
    expect(named(text)).toBe(read);
  });

  it.each([
    'Ada\nExample',
    'a\u202Eb',
    'a\u0000',
    'a\u2028b',
    'a\u200Bb',
    '!!!',
    'x'.repeat(101),
    `a${'\u0301'.repeat(9)}`,
    'see https://spam.example',
  ])('refuses the name %j', (text) => {
    expect(() => named(text)).toThrow(refusal('INVALID', 'publishedName'));
  });

  it('needs a name where one was chosen, and a link that is one', () => {
    for (const choice of ['NAME', 'ALIAS'] as const)
      expect(() => readListing({ choice, publishedName: '  ' })).toThrow(refusal('REQUIRED', 'publishedName'));
    expect(() => readListing({ choice: 'NAME', publishedName: 'Ada', url: 'http://example.org' })).toThrow(refusal('INVALID', 'url'));
    expect(() => readListing({ choice: 'NAME', publishedName: 'Ada', organization: 'a\tb' })).toThrow(refusal('INVALID', 'organization'));
  });
});
