import { expect, it } from 'vitest';
import { csvRow } from './csv-row.ts';

it('quotes every cell, by RFC 4180', () => {
  expect(csvRow(['a', 'say "so"', '1,2', 'two\r\nlines', ''])).toBe('"a","say ""so""","1,2","two\r\nlines",""\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '|calc', ' =1', '=HYPERLINK("https://evil.example")', '\u202E=1', '\uFEFF@x', '\0-1', '＝1+1', '＠x'])('makes %j harmless', (cell) => {
  expect(csvRow([cell])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`);
});

it.each([['\t=1', "'\t'=1"], ['\r=1', "'\r'=1"], ['\n@x', "'\n'@x"], ['a;=1', "a;'=1"], ['a\r\n  -1', "a\r\n'  -1"], ['a\t"+1"', "a\t'\"+1\""], ['a\u2028＝1', "a\u2028'＝1"]])('makes %j harmless where it is parted', (cell, harmless) => {
  expect(csvRow([cell])).toBe(`"${harmless.replaceAll('"', '""')}"\r\n`);
});

/** As a spreadsheet reads it in a country whose lists are parted by semicolons: a quote counts at the start of a cell alone. */
const readBySemicolons = (text: string): string[] =>
  [...text.matchAll(/(?:"((?:[^"]|"")*)")?([^;\r\n]*)(?:[;\r\n]|$)/gu)].map(([, quoted = '', rest = '']) => `${quoted.replaceAll('""', '"')}${rest}`);

it('has no cell that runs, whatever a spreadsheet takes for its end', () => {
  const attacks = ['steps;=cmd|calc', 'steps\n=cmd|calc', 'steps\r\n"=cmd|calc"', '";=cmd|calc', '"\n"";@x', ';;+1', '\n\n-1', '- item\n- item'];
  expect(attacks.flatMap((attack) => readBySemicolons(csvRow(['LRL-2026-000001', attack]))).filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
});

it('takes no longer for a text of nothing but line ends', () => {
  expect(csvRow(['\n'.repeat(200_000)])).toHaveLength(200_005);
});

it.each(['2026-11-27', 'a=b', 'a;b', 'a\nb=c', 'a, -1', 'SIGNED_IN', '{"a":-1}'])('leaves %j as it is', (cell) => {
  expect(csvRow([cell])).toBe(`"${cell.replaceAll('"', '""')}"\r\n`);
});
