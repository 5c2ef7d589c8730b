/** What `npm run generate` makes for the client: the types of its operations, and the catalogue of its words. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const catalogue = 'client/src/words/en.po';

/** Types, documents and possible types, from the committed schema and the operations in the pages. @param {string} root */
export async function clientTypes(root) {
  const { generate } = await import('@graphql-codegen/cli');
  const { default: config } = await import('../codegen.ts');
  const files = await generate({ ...config, cwd: root, silent: true }, false).catch((error) => {
    throw new Error((error.errors ?? [error]).map(({ message }) => message).join('\n'));
  });
  return Object.fromEntries(files.map(({ filename, content }) => [path.relative(root, path.resolve(root, filename)), content]));
}

/** The English catalogue, extracted into a copy so that a check writes nothing. @param {string} root */
export async function words(root) {
  const kept = await mkdtemp(path.join(root, 'client/src/words/.check-'));
  const file = path.join(root, catalogue);
  const backup = path.join(kept, 'en.po');
  await cp(file, backup);
  try {
    await run(process.execPath, [path.join(root, 'node_modules/@lingui/cli/dist/lingui.js'), 'extract', '--clean'], { cwd: root });
    return { [catalogue]: await readFile(file, 'utf8') };
  } finally {
    await cp(backup, file);
    await rm(kept, { recursive: true, force: true });
  }
}
