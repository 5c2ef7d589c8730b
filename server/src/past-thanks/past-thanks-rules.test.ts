import { describe, expect, it } from 'vitest';
import { goodPastThanks, nameToKnow } from './past-thanks-rules.ts';

const now = new Date('2026-11-27T12:00:00Z');
const good = { name: 'Sam Rivera', year: 2019 };

describe('"Acknowledgments from before Laurel: imported as a class of their own, each removable, shown as such."', () => {
  it('hold a name, a year, and little else', () => {
    expect(goodPastThanks({ name: ' Sam  Rivera ', url: 'https://sam.example', words: ' SQL\ninjection in Mail ', year: 2019, month: 5 }, now)).toEqual({
      name: 'Sam Rivera', url: 'https://sam.example/', words: 'SQL injection in Mail', year: 2019, month: 5,
    });
    expect(goodPastThanks({ ...good, url: ' ', words: '' }, now)).toEqual({ ...good, url: null, words: null, month: null });
  });

  it.each([
    ['name', { name: ' ' }], ['name', { name: 'x'.repeat(81) }], ['name', { name: 'Sam\u202eRivera' }], ['name', { name: 'a\u0000b' }], ['words', { words: 'x'.repeat(201) }],
    ['year', { year: 1979 }], ['year', { year: 2027 }], ['year', { year: Number.NaN }], ['year', { year: 19.5 }], ['month', { month: 13 }], ['month', { month: 0 }],
    ['month', { year: 2026, month: 12 }], ['url', { url: 'http://sam.example' }], ['url', { url: 'javascript:alert(1)' }], ['url', { url: 'https://user:pw@sam.example' }], ['url', { url: 'https://127.0.0.1/' }],
  ] as const)('name the field that is wrong: %s %j', (field, changes) => {
    expect(() => goodPastThanks({ ...good, ...changes }, now)).toThrow(expect.objectContaining({ path: [field] }));
  });

  it('are known again by the name, however it is typed', () => {
    expect(nameToKnow('Sam  RIVERA')).toBe(nameToKnow('sam rivera'));
    expect(nameToKnow('Rivera, Sam')).toBe(nameToKnow('rivera sam'));
    expect(nameToKnow('Sam')).not.toBe(nameToKnow('Sem'));
  });
});
