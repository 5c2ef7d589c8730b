import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailCarrier } from '../mail/deliver-mail.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { rewrapCase } from '../testing/rewrap.ts';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';
import { handOnReport } from './hand-on-report.ts';
import { setSoftwareContact } from './set-software-contact.ts';

let portal: Portal;
let sink: SmtpSink;
let gnupg: Gnupg;
let contactKey: string;
beforeAll(async () => {
  sink = await smtpSink();
  portal = await portalOverHttp({ environment: { SMTP_URL: sink.url, MAIL_FROM: 'portal@example.org' } });
  gnupg = makeGnupg();
  contactKey = gnupg.exportPublic(gnupg.makeKey('Product security <product@vendor.example>'));
});
afterAll(async () => {
  gnupg.remove();
  await portal.close();
  await portal.drop();
  await sink.close();
});

const set = async (input: Parameters<typeof setSoftwareContact>[2], by = portal.lead): Promise<string> => codeOf(setSoftwareContact(portal.app, by.viewer, input));
const withKey = async (): Promise<string> => set({ email: 'Product@vendor.example', publicKey: contactKey });
const reported = async (): Promise<string> => (await portal.report(portal.reporter, { installedSoftware: true, title: await portal.seal('the title', portal.reporter) })).number;
const grantsFor = async (number: string, kinds = 'REPORT TITLE', key = contactKey) =>
  rewrapCase(portal.app, number, portal.team.privateKey, await openpgp.readKey({ armoredKey: key }), kinds);
const handOn = async (number: string, grants = grantsFor(number), by = portal.triager): Promise<string> =>
  codeOf(handOnReport(portal.app, by.viewer, { number, grants: await grants }));
const seen = async (number: string): Promise<unknown> => (await portal.ask(await portal.as(portal.reporter),
  'query ($n: String!) { case(number: $n) { handedOnAt timeline(last: 5) { edges { node { ... on AccessChanged { readerRole granted reader { __typename } actor { __typename } } } } } } }',
  { n: number })).at('data', 'case');

/** The files of the newest mail, as its reader's program gets them. */
async function deliver(): Promise<readonly { name: string; bytes: Buffer }[]> {
  const carrier = mailCarrier(portal.app);
  const { rows: [mail] } = await portal.app.pool.query<{ id: string }>(`select id from mail where kind = 'REPORT_HANDED_ON' order by id desc limit 1`);
  await carrier.deliver(mail?.id ?? '');
  carrier.close();
  const raw = sink.mails.at(-1) ?? '';
  return raw.split(/\r\n--[^\r]+/).flatMap((part) => {
    const [head = '', ...body] = part.split('\r\n\r\n');
    const name = /filename="?([\w.-]+)"?/.exec(head)?.[1];
    const text = body.join('\r\n\r\n');
    return name === undefined ? [] : [{ name, bytes: /base64/i.test(head) ? Buffer.from(text, 'base64') : Buffer.from(text) }];
  });
}

describe('the contact for installed software', () => {
  it('is set by leads and administrators, and seen by them and the team', async () => {
    const administrator = await makePerson(portal.app, ['ADMINISTRATOR']);
    expect(await set({ email: 'x@vendor.example' }, portal.triager)).toBe('FORBIDDEN');
    expect(await set({ email: 'x@vendor.example' }, portal.reporter)).toBe('FORBIDDEN');
    expect(await set({ email: 'x@vendor.example' }, administrator)).toBe('done');
    expect(await withKey()).toBe('done');
    const query = '{ softwareContact { email fingerprint publicKey } }';
    const fingerprint = (await openpgp.readKey({ armoredKey: contactKey })).getFingerprint().toUpperCase();
    for (const person of [portal.lead, portal.triager, administrator]) {
      expect((await portal.ask(await portal.as(person), query)).at('data', 'softwareContact')).toMatchObject({ email: 'product@vendor.example', fingerprint });
    }
    expect((await portal.ask(await portal.as(portal.reporter), query)).at('data', 'softwareContact')).toBeNull();
    expect((await portal.ask(stranger, query)).at('data', 'softwareContact')).toBeNull();
  });

  it('brings a key of its own, or none', async () => {
    expect(await set({ publicKey: contactKey })).toBe('REQUIRED');
    expect(await set({ email: 'product@vendor.example', publicKey: 'words' })).toBe('MALFORMED');
    expect(await set({ email: 'product@vendor.example', publicKey: portal.team.publicKey.armor() })).toBe('KEY_IN_USE');
    expect(await set({ email: 'product@vendor.example', publicKey: portal.reporter.publicKey.armor() })).toBe('KEY_IN_USE');
    expect(await set({ email: 'product@vendor.example', publicKey: portal.lead.privateKey.armor() })).toBe('PRIVATE_KEY');
    expect(await set({})).toBe('done');
    const { rows } = await portal.app.pool.query<object>('select software_contact_email as email, software_contact_key as key from installation');
    expect(rows).toEqual([{ email: null, key: null }]);
  });
});

