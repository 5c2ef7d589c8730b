import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originOf } from '../../../schema/log/checkpoint.ts';
import { answerConsent, withdrawConsent } from '../acknowledgments/consent-commands.ts';
import { consentToken } from '../acknowledgments/consent-links.ts';
import { submitReport } from '../cases/commands/submit-report.ts';
import { readInstallation } from '../installation.ts';
import { logPartsOf } from '../log/run-sequencer.ts';
import { sequenceLog } from '../log/sequence-log.ts';
import { makeGnupg, type Gnupg } from '../testing/gnupg.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { checkLog } from '../testing/log-world.ts';
import { type Asking, type HttpPortal, type Portal, portalOverHttp, serve, stranger, tokenOf, toolWith } from '../testing/portal-over-http.ts';
import { backUp, type OtherMachine, restoreElsewhere } from '../testing/restore-world.ts';
import { type SentFile, sendFile, tusOf } from '../testing/sealed-files.ts';
import { replayWhileClosed } from './replay-journal.ts';
import { whenOpen } from './when-open.ts';

let portal: Portal;
let root: string;
let stays: KeyedPerson;
let file: SentFile;
let numbers: { withdrawn: string; listed: string; asked: string };
let tools: { revoked: Asking; kept: Asking };
let lost: string;
let link: string;
let receipts: string[];
let logSize: number;
let gnupg: Gnupg;

const names = { withdrawn: 'Rea Porter the Younger', listed: 'Sten Ayes' };
const listedSql = 'select published_name from acknowledgment order by 1';

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'laurel-backups-'));
  gnupg = makeGnupg();
  portal = await portalOverHttp();
  const { app, reporter } = portal;
  stays = await makePerson(app);
  await registerOwnKey(app, stays);
  file = await sendFile(tusOf(portal), await portal.as(reporter), [portal.team.publicKey, reporter.publicKey]);
  numbers = {
    withdrawn: (await portal.report(reporter, { attachments: [file.id] })).number, listed: (await portal.report(stays)).number, asked: (await portal.report()).number,
  };
  await portal.resolve(numbers.withdrawn);
  await portal.resolve(numbers.asked);
  await portal.verify(numbers.listed);
  await portal.move(portal.lead, numbers.listed, 'CLOSE', { resolution: 'RESOLVED', message: await portal.seal('Fixed. Thank you.', stays) });
  await answerConsent(app, reporter.viewer, { number: numbers.withdrawn, choice: 'NAME', publishedName: names.withdrawn });
  await answerConsent(app, stays.viewer, { number: numbers.listed, choice: 'NAME', publishedName: names.listed });
  await app.pool.query(`update account set handle = 'rea', display_name = 'Rea in public', public_profile = true where id = $1`, [reporter.viewer.accountId]);
  const { rows: [asked] } = await app.pool.query<{ case_id: string; asked_at: Date }>(
    'select case_id, asked_at from consent join cases on cases.id = case_id where number = $1', [numbers.asked]);
  link = consentToken(app.portalKey, { caseId: asked?.case_id ?? '', askedAt: asked?.asked_at ?? new Date() });
  tools = { revoked: await toolWith(app.pool, ['CASES_READ']), kept: await toolWith(app.pool, ['CASES_READ']) };
  for (const name of ['removed', 'kept']) {
    await app.pool.query(
      `insert into passkey (account_id, credential_id, public_key, counter, name, backed_up, rp_id) values ($1, convert_to($2, 'UTF8'), 'key', 0, $2, true, 'localhost')`,
      [stays.viewer.accountId, name]);
    await app.pool.query(`insert into oidc_identity (account_id, issuer, subject) values ($1, 'https://id.test/' || $2, $2)`, [stays.viewer.accountId, name]);
    await app.pool.query(`insert into recovery_code (account_id, code_hash) values ($1, convert_to($2, 'UTF8'))`, [stays.viewer.accountId, name]);
  }
  // One replaces the app, the other keeps it.
  for (const { viewer: { accountId } } of [stays, portal.team.lead]) await app.pool.query(`insert into totp (account_id, secret_sealed, last_step) values ($1, convert_to($2, 'UTF8'), 0)`, [accountId, accountId]);
  await app.pool.query(`update installation set tracker_url = 'https://tracker.example/'`);
  for (const name of ['ended', 'kept']) {
    await app.pool.query(`insert into webhook (id, url, description, event_kinds, secret_sealed) values (gen_random_uuid(), 'https://hook.example', $1, '{ACCESS_CHANGED}', '\\x01')`, [name]);
  }
  await sequenceLog(logPartsOf(app));
}, 60_000);
afterAll(async () => {
  gnupg.remove();
  await portal.close();
  await portal.drop();
  await rm(root, { recursive: true, force: true });
});

