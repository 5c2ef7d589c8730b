import { describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { WordIndex } from './word-search.ts';

const index = new WordIndex();
index.add({ number: 'A', title: 'Stored XSS in calendar', report: 'An event title is rendered\nas HTML.' });
index.add({ number: 'B', title: 'Open redirect after sign-on', report: 'The calendar is not affected. event title' });
index.add({ number: 'C', title: 'Invoice export', report: 'Anybody reads /invoices/42.' });
const found = (text: string): string[] => index.search(parseCaseQuery(text).words);

describe('searching words', () => {
  it('finds cases that hold all words, titles before reports', () => {
    expect(found('calendar')).toEqual(['A', 'B']);
    expect(found('calendar redirect')).toEqual(['B']);
    expect(found('calendar invoice')).toEqual([]);
  });

  it('forgives a beginning and a slip', () => {
    expect(found('calen')).toEqual(['A', 'B']);
    expect(found('calender xss')).toEqual(['A']);
  });

  it('takes phrases as they are, across line breaks', () => {
    expect(found('"rendered as html"')).toEqual(['A']);
    expect(found('"title event"')).toEqual([]);
  });

  it('leaves out what is not wanted', () => {
    expect(found('calendar -xss')).toEqual(['B']);
    expect(found('-calendar')).toEqual(['C']);
  });

  it('takes a case again when its text has changed', () => {
    const changing = new WordIndex();
    changing.add({ number: 'A', title: 'old', report: '' });
    changing.add({ number: 'A', title: 'new', report: '' });
    expect(changing.search(parseCaseQuery('old').words)).toEqual([]);
    expect(changing.size).toBe(1);
  });
});
