/**
 * `npm run generate`: writes what follows from the sources and is kept in git. `--check` writes nothing and exits with 1 where a
 * file is not in step. Each step is a function from its name to the files that it makes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientTypes, words } from './generate-client.mjs';
import { schemaDocs } from './schema-docs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The server's TypeScript is loaded as the tests load it: by Vite, with packages outside. */
async function subgraph() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(root, 'server/src/schema.ts'), { root, configFile: false, logLevel: 'error' });
  return { 'schema/subgraph.graphql': await module.printSchema() };
}

/** What a federation router is given: ours and the example partner's subgraph, composed. */
async function supergraph() {
  const { compositionHasErrors, composeServices } = await import('@theguild/federation-composition');
  const { parse } = await import('graphql');
  const read = async (file) => parse(await readFile(path.join(root, file), 'utf8'));
  const result = composeServices([
    { name: 'laurel', url: 'http://localhost:4000/graphql', typeDefs: await read('schema/subgraph.graphql') },
    { name: 'assets', url: 'http://localhost:4010/graphql', typeDefs: await read('examples/assets/schema.graphql') },
  ]);
  if (compositionHasErrors(result)) throw new Error(result.errors.map((error) => error.message).join('\n'));
  return { 'schema/supergraph.graphql': result.supergraphSdl };
}

/** In order: the later read what the earlier wrote. */
const steps = [subgraph, supergraph, () => schemaDocs(root), () => clientTypes(root), () => words(root)];

const isCheck = process.argv.includes('--check');
const stale = [];
for (const step of steps) {
  for (const [file, text] of Object.entries(await step())) {
    const target = path.join(root, file);
    if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
    stale.push(file);
    if (!isCheck) await writeFile(target, text);
  }
}
if (isCheck && stale.length > 0) {
  process.stderr.write(`Not in step with the sources: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.\n`);
  process.exitCode = 1;
} else if (!isCheck) process.stdout.write(stale.length > 0 ? `Wrote ${stale.join(', ')}.\n` : 'Everything is in step.\n');