describe('a backup', () => {
  it('is made while people write, and takes files once', { timeout: 30_000 }, async () => {
    const [first] = await Promise.all([backUp(portal.app, root), ...Array.from({ length: 5 }, async () => portal.report())]);
    expect([first.files.count, first.files.copied, first.files.missing]).toEqual([1, 1, []]);
    const second = await backUp(portal.app, root);
    expect([second.files.count, second.files.copied]).toEqual([1, 0]);
    logSize = second.manifest.log.size;
  });

  it('holds no key of the portal, no session, no code and no word', async () => {
    const seed = (await readFile(portal.app.config.portalKeyFile, 'utf8')).split('\n')[3] ?? '?';
    await portal.app.pool.query(`update mail set clear_copy = 'Words in clear, on their way.' where id = (select min(id) from mail)`);
    const { folder, manifest } = await backUp(portal.app, root);
    const texts = await Promise.all(manifest.tables.map(async ({ name }) => gunzipSync(await readFile(path.join(folder, 'tables', `${name}.copy.gz`))).toString()));
    expect(texts.join('')).toContain('LRL-');
    expect(texts.join('')).not.toContain('Words in clear');
    expect(manifest.tables.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['session', 'one_time_code']));
    expect(await readFile(path.join(folder, 'manifest.json'), 'utf8')).not.toContain(seed);
  });
});

describe('after the backup', () => {
  it('the world goes on, and then the machine is gone', { timeout: 30_000 }, async () => {
    const { app, reporter } = portal;
    receipts = (await app.pool.query<{ signed_text: string }>('select signed_text from receipt order by case_id')).rows.map((row) => row.signed_text);
    lost = (await portal.report()).number;
    await withdrawConsent(app, reporter.viewer, { number: numbers.withdrawn });
    await app.pool.query(`update access_token set revoked_at = now() where id = (select min(id) from access_token)`);
    await app.pool.query('update account set disabled_at = now() where id = $1', [portal.triager.viewer.accountId]);
    await app.pool.query(`delete from passkey where name = 'removed'`);
    await app.pool.query(`delete from oidc_identity where subject = 'removed'`);
    await app.pool.query(`delete from recovery_code where code_hash = 'removed'`);
    await app.pool.query(`update totp set secret_sealed = 'another' where account_id = $1`, [stays.viewer.accountId]);
    await app.pool.query(`delete from webhook where description = 'ended'`);
    await answerConsent(app, stays.viewer, { number: numbers.listed, choice: 'NAME', publishedName: names.listed });
    await answerConsent(app, reporter.viewer, { number: numbers.asked, choice: 'NAME', publishedName: 'Rea again' });
    await sequenceLog(logPartsOf(app));
    const journal = await readFile(app.config.journalFile, 'utf8');
    for (const kind of ['CONSENT_WITHDRAWN', 'TOKEN_REVOKED', 'ACCOUNT_DISABLED', 'CONSENT_ANSWERED', 'PASSKEY_REMOVED', 'FACTOR_REMOVED', 'RECOVERY_CODE_ENDED', 'IDENTITY_UNLINKED']) expect(journal).toContain(kind);
    for (const name of ['Rea', 'Sten', 'example.org']) expect(journal).not.toContain(name);
  });
});

