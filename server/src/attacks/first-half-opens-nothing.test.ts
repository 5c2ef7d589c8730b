import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { downloadUrl } from '../attachments/download-links.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { sendFile, tusOf } from '../testing/sealed-files.ts';
import type { TestBrowser } from '../testing/test-server.ts';

let portal: Portal;
let number: string;
/** Of a file that the triager may fetch. */
let file: string;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  ({ number } = await portal.report());
  const { id } = await sendFile(tusOf(portal), await portal.as(portal.triager), [portal.team.publicKey, portal.reporter.publicKey]);
  await postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number, body: await portal.seal('Look.', portal.reporter), internal: false, attachments: [id] });
  const { rows: [row] } = await portal.app.pool.query<{ id: string }>('select id from attachment');
  file = row?.id ?? '';
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

/** A browser whose owner showed the password, and the factor or not. */
async function browserOf(accountId: string, hasFactor: boolean): Promise<TestBrowser> {
  const browser = portal.browser();
  browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor })}`;
  return browser;
}
const graphql = (query: string) => async (browser: TestBrowser) =>
  browser.ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-laurel': '1', 'sec-fetch-site': 'same-origin' }, body: JSON.stringify({ query }) });
const get = (path: () => string) => async (browser: TestBrowser) => browser.ask(path());
const post = (path: string, body: object = {}) => async (browser: TestBrowser) => browser.post(path, body);

/** Every kind of door to what the team reads or does. */
const doors: Readonly<Record<string, (browser: TestBrowser) => Promise<{ readonly status: number; readonly text: string }>>> = {
  cases: (browser) => graphql('{ cases(first: 5) { totalCount { value } edges { node { number } } } }')(browser),
  case: (browser) => graphql(`{ case(number: "${number}") { number state } }`)(browser),
  mails: (browser) => graphql('{ inboundMails(first: 5) { edges { node { id sender } } } }')(browser),
  viewer: (browser) => graphql('{ viewer { roles teamKeyGrants { sealedPrivateKey } triager { displayName } } }')(browser),
  move: (browser) => graphql(`mutation { moveCase(input: { idempotencyKey: "x", number: "${number}", move: START_TRIAGE }) { userErrors { code } } }`)(browser),
  download: (browser) => get(() => new URL(downloadUrl(portal.app, file, portal.triager.viewer.accountId, new Date())).pathname)(browser),
  upload: (browser) => browser.ask('/attachments/uploads', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '10', 'sec-fetch-site': 'same-origin' } }),
  members: get(() => '/auth/members'),
  invite: post('/auth/invite', { email: 'x@example.org', role: 'LEAD' }),
  factors: get(() => '/auth/factors'),
  enrol: post('/auth/factors/begin'),
  removeFactor: post('/auth/factors/remove'),
  password: post('/auth/password', { current: 'x', password: 'seven quiet herons wade' }),
  address: post('/auth/address', { email: 'thief@example.org' }),
  words: post('/auth/recovery-words', { signInSecret: Buffer.alloc(32).toString('base64') }),
  confirm: post('/auth/confirm', { password: 'x' }),
  endAll: post('/auth/sign-out-everywhere'),
};
/** What an answer cost is told to who is signed in. */
const withoutCost = (text: string): string => JSON.stringify({ ...JSON.parse(text) as object, extensions: undefined });
const answers = async (browser: TestBrowser): Promise<Record<string, string>> => {
  const all: Record<string, string> = {};
  for (const [name, ask] of Object.entries(doors)) {
    const { status, text } = await ask(browser);
    all[name] = `${status} ${text.startsWith('{') ? withoutCost(text) : `${text.length} octets`}`;
  }
  return all;
};

it('who showed the password alone, where a code belongs to it, is a stranger at every door', async () => {
  const { accountId } = portal.triager.viewer;
  await portal.app.pool.query(`insert into totp (account_id, secret_sealed, last_step) values ($1, 'x', 0)`, [accountId]);
  const half = await answers(await browserOf(accountId, false));
  expect(half).toEqual(await answers(portal.browser()));
  expect(half['cases']).toContain('"edges":[]');
  const whole = await answers(await browserOf(accountId, true));
  expect([whole['cases'], whole['case']]).toEqual([expect.stringContaining(number), expect.stringContaining(number)]);
  expect(whole['download']).toMatch(/^200 \d+ octets$/);
  expect(whole['viewer']).toContain('sealed to the triager');
  await portal.app.pool.query('delete from totp where account_id = $1', [accountId]);
});

it('who has no second factor yet is a researcher, whatever their role', async () => {
  const researcher = await makePerson(portal.app);
  const plain = await answers(await browserOf(researcher.viewer.accountId, false));
  for (const person of [portal.triager, portal.team.lead]) {
    const bare = await answers(await browserOf(person.viewer.accountId, false));
    for (const name of ['cases', 'case', 'mails', 'download', 'move', 'members', 'invite']) expect([name, bare[name]]).toEqual([name, plain[name]]);
    expect(bare['viewer']).toContain('"roles":["RESEARCHER"],"teamKeyGrants":[],"triager":null');
  }
});
