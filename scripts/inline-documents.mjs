import { readFileSync } from 'node:fs';

const call = /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;

/**
 * Puts each operation's parsed document, as the code generator wrote it, where the page calls graphql().
 * Without it every page would load the documents of all pages, and a parser.
 * @param {string} generatedFile absolute path of the generated graphql.ts
 * @returns {import('vite').Plugin}
 */
export function inlineDocuments(generatedFile) {
  /** @param {string} name */
  const documentOf = (name) => {
    const source = readFileSync(generatedFile, 'utf8');
    const start = source.indexOf(`export const ${name} = `);
    if (start < 0) throw new Error(`${name} is not generated yet: npm run generate`);
    return source.slice(source.indexOf('{', start), source.indexOf(' as unknown as DocumentNode', start));
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
