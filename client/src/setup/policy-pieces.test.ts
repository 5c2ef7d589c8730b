import { diffWordsWithSpace } from 'diff';
import { expect, it } from 'vitest';
import { shorten } from './policy-pieces.ts';

it('shows each word that was added or removed, with a little around it', () => {
  const long = 'A sentence that stays. '.repeat(40);
  const pieces = shorten(diffWordsWithSpace(`${long}We answer within 24 hours. ${long}`, `${long}We always answer within 48 hours. ${long}`));
  expect(pieces.filter(({ kind }) => kind === 'ADDED' || kind === 'REMOVED').map(({ kind, text }) => [kind, text.trim()])).toEqual([['ADDED', 'always'], ['REMOVED', '24'], ['ADDED', '48']]);
  expect([pieces[0]?.kind, pieces.at(-1)?.kind]).toEqual(['GAP', 'GAP']);
  expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(500);
});

it('shows a short text whole, and nothing where nothing changed', () => {
  expect(shorten(diffWordsWithSpace('one two', 'one three'))).toEqual([{ kind: 'SAME', text: 'one ' }, { kind: 'REMOVED', text: 'two' }, { kind: 'ADDED', text: 'three' }]);
  expect(shorten(diffWordsWithSpace('same', 'same'))).toEqual([{ kind: 'SAME', text: 'same' }]);
});
