// Writes the parser that server and page share, from grammar.peggy: node schema/case-query/generate-parser.mjs
// The result is committed, so that neither bundle needs Peggy; a test compares it with the grammar.
import { readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
export const parserFile = here('./generated/parser.js');

/** The source of the parser, as an ES module that exports `parse` and `SyntaxError`. */
export async function generateParser() {
  const grammar = await readFile(here('./grammar.peggy'), 'utf8');
  return peggy.generate(grammar, { output: 'source', format: 'es', grammarSource: 'grammar.peggy' });
}

if (argv[1] === fileURLToPath(import.meta.url)) await writeFile(parserFile, await generateParser());
