import { readFileSync } from 'node:fs';
import { print, stripIgnoredCharacters } from 'graphql';

/** The pages on Apollo Client, which walks a document. The small door (session/graphql.ts) sends its text and needs no more. */
const walksDocuments = /client\/src\/features\/(?:case|queue)\//;

const call = /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Puts each operation, as the code generator wrote it, where the page calls graphql(): its text, so that no page needs a printer, and the
 * parsed document where somebody walks it. Without it every page would load the documents of all pages.
 * @param {string} generatedFile absolute path of the generated graphql.ts
 * @returns {import('vite').Plugin}
 */
export function inlineDocuments(generatedFile) {
  /** @param {string} name @param {boolean} isWhole */
  const documentOf = (name, isWhole) => {
    const source = readFileSync(generatedFile, 'utf8');
    const start = source.indexOf(`export const ${name} = `);
    if (start < 0) throw new Error(`${name} is not generated yet: npm run generate`);
    const document = JSON.parse(source.slice(source.indexOf('{', start), source.indexOf(' as unknown as DocumentNode', start)));
    const body = stripIgnoredCharacters(print(document));
    return JSON.stringify({ ...document, definitions: isWhole ? document.definitions : [], loc: { start: 0, end: body.length, source: { body, name: 'GraphQL request' } } });
  };
  return {
    name: 'laurel-inline-documents',
    enforce: 'pre',
    transform: {
      filter: { id: /client\/src\/.*\.tsx?$/, code: /\bgraphql\(/ },
      handler(code, id) {
        if (id.includes('/generated/')) return null;
        return code.replace(call, (_, kind, name) => `(${documentOf(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`, walksDocuments.test(id))})`);
      },
    },
  };
}
