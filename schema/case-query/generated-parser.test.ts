import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generateParser, parserFile } from './generate-parser.mjs';

it('keeps the committed parser in step with the grammar', async () => {
  expect(await readFile(parserFile, 'utf8')).toBe(await generateParser());
});