describe('the restored portal', () => {
  let other: OtherMachine;
  let http: HttpPortal;
  let jobs: { stop: () => Promise<void> };
  let began = 0;
  beforeAll(async () => {
    other = await restoreElsewhere(portal.app, root, { hasTables: false });
    http = await serve(other.app);
    jobs = await whenOpen({ ...other.app }, async () => {
      began += 1;
      return { stop: async () => undefined };
    });
  }, 60_000);
  afterAll(async () => {
    await jobs.stop();
    await http.close();
    await other.drop();
  });
  const as = async (person: KeyedPerson): Promise<Asking> => tokenOf(other.app, person.viewer.accountId);
  const open = async (by: Asking, input: object): Promise<string> =>
    (await http.ask(by, 'mutation ($input: OpenAfterRestoreInput!) { openAfterRestore(input: $input) { userErrors { code message } } }', { input })).text;

  it('holds everything of the backup', async () => {
    const counted = 'select (select count(*)::int from cases) as cases, (select count(*)::int from receipt) as receipts, (select count(*)::int from attachment) as files';
    const { rows: [row] } = await other.app.pool.query(counted);
    expect(row).toEqual({ cases: 8, receipts: 8, files: 1 });
    expect((await checkLog(other.app)).size).toBeGreaterThanOrEqual(logSize - 1);
  });

  it('names nobody, at any door', async () => {
    const texts = [
      (await http.ask(stranger, `{ acknowledgments(first: 50) { edges { node { publishedName } } } researcher(handle: "rea") { displayName } }`)).text,
      (await http.ask(stranger, 'query ($id: ID!) { node(id: $id) { __typename } }', { id: portal.reporter.researcherId })).text,
    ];
    for (const at of ['/acknowledgments.atom', '/acknowledgments.json', '/auth/session']) texts.push((await http.browser().ask(at)).text);
    for (const name of [...Object.values(names), 'Rea in public']) expect(texts.join('\n')).not.toContain(name);
    expect(texts[0]).toContain('"researcher":null');
    expect(texts.at(-1)).toContain('"closedAfterRestore":true');
    expect((await http.browser().ask('/readyz')).text).toBe('ready, closed after a restore\n');
  });

  it('takes nothing, and answers no link, tool or stranger', async () => {
    const input = { number: numbers.asked, token: link, choice: 'NAME', publishedName: 'Rea' };
    const answered = await http.ask(stranger, 'mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { userErrors { code } } }', { input });
    expect(answered.text).toContain('closed until a lead has opened it');
    expect((await http.ask(stranger, 'query ($t: String!) { consentRequest(token: $t) { caseNumber } }', { t: link })).text).toContain('"consentRequest":null');
    await expect(submitReport(other.app, portal.reporter.viewer, {
      idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await portal.seal('x', portal.reporter),
    })).rejects.toMatchObject({ code: 'PORTAL_CLOSED', message: expect.stringContaining('security@example.org') });
    expect((await http.ask(tools.kept, '{ cases { totalCount { value } } }')).status).toBe(401);
    const registered = await http.browser().ask('/auth/pseudonymous', {
      method: 'POST', headers: { 'content-type': 'application/json', origin: other.app.config.publicUrl }, body: JSON.stringify({ signInSecret: 'A'.repeat(43) }) });
    expect([registered.status, registered.text]).toEqual([403, expect.stringContaining('put back from a backup')]);
    expect(began).toBe(0);
  });

  it('lets people withdraw even now', async () => {
    const { text } = await http.ask(await as(stays), 'mutation ($input: CaseInput!) { withdrawConsent(input: $input) { userErrors { code } } }', { input: { number: numbers.listed } });
    expect(text).toContain('{"data":{"withdrawConsent":{"userErrors":[]}}');
    await other.app.pool.query(`update consent set state = 'GRANTED', choice = 'NAME', published_name = $2 where case_id = (select id from cases where number = $1)`, [numbers.listed, names.listed]);
  });

  it('replays the journal, as often as it is asked, and says so to the team alone', async () => {
    await replayWhileClosed(other.app);
    await replayWhileClosed(other.app);
    const query = '{ restoration { madeAt journalCovers withdrawals others unsentMails lastCaseNumber filesMissing } }';
    const seen = await http.ask(await as(portal.lead), query);
    expect(seen.at('data', 'restoration')).toMatchObject({ journalCovers: true, withdrawals: 1, filesMissing: 0 });
    for (const by of [stranger, await as(portal.reporter)]) expect((await http.ask(by, query)).text).toContain('{"data":{"restoration":null}');
    const events = await other.app.pool.query(`select from case_event where consent_state = 'WITHDRAWN' and case_id = (select id from cases where number = $1)`, [numbers.withdrawn]);
    expect(events.rowCount).toBe(1);
  });

  it('is opened by a lead alone', async () => {
    expect(await open(await as(portal.reporter), { unsentMails: 'DROP' })).toContain('FORBIDDEN');
    expect(await open(stranger, { unsentMails: 'DROP' })).toContain('UNAUTHENTICATED');
    expect(await open(await as(portal.lead), { unsentMails: 'DROP' })).toContain('{"data":{"openAfterRestore":{"userErrors":[]}}');
    expect(await open(await as(portal.lead), { unsentMails: 'DROP' })).toContain('This portal is open.');
    await expect.poll(() => began, { timeout: 5_000 }).toBe(1);
    expect((await readInstallation(other.app.dataSource.manager)).restoredAt).toBeNull();
  });

  it('names who did not withdraw, and nobody who did', async () => {
    expect((await other.app.pool.query(listedSql)).rows).toEqual([{ published_name: names.listed }]);
    expect((await http.browser().ask('/acknowledgments.json')).text).toContain(names.listed);
  });

  it('keeps what ended ended: tokens, accounts, links', async () => {
    expect((await http.ask(tools.kept, '{ cases { edges { cursor } } }')).status).toBe(200);
    expect((await http.ask(tools.revoked, '{ cases { edges { cursor } } }')).status).toBe(401);
    const { rows: [gone] } = await other.app.pool.query(
      `select disabled_at is not null as disabled, (select count(*)::int from team_key_grant where holder_id = account.id) as grants from account where id = $1`,
      [portal.triager.viewer.accountId]);
    expect(gone).toEqual({ disabled: true, grants: 0 });
    expect((await other.app.pool.query('select name from passkey')).rows).toEqual([{ name: 'kept' }]);
    expect((await other.app.pool.query('select subject from oidc_identity')).rows).toEqual([{ subject: 'kept' }]);
    expect((await other.app.pool.query(`select convert_from(code_hash, 'UTF8') as code from recovery_code`)).rows).toEqual([{ code: 'kept' }]);
    expect((await other.app.pool.query('select account_id as id from totp')).rows).toEqual([{ id: portal.team.lead.viewer.accountId }]);
    const webhooks = await other.app.pool.query('select description, off_at is null as "isOn" from webhook order by 1');
    expect(webhooks.rows).toEqual([{ description: 'ended', isOn: false }, { description: 'kept', isOn: true }]);
    expect((await other.app.pool.query('select from installation where tracker_url is not null')).rowCount).toBe(0);
    const input = { number: numbers.asked, token: link, choice: 'NAME', publishedName: 'Rea' };
    expect((await http.ask(stranger, 'mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { userErrors { code } } }', { input })).text).toContain('LINK_USED');
    const mails = await other.app.pool.query('select from mail where sent_at is null and failed_at is null');
    expect(mails.rowCount).toBe(0);
  });

  it('opens reports and files with gpg, and its receipts verify', async () => {
    gnupg.importKey(portal.team.privateKey.armor());
    gnupg.importKey(other.app.portalKey.publicKeyArmored);
    const { at } = await http.ask(await as(portal.lead), 'query ($n: String!) { case(number: $n) { report { armored } attachments { downloadUrl } } }', { n: numbers.withdrawn });
    const report = gnupg.run(['--decrypt'], String(at('data', 'case', 'report', 'armored')));
    expect(report.stdout.toString()).toBe('Steps, and what came back.');
    const stored = await buffer(await other.app.fileStore.open(file.id));
    expect(gnupg.run(['--decrypt'], stored).stdout.equals(file.content)).toBe(true);
    const now = (await other.app.pool.query<{ signed_text: string }>('select signed_text from receipt order by case_id')).rows.map((row) => row.signed_text);
    expect(receipts.slice(0, now.length)).toEqual(now);
    expect(gnupg.run(['--verify'], now[0]).status.some((line) => line.startsWith('GOODSIG'))).toBe(true);
  });

  it('begins a log anew in public where the mark came along, and gives no number twice', async () => {
    const parts = { ...logPartsOf(other.app), markFile: portal.app.config.logCheckpointFile };
    await sequenceLog(parts);
    const { rows } = await other.app.pool.query<{ origin: string; reason: string }>(`select origin, reason from log_statement order by id desc limit 1`);
    const { portalId } = await readInstallation(other.app.dataSource.manager);
    expect(rows[0]).toEqual({ origin: originOf(portalId, 2), reason: 'SHORTER' });
    const report = await portal.seal('After the restore.', portal.reporter);
    const { caseId } = await submitReport(other.app, portal.reporter.viewer, { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report });
    const { rows: [made] } = await other.app.pool.query<{ number: string }>('select number from cases where id = $1', [caseId]);
    const counted = (number = ''): number => Number(number.split('-').at(-1));
    expect(counted(made?.number)).toBeGreaterThan(counted(lost) + 900);
  });
});

describe('a portal whose journal is lost', () => {
  it('stays closed until a lead says so, and then lists nobody', { timeout: 30_000 }, async () => {
    const other = await restoreElsewhere(portal.app, root, { journal: false });
    const http = await serve(other.app);
    const lead = await tokenOf(other.app, portal.lead.viewer.accountId);
    const open = async (input: object): Promise<string> =>
      (await http.ask(lead, 'mutation ($input: OpenAfterRestoreInput!) { openAfterRestore(input: $input) { userErrors { code } } }', { input })).text;
    expect(await open({ unsentMails: 'SEND' })).toContain('REQUIRED');
    expect(await open({ unsentMails: 'SEND', withoutJournal: true })).toContain('"userErrors":[]');
    expect((await other.app.pool.query(listedSql)).rows).toEqual([]);
    expect((await other.app.pool.query(`select distinct state from consent where state = 'GRANTED'`)).rows).toEqual([]);
    expect((await http.ask(tools.kept, '{ cases { edges { cursor } } }')).status).toBe(401);
    expect((await other.app.pool.query('select from webhook where off_at is null')).rowCount).toBe(0);
    await http.close();
    await other.drop();
  });
});
