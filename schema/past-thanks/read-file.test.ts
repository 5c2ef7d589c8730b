import { describe, expect, it } from 'vitest';
import { readThanksFile } from './read-file.ts';

const row = (line: number, more: object) => ({ line, name: '', url: '', words: '', year: '', month: '', ...more });

describe('a list of people who were thanked before', () => {
  it('is read out of CSV with quotes, in whatever order of columns', () => {
    const { rows, fault } = readThanksFile('\ufeffYear,Name,words\r\n2019,"Rivera, ""Sam""","two\nlines"\r\n\r\n2018, Ana ,\r\n');
    expect(fault).toBeNull();
    expect(rows).toEqual([row(2, { name: 'Rivera, "Sam"', words: 'two\nlines', year: '2019' }), row(5, { name: 'Ana', year: '2018' })]);
  });

  it('is read with semicolons, as spreadsheets write them', () => {
    expect(readThanksFile('name;year;month\nAna;2019;5').rows).toEqual([row(2, { name: 'Ana', year: '2019', month: '5' })]);
  });

  it('is read out of JSON, numbers and all', () => {
    expect(readThanksFile('[{"name": "Ana", "year": 2019, "url": "https://ana.example"}, 7]').rows).toEqual([
      row(1, { name: 'Ana', year: '2019', url: 'https://ana.example' }), row(2, {}),
    ]);
  });

  it.each([
    ['', 'EMPTY'], ['   \n', 'EMPTY'], ['name,year\n', 'EMPTY'], ['[]', 'EMPTY'], ['[{"name": ]', 'NOT_JSON'], ['Ana,2019', 'NO_HEADINGS'], ['name,year\n"Ana,2019', 'OPEN_QUOTE'],
    ['name,year\n"Ana" x,2019', 'OPEN_QUOTE'],
  ])('says what is wrong with %j: %s', (text, fault) => {
    expect(readThanksFile(text)).toEqual({ rows: [], fault });
  });

  it('reads a large file in a moment', () => {
    const text = `name,year\n${'"A ""b""",2019\n'.repeat(20_000)}`;
    expect(readThanksFile(text).rows).toHaveLength(20_000);
    expect(readThanksFile(`name,year\n"${'a""'.repeat(100_000)}`).fault).toBe('OPEN_QUOTE');
  });
});
