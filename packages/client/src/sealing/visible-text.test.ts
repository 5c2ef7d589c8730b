import { expect, it } from 'vitest';
import { visibleText } from './visible-text.ts';

it('leaves words of every script, emoji and proofs of concept as they are', () => {
  for (const text of ['Größe', 'בעברית', 'نص عربي', 'می‌خواهم', '👩‍💻 🏳️‍🌈', 'a\tb\n\nc', 'one\r\ntwo', '<script>alert(1)</script>', 'pаypal']) {
    expect(visibleText(text)).toBe(text);
  }
});

it('shows what turns directions, rings, erases or hides', () => {
  expect(visibleText('invoice\u202Efdp.exe')).toBe('invoice[U+202E]fdp.exe');
  expect(visibleText('\u2066admin\u2069')).toBe('[U+2066]admin[U+2069]');
  expect(visibleText('a\u0000b\u0007c\u001B[2Jd\u007F\u009B')).toBe('a[U+0000]b[U+0007]c[U+001B][2Jd[U+007F][U+009B]');
  expect(visibleText('safe\rrm -rf')).toBe('safe[U+000D]rm -rf');
  expect(visibleText('exa\u200Bmple.org\u00AD')).toBe('exa[U+200B]mple.org[U+00AD]');
  expect(visibleText('hi\u{E0041}\u{E0042}')).toBe('hi[U+E0041][U+E0042]');
});
