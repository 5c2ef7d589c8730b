import { expect, it } from 'vitest';
import { csvRow } from './csv-row.ts';

it('quotes every cell, by RFC 4180', () => {
  expect(csvRow(['a', 'say "so"', '1,2', 'two\r\nlines', ''])).toBe('"a","say ""so""","1,2","two\r\nlines",""\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '|calc', ' =1', '\t=1', '\r=1', '\n@x', '=HYPERLINK("https://evil.example")', '\u202E=1', '\uFEFF@x', '\0-1', '＝1+1', '＠x'])('makes %j harmless', (cell) => {
  expect(csvRow([cell])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`);
});

it.each(['2026-11-27', 'a=b', 'SIGNED_IN', '{"a":-1}'])('leaves %j as it is', (cell) => {
  expect(csvRow([cell])).toBe(`"${cell.replaceAll('"', '""')}"\r\n`);
});
