import { describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { visibleText } from '../../../../packages/client/src/sealing/visible-text.ts';
import { TextIndex } from './text-index.ts';
import type { HitContext, OpenedCase, WordsMark } from './words-api.ts';

const opened = (number: string, title: string, report: string, mark: WordsMark = 'NONE'): OpenedCase =>
  ({ number, key: number, title: { text: title, mark: 'NONE' }, report: { text: report, mark }, hasFault: false });
const index = new TextIndex();
index.add(opened('A', 'Stored XSS in calendar', 'An event title is rendered\nas HTML. Calendars of résumé owners too.'));
index.add(opened('B', 'Open redirect after sign-on', 'The calendar is not affected. event title'));
index.add(opened('C', 'Invoice export', 'Anybody reads /invoices/42 and 会議室の予定 of others.', 'UNSIGNED'));
const words = (text: string): ReturnType<typeof parseCaseQuery>['words'] => parseCaseQuery(text).words;
const found = (text: string): string[] => index.search(words(text)).map(({ number }) => number);
const marked = (contexts: readonly HitContext[] = []): string[] => contexts.map(({ pieces }) => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(''));
const around = (text: string, number: string, of = index): string[] => marked(of.contexts(words(text), [number])[number]);

describe('searching words', () => {
  it('finds cases that hold all words, titles before reports', () => {
    expect(found('calendar')).toEqual(['A', 'B']);
    expect(found('calendar redirect')).toEqual(['B']);
    expect(found('calendar invoice')).toEqual([]);
  });

  it('forgives a beginning, an accent and a slip', () => {
    expect(found('calen')).toEqual(['A', 'B']);
    expect(found('resume')).toEqual(['A']);
    for (const slip of ['calender xss', 'calndar xss', 'calednar xss', 'calendaar xss']) expect(found(slip), slip).toEqual(['A']);
    expect(found('xsx')).toEqual([]);
  });

  it('takes phrases as they are, across line breaks, and words of scripts without spaces anywhere', () => {
    expect(found('"rendered as html"')).toEqual(['A']);
    expect(found('"title event"')).toEqual([]);
    expect(found('"/invoices/42"')).toEqual(['C']);
    expect(found('予定')).toEqual(['C']);
  });

  it('leaves out what is not wanted', () => {
    expect(found('calendar -xss')).toEqual(['B']);
    expect(found('-calendar')).toEqual(['C']);
  });

  it('finds nothing by signs that are no word', () => {
    expect(found('"***"')).toEqual([]);
    expect(found('***')).toEqual([]);
  });

  it('takes a case again when its text has changed, and forgets it', () => {
    const changing = new TextIndex();
    changing.add(opened('A', 'old', ''));
    changing.add(opened('A', 'new', ''));
    expect(changing.search(words('old'))).toEqual([]);
    expect(changing.search(words('new'))).toHaveLength(1);
    changing.remove('A');
    expect([changing.size, changing.search(words('new')), changing.search(words('-old'))]).toEqual([0, [], []]);
  });
});

describe('what surrounds a hit', () => {
  it('marks it in title and report, as it was written', () => {
    expect(around('calen', 'A')).toEqual(['Stored XSS in [calendar]', 'An event title is rendered as HTML. [Calendars] of résumé owners too.']);
    expect(around('resume "AS html"', 'A')).toEqual(['An event title is rendered [as HTML]. Calendars of [résumé] owners too.']);
    expect(around('-xss', 'B')).toEqual([]);
  });

  it('shows three stretches of a long report, whole words at their ends', () => {
    const long = new TextIndex();
    const filler = 'nothing of interest stands here at all, and it goes on and on. '.repeat(8);
    long.add(opened('L', 'Long', Array.from({ length: 5 }, (_, at) => `${filler}token${at} leaks`).join(' ')));
    const stretches = around('leaks', 'L', long);
    expect(stretches).toHaveLength(3);
    for (const stretch of stretches) expect(stretch).toMatch(/^… (?:\w|,).{30,90}token\d \[leaks\].{0,90}$/);
  });

  it('says who signed, and shows what would turn the line as its code point', () => {
    expect(index.contexts(words('invoices'), ['C'])['C']?.map(({ part, mark }) => [part, mark])).toEqual([['REPORT', 'UNSIGNED']]);
    const turned = new TextIndex();
    turned.add(opened('T', 'Turned', visibleText('before \u202Eevil\u202C after')));
    expect(around('evil', 'T', turned)).toEqual(['before [U+202E][evil][U+202C] after']);
    expect(around('before', 'T', turned)).toEqual(['[before] [U+202E]evil[U+202C] after']);
  });

  it('never parts the halves of a character, and keeps places where folding changes lengths', () => {
    const odd = new TextIndex();
    odd.add(opened('O', 'İstanbul', `${'😀'.repeat(200)} ﬁnding ${'😀'.repeat(200)}`));
    const [stretch = ''] = around('finding', 'O', odd);
    expect(stretch).toContain('[finding]');
    expect(stretch.isWellFormed()).toBe(true);
  });
});

describe('hostile texts', () => {
  const hostile = new TextIndex();
  hostile.add(opened('calm', 'Calm', 'a calm report again'));

  it('takes a megabyte of one word repeated', () => {
    hostile.add(opened('one', 'One', 'again '.repeat(180_000)));
    expect(hostile.search(words('again')).map(({ number }) => number).sort()).toEqual(['calm', 'one']);
    expect(around('again', 'one', hostile).join('').length).toBeLessThan(1_000);
  });

  it('takes a megabyte without an end of a word', () => {
    hostile.add(opened('letter', 'Letter', 'x'.repeat(1_048_576)));
    expect(hostile.search(words('xxxxxxxxxx')).map(({ number }) => number)).toEqual(['letter']);
    expect(around('xxxxxxxxxx', 'letter', hostile).join('').length).toBeLessThan(1_000);
  });

  it('takes nothing but different words, of which the first count', () => {
    hostile.add(opened('many', 'Many', Array.from({ length: 100_000 }, (_, at) => `w${at.toString(36)}q`).join(' ')));
    expect(hostile.terms.of('many')?.terms.length).toBe(10_000);
    expect(hostile.search(words('calm')).map(({ number }) => number)).toEqual(['calm']);
    expect(hostile.search(words('w5q')).map(({ number }) => number)).toEqual(['many']);
  });
});
