import { readFileSync } from 'node:fs';
import { print, stripIgnoredCharacters } from 'graphql';

const call = /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Puts each operation's parsed document, as the code generator wrote it, where the page calls graphql().
 * Without it every page would load the documents of all pages. Its text stands with it, so that no page needs a printer.
 * @param {string} generatedFile absolute path of the generated graphql.ts
 * @returns {import('vite').Plugin}
 */
export function inlineDocuments(generatedFile) {
  /** @param {string} name */
  const documentOf = (name) => {
    const source = readFileSync(generatedFile, 'utf8');
    const start = source.indexOf(`export const ${name} = `);
    if (start < 0) throw new Error(`${name} is not generated yet: npm run generate`);
    const document = JSON.parse(source.slice(source.indexOf('{', start), source.indexOf(' as unknown as DocumentNode', start)));
    const body = stripIgnoredCharacters(print(document));
    return JSON.stringify({ ...document, loc: { start: 0, end: body.length, source: { body, name: 'GraphQL request' } } });
  };
  return {
    name: 'laurel-inline-documents',
    enforce: 'pre',
    transform: {
      filter: { id: /client\/src\/.*\.tsx?$/, code: /\bgraphql\(/ },
      handler(code, id) {
        if (id.includes('/generated/')) return null;
        return code.replace(call, (_, kind, name) => `(${documentOf(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`)})`);
      },
    },
  };
}
