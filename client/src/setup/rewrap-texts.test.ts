import { expect, it } from 'vitest';
import { type ListedText, textsBehind, textsWithout } from './rewrap-texts.ts';

const text = (id: string, kind: string, ...recipientKeyIds: string[]): ListedText => ({ id, kind, recipientKeyIds });
const hidden = '0'.repeat(16);
const texts = [
  text('report', 'REPORT', 'TEAM', 'OLD'), text('answer', 'MESSAGE', 'TEAM', 'OLD', 'NEW'), text('note', 'NOTE', 'TEAM'), text('name', 'NOTE_NAME', 'TEAM'),
  text('by gpg', 'MESSAGE', 'TEAM'), text('thrown', 'MESSAGE', hidden),
];
const ids = (found: readonly ListedText[]): string[] => found.map(({ id }) => id);

it('covers for somebody else all but notes that does not name their key', () => {
  expect(ids(textsWithout(texts, ['NEW']))).toEqual(['report', 'by gpg', 'thrown']);
  expect(ids(textsWithout(texts, []))).toEqual(['report', 'answer', 'by gpg', 'thrown']);
});

it('covers for oneself what an earlier key opens and the current one does not', () => {
  expect(ids(textsBehind(texts, ['NEW'], ['OLD']))).toEqual(['report']);
  expect(ids(textsBehind(texts, ['NEW'], []))).toEqual([]);
});
