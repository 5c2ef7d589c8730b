/** What `npm run generate` makes for the client: the types of its operations, and the catalogue of its words. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const catalogue = 'client/src/words/en.po';
/** What finds a document by its text: the package's are imported by their names. */
const ofPagesAlone = /^packages\/.*\/(?:index|gql)\.ts$/;

/** Types, documents and possible types, from the committed schema and the operations in the pages and the package. @param {string} root */
export async function clientTypes(root) {
  const { generate } = await import('@graphql-codegen/cli');
  const { default: config } = await import('../codegen.ts');
  const files = await generate({ ...config, cwd: root, silent: true }, false).catch((error) => {
    throw new Error((error.errors ?? [error]).map(({ message }) => message).join('\n'));
  });
  const made = files.map(({ filename, content }) => [path.relative(root, path.resolve(root, filename)), content]);
  return Object.fromEntries(made.filter(([file]) => !ofPagesAlone.test(file)));
}

/**
 * The English catalogue, extracted from the sources. What stands in the tree is put back, so that a check writes nothing.
 * @param {string} root
 */
export async function words(root) {
  const file = path.join(root, catalogue);
  const before = await readFile(file, 'utf8');
  const lingui = path.join(root, 'node_modules/@lingui/cli/dist/lingui.js');
  try {
    await run(process.execPath, [lingui, 'extract', '--clean'], { cwd: root });
    return { [catalogue]: await readFile(file, 'utf8') };
  } catch (error) {
    // The command prints its fault with a stack for each file; the first lines say which file and why.
    throw new Error(String(error.stderr ?? error.message).split('\n').slice(0, 4).join('\n'));
  } finally {
    await writeFile(file, before);
  }
}
