/** Mail through real mail servers: postfix brings it by LMTP and takes it away, dovecot keeps mailboxes, gpg seals and opens. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { bearer, query } from './api.ts';
import { giveKeys, importKey, type OpenedKeys } from './keys.ts';
import { type MailDaemons, startMailDaemons } from './mail-daemons.ts';
import { type Portal, startPortal } from './portal.ts';

const team = new Gpg();
const ana = new Gpg();
let daemons: MailDaemons;
let portal: Portal;
let teamKey: string;
let researcher: OpenedKeys;

beforeAll(async () => {
  daemons = await startMailDaemons();
  portal = await startPortal({ env: {
    SMTP_URL: daemons.smtpUrl, LMTP_LISTEN: `127.0.0.1:${daemons.lmtpPort}`, INBOUND_ADDRESS: 'security@example.org', IMAP_URL: daemons.imapUrl('old-address@example.net', 'INBOX'),
  } });
  // The example's people and keys, as an installation whose mail goes out.
  await asDatabase(async (client) => void (await client.query(`update installation set mode = 'REAL', contact_email = 'security@example.org'`)));
  await asDatabase(async (client) => void (await client.query(`update account set email = 'ana@example.net' where email = $1`, [portal.accounts.researcher.email])));
  await portal.restart();
  await giveKeys(team, portal.url, portal.accounts.triager.recoveryWords);
  researcher = await giveKeys(ana, portal.url, portal.accounts.researcher.recoveryWords);
  teamKey = importKey(ana, await (await fetch(`${portal.url}/pgp-key.asc`)).text());
});
afterAll(async () => {
  for (const gpg of [team, ana]) gpg[Symbol.dispose]();
  await portal?.stop();
  await daemons?.stop();
});

async function asDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: await portal.databaseUrl() });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

const mail = (fields: Readonly<Record<string, string>>, body: string): string =>
  `${Object.entries({ Subject: 'A problem', Date: new Date().toUTCString(), 'Message-ID': `<${randomUUID()}@example.net>`, ...fields }).map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body}\n`;
const sealed = (text: string): string => ana.run(['--armor', '--encrypt', '--sign', '-r', teamKey, '-u', researcher.fingerprint], text).stdout.toString();
const pgpMime = (armored: string): readonly [Readonly<Record<string, string>>, string] => [
  { 'MIME-Version': '1.0', 'Content-Type': 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=edge' },
  `--edge\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--edge\nContent-Type: application/octet-stream; name="encrypted.asc"\n\n${armored}\n--edge--`,
];

interface MailCase {
  readonly number: string;
  readonly source: string;
  readonly report: { readonly armored: string };
  readonly messages: { readonly edges: readonly { readonly node: { readonly authorRole: string; readonly body: { readonly armored: string } } }[] };
}
const asTeam = () => bearer(portal.accounts.triager.token);
async function newestCase(): Promise<MailCase | undefined> {
  const text = '{ cases(first: 1) { edges { node { number source report { armored } messages(first: 20) { edges { node { authorRole body { armored } } } } } } } }';
  const { cases } = await query<{ cases: { edges: readonly { node: MailCase }[] } }>(portal.url, text, asTeam());
  return cases.edges[0]?.node;
}
async function opened(armored: string): Promise<string> {
  return team.run(['--decrypt'], armored).stdout.toString();
}
interface TrayMail {
  readonly id: string;
  readonly from: string | null;
  readonly reason: string;
  readonly words: string;
}
async function tray(): Promise<readonly TrayMail[]> {
  const { inboundMails } = await query<{ inboundMails: { edges: readonly { node: TrayMail }[] } }>(
    portal.url, '{ inboundMails(first: 50) { edges { node { id from reason words } } } }', asTeam());
  return inboundMails.edges.map(({ node }) => node);
}
const from = async (address: string): Promise<TrayMail | undefined> => (await tray()).find((one) => one.from === address);
/** Unfolded. */
const field = (raw: string, name: string): string => new RegExp(`^${name}:((?:.*\\r?\\n?[ \\t]?)+?)(?=\\r?\\n\\S|\\r?\\n\\r?\\n)`, 'im').exec(raw)?.[1]?.replaceAll(/\r?\n[ \t]+/g, ' ').trim() ?? '';