describe('a report about installed software', () => {
  it('goes on by mail, sealed to the contact, and opens with their gpg', async () => {
    await withKey();
    const number = await reported();
    expect(await portal.say(portal.triager, number, 'We look at it.')).toBeDefined();
    expect(await handOn(number)).toBe('done');
    const files = await deliver();
    expect(files.map(({ name }) => name)).toEqual([`${number}-report.asc`, `${number}-title.asc`]);
    const opened = files.map(({ bytes }) => gnupg.run(['--decrypt'], bytes));
    expect(opened.map(({ stdout }) => stdout.toString())).toEqual(['Steps, and what came back.', 'the title']);
    expect(opened.every(({ status }) => status.includes('DECRYPTION_OKAY'))).toBe(true);
    // Whoever else reads the case is nobody's business here.
    expect(opened.map(({ status }) => status.filter((line) => line.startsWith('ENC_TO')).length)).toEqual([1, 1]);
    expect(await seen(number)).toMatchObject({ handedOnAt: expect.any(String) });
    expect(JSON.stringify(await seen(number))).toContain('"readerRole":"CONTACT","granted":true,"reader":null,"actor":{"__typename":"Triager"}');
  });

  it('goes on once to the same key, whole or not at all', async () => {
    await withKey();
    const number = await reported();
    const mails = async (): Promise<number> => (await portal.app.pool.query<{ count: number }>(`select count(*)::int from mail where kind = 'REPORT_HANDED_ON'`)).rows[0]?.count ?? 0;
    const before = await mails();
    expect(await handOn(number, grantsFor(number, 'REPORT'))).toBe('INCOMPLETE_GRANT');
    expect(await handOn(number, grantsFor(number, 'REPORT TITLE', portal.reporter.publicKey.armor()))).toBe('FORBIDDEN_RECIPIENT');
    expect(await mails()).toBe(before);
    const grants = grantsFor(number);
    expect(await Promise.all([handOn(number, grants), handOn(number, grants)])).toEqual(['done', 'done']);
    expect(await mails()).toBe(before + 1);
  });

  it('goes on again where the contact has another address', async () => {
    await set({ email: 'produtc@vendor.example', publicKey: contactKey });
    const number = await reported();
    expect(await handOn(number)).toBe('done');
    await withKey();
    expect([await handOn(number), await handOn(number)]).toEqual(['done', 'done']);
    const { rows } = await portal.app.pool.query<{ recipient: string }>(
      `select recipient from mail where kind = 'REPORT_HANDED_ON' and facts ->> 'number' = $1 order by id`, [number]);
    expect(rows.map(({ recipient }) => recipient)).toEqual(['produtc@vendor.example', 'product@vendor.example']);
    expect((await deliver()).map(({ bytes }) => gnupg.run(['--decrypt'], bytes).stdout.toString())).toEqual(['Steps, and what came back.', 'the title']);
  });

  it('goes on by others than who reported it', async () => {
    await withKey();
    await registerOwnKey(portal.app, portal.triager);
    const { number } = await portal.report(portal.triager, { installedSoftware: true });
    expect(await handOn(number, grantsFor(number, 'REPORT'))).toBe('ILLEGAL_MOVE');
    expect(await handOn(number, grantsFor(number, 'REPORT'), portal.lead)).toBe('done');
  });

  it('goes to nobody where there is no key, no such report, or no right', async () => {
    await withKey();
    const number = await reported();
    const { number: service } = await portal.report();
    const grants = grantsFor(number);
    expect(await handOn(service, grantsFor(service, 'REPORT'))).toBe('ILLEGAL_MOVE');
    expect(await handOn(number, grants, portal.reporter)).toBe('FORBIDDEN');
    expect(await handOn(number, grants, await makePerson(portal.app))).toBe('NOT_FOUND');
    expect(await handOn(number, grants, await makePerson(portal.app, ['RESEARCHER', 'TRIAGER']))).toBe('FORBIDDEN');
    await set({ email: 'product@vendor.example' });
    expect(await handOn(number, grants)).toBe('INVALID');
  });
});
