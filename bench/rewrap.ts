/**
 * `npm run bench -- rewrap [CASES]`: a researcher replaces their key and opens all their cases to it, in a real browser. Prints the time
 * from the press to the last stored packet, and whether bodies and receipts are the same octets as before. Then the same by the team,
 * whose browser opens every text first.
 */
import { createHash } from 'node:crypto';
import process from 'node:process';
import pg from 'pg';
import { launchBrowser } from '../e2e/browser.ts';
import { replaceKey, writeCases, writerOf } from '../e2e/many-cases.ts';
import { startPortal } from '../e2e/portal.ts';
import { enterWithWords, press, see } from '../e2e/report-page.ts';

const count = Number(process.argv[3] ?? 1_000);
const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const database = new pg.Client(await portal.databaseUrl());
await database.connect();
const browser = await launchBrowser();

/** Over every body and every receipt, in the order of their rows. */
async function fingerprintOfAll(): Promise<string> {
  const hash = createHash('sha256');
  for (const table of ['select seipd as octets from sealed_text where seipd is not null order by id', `select convert_to(signed_text, 'UTF8') as octets from receipt order by case_id`]) {
    for (const { octets } of (await database.query<{ octets: Buffer }>(table)).rows) hash.update(octets);
  }
  return hash.digest('hex');
}
const packets = async (): Promise<number> => Number((await database.query<{ count: string }>('select count(*) from sealed_text_key')).rows[0]?.count);

try {
  const { researcher, triager } = portal.accounts;
  const [writer, team] = await Promise.all([writerOf(portal, researcher), writerOf(portal, triager)]);
  console.log(`Writing ${count.toLocaleString('en')} cases, each with a title, a report of 4 kB and a reply …`);
  await writeCases(portal, writer, team, count);
  await replaceKey(portal, writer, researcher.recoveryWords);
  const [before, packetsBefore] = [await fingerprintOfAll(), await packets()];

  const page = await browser.newPage({ baseURL: portal.url });
  page.setDefaultTimeout(120_000);
  const looked = performance.now();
  await enterWithWords(page, researcher.recoveryWords, '/settings/key');
  const button = page.getByRole('button', { name: 'Open them to my new key' });
  await see(button);
  const found = /(\d[\d,]*) cases have words/.exec(await page.locator('main').innerText())?.[1];
  console.log(`Signed in, unlocked and looked for what is left: ${((performance.now() - looked) / 1000).toFixed(1)} s`);
  const pressed = performance.now();
  await press(page, 'Open them to my new key');
  await see(page.getByText('Your key opens all your cases'));
  const seconds = (performance.now() - pressed) / 1000;
  const [after, packetsAfter] = [await fingerprintOfAll(), await packets()];
  console.log(`Re-wrapped ${found} cases, ${packetsAfter - packetsBefore} packets, sent and stored: ${seconds.toFixed(2)} s`);
  console.log(`Bodies and receipts ${before === after ? 'are the same octets' : 'CHANGED'}: SHA-256 ${after}`);
  if (before !== after) process.exitCode = 1;

  await page.close();
  await replaceKey(portal, await writerOf(portal, researcher), researcher.recoveryWords);
  const { rows: [account] } = await database.query<{ id: string }>('select id from account where email = $1', [researcher.email]);
  const handing = await browser.newPage({ baseURL: portal.url });
  handing.setDefaultTimeout(300_000);
  await enterWithWords(handing, triager.recoveryWords, `/access/${Buffer.from(`Researcher:${account?.id}`).toString('base64url')}`);
  await handing.getByLabel('I compared this key of today with them, by another way').check();
  for (const box of await handing.getByLabel('I know this earlier key to be theirs').all()) await box.check();
  await see(handing.getByText(/cases have words/));
  const handed = performance.now();
  await press(handing, 'Open the cases to this key');
  await see(handing.getByText(/Their key opens all their cases|were? left out/));
  console.log(`By the team, each text opened and judged, ${await packets() - packetsAfter} packets: ${((performance.now() - handed) / 1000).toFixed(2)} s`);
} finally {
  await browser.close();
  await database.end();
  await portal.stop();
}