describe('a report that gpg sealed', () => {
  let number: string;
  let receipt: string;

  it('comes by postfix and is a case; its receipt lands in the sender’s mailbox', async () => {
    const [fields, body] = pgpMime(sealed('Content-Type: text/plain; charset=utf-8\n\nThe words of a report by mail.'));
    await daemons.send({ from: 'ana@example.net', to: 'security@example.org', raw: mail({ From: 'Ana <ana@example.net>', To: 'security@example.org', ...fields }, body) });
    await expect.poll(async () => (await newestCase())?.source).toBe('MAIL');
    const found = await newestCase();
    number = found?.number ?? '';
    expect(await opened(found?.report.armored ?? '')).toContain('The words of a report by mail.');
    await expect.poll(async () => (await daemons.mailsOf('ana')).filter((raw) => raw.includes(number)).length).toBe(1);
    receipt = (await daemons.mailsOf('ana')).find((raw) => raw.includes(number)) ?? '';
    expect(receipt).not.toContain('The words of a report');
  });

  it('is answered to its own address, in clear, and the answer joins it sealed', async () => {
    const to = /security\+lrl-[\w.-]+@example\.org/.exec(field(receipt, 'Reply-To'))?.[0] ?? '';
    expect(to).not.toBe('');
    await daemons.send({ from: 'ana@example.net', to, raw: mail({ From: 'ana@example.net', To: to, Subject: 'Re: yours' }, 'More, in clear.') });
    await expect.poll(async () => (await newestCase())?.messages.edges.length).toBe(1);
    const [message] = (await newestCase())?.messages.edges ?? [];
    expect(message?.node.authorRole).toBe('REPORTER');
    expect(await opened(message?.node.body.armored ?? '')).toContain('More, in clear.');
  });

  it('is claimed by the receipt’s link, once', async () => {
    const token = /\/claim#(\d+\.[\w-]{43})/.exec(receipt.replaceAll(/=\r?\n/g, ''))?.[1] ?? '';
    const post = async (headers: Readonly<Record<string, string>>) => fetch(`${portal.url}/auth/claim`, {
      method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ token }),
    });
    expect((await post({})).status).toBe(401);
    const claimed = await post(researcher.session);
    expect([claimed.status, await claimed.json()]).toEqual([200, { number }]);
    expect((await post(researcher.session)).status).toBe(410);
  });

  it('gets its answer as the very message that the triager sealed, and gpg opens it', async () => {
    importKey(team, ana.exportPublic(researcher.fingerprint));
    const wanted = `mutation { setMailPreferences(input: { sealed: true, switchedOff: [], digest: OFF, digestHour: 8, digestWeekday: 1, digestZone: "UTC" }) { userErrors { message } } }`;
    const { setMailPreferences } = await query<{ setMailPreferences: { userErrors: readonly unknown[] } }>(portal.url, wanted, bearer(portal.accounts.researcher.token));
    expect(setMailPreferences.userErrors).toEqual([]);
    const words = 'We can reproduce it. Thank you.';
    const body = team.run(['--armor', '--encrypt', '--sign', '-r', teamKey, '-r', researcher.fingerprint], words).stdout.toString();
    const input = { idempotencyKey: randomUUID(), number, body };
    const { postMessage } = await query<{ postMessage: { userErrors: readonly unknown[] } }>(
      portal.url, 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { message } } }', asTeam(), { input });
    expect(postMessage.userErrors).toEqual([]);
    const answers = async () => (await daemons.mailsOf('ana')).filter((raw) => raw.includes('multipart/encrypted'));
    await expect.poll(async () => (await Promise.all((await answers()).map(async (raw) => ana.run(['--decrypt'], raw).stdout.toString()))).join('')).toContain(words);
  });
});

describe('a mail in clear', () => {
  it('waits for a person, who makes a case of it', async () => {
    await daemons.send({ from: 'bo@example.net', to: 'security@example.org', raw: mail({ From: 'bo@example.net', To: 'security@example.org' }, 'In clear.') });
    await expect.poll(async () => (await from('bo@example.net'))?.reason).toBe('PLAIN_TEXT');
    const waiting = await from('bo@example.net');
    expect(await opened(waiting?.words ?? '')).toContain('In clear.');
    const { sortMail } = await query<{ sortMail: { case: { source: string } | null } }>(
      portal.url, 'mutation ($input: SortMailInput!) { sortMail(input: $input) { case { source } userErrors { message } } }', asTeam(), { input: { id: waiting?.id, as: 'CASE' } });
    expect(sortMail.case?.source).toBe('MAIL');
    await expect.poll(async () => (await daemons.mailsOf('bo')).some((raw) => raw.includes('/claim#'))).toBe(true);
  });
});

const toMailbox = async (sender: string) =>
  daemons.send({ from: sender, to: 'old-address@example.net', raw: mail({ From: sender, To: 'old-address@example.net' }, 'To the old address.') });

describe('a mailbox that dovecot keeps', () => {
  it('is read as mail comes, and left as it is', async () => {
    await toMailbox('cleo@example.net');
    await expect.poll(async () => (await from('cleo@example.net'))?.reason).toBe('PLAIN_TEXT');
    expect(await daemons.mailsOf('old-address')).toHaveLength(1);
  });
});

describe('while Laurel is away', () => {
  it('mail servers keep the mail; afterwards each comes once, and none twice', async () => {
    await portal.end('SIGKILL');
    await daemons.send({ from: 'eli@example.net', to: 'security@example.org', raw: mail({ From: 'eli@example.net', To: 'security@example.org' }, 'Kept meanwhile.') });
    await toMailbox('dora@example.net');
    await portal.start();
    await expect.poll(async () => (await from('dora@example.net'))?.reason).toBe('PLAIN_TEXT');
    await expect.poll(async () => {
      await daemons.flush();
      return (await from('eli@example.net'))?.reason;
    }, { interval: 500 }).toBe('PLAIN_TEXT');
    const senders = (await tray()).map((one) => one.from);
    expect(senders).toHaveLength(new Set(senders).size);
    expect(senders).toContain('cleo@example.net');
    expect(await daemons.mailsOf('old-address')).toHaveLength(2);
  });
});

describe('a receipt that does not arrive', () => {
  it('is known as bounced by what postfix sends back', async () => {
    await daemons.send({ from: 'gone@nobody.test', to: 'security@example.org', raw: mail({ From: 'gone@nobody.test', To: 'security@example.org' }, sealed('From nowhere.')) });
    await expect.poll(async () => asDatabase(async (client) =>
      (await client.query(`select bounce_status from mail where recipient = 'gone@nobody.test' and bounced_at is not null`)).rows)).toEqual([{ bounce_status: '5.1.1' }]);
  });
});
