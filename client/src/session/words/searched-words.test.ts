import { expect, it } from 'vitest';
import { readableText, reportBody } from '../../../../schema/sealed-entity/report-text.ts';
import { searchedWords } from './searched-words.ts';

const shown = { title: {}, service: {}, issueType: 'XSS' };
const body = reportBody({ title: 'A title', service: 'Mail', issueType: 'Script', steps: 'one', impact: 'two' });
const opened = { text: readableText(body), body };

it('leaves out the headings, and what the list shows beside', () => {
  expect(searchedWords(opened, shown)).toBe('one\n\ntwo');
});

it('keeps what the report alone says: a title that nobody sealed apart, a service that no list names', () => {
  expect(searchedWords(opened, { ...shown, title: null })).toBe('A title\n\none\n\ntwo');
  expect(searchedWords(opened, { ...shown, service: null, issueType: null })).toBe('Mail\n\nScript\n\none\n\ntwo');
});

it('keeps headings of the writer’s own, and free text as it is', () => {
  const own = { text: 'free', sections: [{ heading: 'Timeline', text: 'today' }] };
  expect(searchedWords({ text: readableText(own), body: own }, shown)).toBe('free\n\nTimeline\ntoday');
  expect(searchedWords({ text: 'only this', body: { text: 'only this', sections: [] } }, shown)).toBe('only this');
});

it('holds no more of a text than is searched', () => {
  const text = 'a '.repeat(1_000_000);
  expect(searchedWords({ text, body: { text, sections: [] } }, shown)).toHaveLength(200_000);
  expect(searchedWords({ text, body: { text, sections: [{ heading: 'Timeline', text }] } }, shown)).toHaveLength(200_000);
});
