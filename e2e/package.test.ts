import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { newWebhookSecret, webhookHeaders } from '../server/src/webhooks/webhook-signature.ts';
import { bearer, query } from './api.ts';
import { decrypt, giveKeys, importKey, openKeys } from './keys.ts';
import { type Installed, installPackage, typeFaults } from './installed-package.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let installed: Installed;
let env: Readonly<Record<string, string>>;
const gpg = new Gpg();

beforeAll(async () => {
  [portal, installed] = await Promise.all([startPortal(), installPackage()]);
  const { researcher } = portal.accounts;
  const [{ privateKeyArmored }, teamKey, portalKey] = await Promise.all([
    openKeys(portal.url, researcher.recoveryWords), fetch(`${portal.url}/pgp-key.asc`).then((key) => key.text()), fetch(`${portal.url}/portal-key.asc`).then((key) => key.text()),
  ]);
  await writeFile(path.join(installed.folder, 'mine.asc'), privateKeyArmored);
  await writeFile(path.join(installed.folder, 'portal-key.asc'), portalKey);
  env = { LAUREL_URL: portal.url, LAUREL_TOKEN: researcher.token, TEAM_KEY: importKey(gpg, teamKey) };
});
afterAll(async () => {
  gpg[Symbol.dispose]();
  await installed.remove();
  await portal.stop();
});

/** Case and sealed report of what was sent last. */
const newestReport = async () => {
  const { cases } = await query<{ cases: { edges: [{ node: { number: string; report: { armored: string } } }] } }>(
    portal.url, '{ cases(first: 1, orderBy: { field: SUBMITTED_AT, direction: DESC }) { edges { node { number report { armored } } } } }', bearer(portal.accounts.researcher.token));
  return cases.edges[0].node;
};

it('holds what a program needs, and no source, test or secret', () => {
  const [known, types] = [installed.files.filter((file) => !file.startsWith('dist/types/')), installed.files.filter((file) => file.startsWith('dist/types/'))];
  expect(known.map((file) => file.replace(/-[\w-]{8}\.js$/, '.js')).filter((file) => !file.startsWith('dist/chunks/')).sort())
    .toEqual(['LICENSE', 'README.md', 'dist/index.js', 'dist/laurel.js', 'dist/receipts.js', 'dist/sealing.js', 'dist/webhooks.js', 'package.json']);
  expect(types.filter((file) => !/^dist\/types\/(?:packages\/client\/src|schema)\/[\w/-]+\.d\.ts$/.test(file))).toEqual([]);
  expect(installed.files.filter((file) => /test/.test(file))).toEqual([]);
});

it('has types that the strictest compiler reads, and its programs fit them', async () => {
  expect(await typeFaults(installed, installed.programs)).toEqual([]);
  await writeFile(path.join(installed.folder, 'wrong.ts'), `import { createClient } from 'laurel-client';\ncreateClient({ url: 7 });\n`);
  expect(await typeFaults(installed, ['wrong.ts'])).toEqual([expect.stringContaining("Type 'number' is not assignable to type 'string'")]);
});

it('lists cases page by page for a tool', async () => {
  const lines = (await installed.start('cases.ts', { ...env, LAUREL_TOKEN: portal.accounts.partner.token }).ended).trim().split('\n');
  const { cases } = await query<{ cases: { totalCount: { value: number } } }>(portal.url, '{ cases(query: "is:open") { totalCount { value } } }', bearer(portal.accounts.partner.token));
  expect(lines).toHaveLength(cases.totalCount.value);
  expect(cases.totalCount.value).toBeGreaterThan(2);
  for (const line of lines) expect(line).toMatch(/^LRL-\d{4}-\d{6} [A-Z_]+ (?:\d{4}-|answered)/);
});

it('sends a report that the team opens with gpg, and verifies its receipt', async () => {
  expect(await installed.start('report.ts', env).ended).toMatch(/^LRL-\d{4}-\d{6} answered by \d{4}-/);
  const { number, report } = await newestReport();
  using team = new Gpg();
  await giveKeys(team, portal.url, portal.accounts.triager.recoveryWords);
  expect(decrypt(team, report.armored).toString()).toContain('Open /invoices/1 without signing in.');
  expect(await installed.start('receipt.ts', {}).ended).toContain('The portal signed it');

  const following = installed.start('follow.ts', { ...env, CASE: number });
  await following.said('listening');
  const answered = await installed.start('answer.ts', { ...env, CASE: number }).ended;
  expect(answered).toContain('Open /invoices/1 without signing in.');
  expect(answered).toMatch(/ VALID\nshot\.png the octets of a picture\nsent \d{4}-/);
  expect(await following.ended).toContain(`MessagePosted ${number}`);
});

it('seals to no key that nobody compared, and sends nothing', async () => {
  const before = await newestReport();
  await expect(installed.start('report.ts', { ...env, TEAM_KEY: 'A'.repeat(40) }).ended).rejects.toThrow(/CryptoError/);
  await expect(installed.start('report.ts', { ...env, TEAM_KEY: '' }).ended).rejects.toThrow(/CryptoError/);
  await expect(installed.start('cases.ts', { ...env, LAUREL_TOKEN: 'lrl_person_none' }).ended).rejects.toThrow(/NotSignedIn/);
  expect(await newestReport()).toEqual(before);
});

it('takes a webhook that the portal signed, and no other', async () => {
  const secret = newWebhookSecret();
  const hook = installed.start('hook.ts', { WEBHOOK_SECRET: secret, PORT: '4873' });
  await hook.said('listening');
  const body = JSON.stringify({ type: 'webhook.test', timestamp: new Date().toISOString(), data: {} });
  const post = async (by: string): Promise<number> => (await fetch('http://127.0.0.1:4873', { method: 'POST', body, headers: webhookHeaders([by], 'msg_1', new Date(), body) })).status;
  expect([await post(secret), await post(newWebhookSecret())]).toEqual([204, 400]);
  expect(await hook.said('msg_1 webhook.test')).toContain('msg_1 webhook.test');
  hook.stop();
  await expect(hook.ended).rejects.toThrow();
});
