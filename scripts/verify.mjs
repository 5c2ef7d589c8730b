/**
 * `npm run verify -- RECEIPT [KEY]`: did the portal sign this receipt? Prints what it signed, and nothing else of the file. KEY is a
 * file or the portal's address, for its /portal-key.asc; without it the key of this checkout's own portal is asked at PUBLIC_URL.
 */
import { readFile } from 'node:fs/promises';
import { ensureBuild } from './build.mjs';
import { OperatorError, runMain } from './operator-error.mjs';

const usage = 'Say which receipt, and whose: npm run verify -- receipt.txt https://security.example.org (or a file with the portal key)';

async function portalKey(source) {
  if (!/^https?:\/\//.test(source)) return readText(source, 'portal key');
  const url = new URL(source);
  if (url.pathname === '/') url.pathname = '/portal-key.asc';
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) }).catch((error) => {
    throw new OperatorError(`${url.href} does not answer (${error.cause?.message ?? error.message}).`);
  });
  if (!response.ok) throw new OperatorError(`${url.href} answers ${response.status}: is this the portal's address?`);
  return response.text();
}

async function readText(file, what) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new OperatorError(`The ${what} ${file} cannot be read (${error.code}).`);
  }
}

await runMain(async () => {
  const [file, source] = process.argv.slice(2);
  if (!file) throw new OperatorError(usage);
  const receipt = await readText(file, 'receipt');
  const { readConfig } = await import('../server/src/config.ts');
  const key = await portalKey(source ?? readConfig().publicUrl);
  await ensureBuild();
  const { checkReceipt } = await import('../build/server/admin.js');
  const { text } = await checkReceipt(receipt, key, new Date()).catch((error) => {
    throw /armor|key/i.test(error.message) && error.name === 'Error' ? new OperatorError('The portal key is not an armored OpenPGP key.') : error;
  });
  console.log(text);
});
