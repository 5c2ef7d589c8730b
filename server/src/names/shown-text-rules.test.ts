import { expect, it } from 'vitest';
import { forTerminal, isShown, shownPart } from './shown-text-rules.ts';

const letters = ['Ines Haddad', 'Zoë Müller-Łukasz', '山田 太郎', 'محمد', 'می\u200cخواهم', 'क्\u200dष', 'Nguyễn Thị Hương', 'O’Brien', 'x_h4ck3r ✓', '👩', ''];
it.each(letters.map((name) => [name]))('what people are called is shown: %s', (name) => {
  expect(isShown(name)).toBe(true);
});

const hiding: readonly (readonly [string, string])[] = [
  ['a right-to-left override', 'Anna\u202egnp.exe'], ['an isolate', 'Anna\u2066x'], ['a mark of direction', 'Anna\u200f'], ['an Arabic one', 'Anna\u061cx'], ['a blank of no width', 'An\u200bna'], ['a joiner in Latin', 'An\u200dna'],
  ['a joiner at the end', 'Anna\u200d'], ['a soft hyphen', 'An\u00adna'], ['a byte order mark', '\ufeffAnna'], ['a Hangul filler', 'Anna\u3164'], ['an empty Braille cell', '\u2800'], ['a tag', 'Anna\u{e0041}'],
  ['a line', 'Anna\nBcc: x'], ['a separator of lines', 'Anna\u2028x'], ['an escape', 'Anna\u001b[31m'], ['a lone surrogate', 'Anna\ud800'], ['a private character', 'Anna\ue000'], ['marks in a pile', 'Z\u0338\u031b\u0355\u0301\u0302a'],
  ['a grapheme joiner', 'A\u034fnna'], ['a deprecated one', 'A\u206anna'],
];
it.each(hiding)('%s is not', (_what, name) => {
  expect(isShown(name)).toBe(false);
});

it('a terminal gets nothing that it obeys, and every line and letter', () => {
  expect(forTerminal('Anna\u001b]0;x\u0007\u202e\u009b31m\r\nZoë 山田')).toBe('Anna?]0;x???31m?\nZoë 山田');
});

it('of what others wrote the visible part is left, and what was shown stays as it is', () => {
  for (const name of letters) expect(shownPart(name)).toBe(name);
  for (const [what, name] of hiding) expect([what, isShown(shownPart(name))]).toEqual([what, true]);
  expect(shownPart('Anna\u202egnp.exe')).toBe('Anna gnp.exe');
});
