/**
 * `npm run verify -- receipt FILE… [KEY]` asks what kept receipts prove, `npm run verify -- site URL` whether a site runs this build.
 * Without a word before it a file is a receipt.
 */
import { runMain } from './operator-error.mjs';
import { verifyReceipts } from './verify-receipt.mjs';
import { verifySite } from './verify-site.mjs';

await runMain(async () => {
  const [what, ...parameters] = process.argv.slice(2);
  if (what === 'site') return verifySite(parameters);
  return verifyReceipts(what === 'receipt' ? parameters : process.argv.slice(2));
});
