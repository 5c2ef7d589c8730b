import { expect, it } from 'vitest';
import { entriesOf } from './thanks-entries.ts';

it('sends what a file says, and numbers that are none so that they are refused', () => {
  expect(entriesOf([
    { line: 2, name: 'Ana', url: '', words: 'XSS', year: '2019', month: '05' },
    { line: 3, name: 'Bo', url: 'https://bo.example', words: '', year: 'last year', month: '-1' },
  ])).toEqual([
    { name: 'Ana', url: null, words: 'XSS', year: 2019, month: 5 }, { name: 'Bo', url: 'https://bo.example', words: null, year: 0, month: 0 },
  ]);
});
