import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enableAccount } from '../accounts/change-roles.ts';
import { answerConsent } from '../acknowledgments/consent-commands.ts';
import { askWhenCreditable } from '../acknowledgments/ask-consent.ts';
import { readJournal, writeJournal } from '../backup/journal.ts';
import { replayWhileClosed } from '../backup/replay-journal.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { readInstallation } from '../installation.ts';
import type { TestBrowser } from '../testing/test-server.ts';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { recordFailedSignIn } from '../audit/failed-sign-ins.ts';
import { fromOrigin } from '../audit/origin.ts';
import { codeOf } from '../testing/refusals.ts';
import { exportSectionNames } from './export-sections.ts';
import { passDeletionClock } from './ask-deletion.ts';
import { notOfPeople, personalColumns } from './personal-columns.ts';
import { undoToken } from './undo-links.ts';
import { openSession } from '../accounts/sessions.ts';

let portal: Portal;
let number: string;
let me: string;
const email = 'rea.porter@example.org';
beforeAll(async () => {
  portal = await portalOverHttp({ caseListeners: [askWhenCreditable] });
  me = portal.reporter.viewer.accountId;
  await portal.app.pool.query(
    `update account set email = $2, email_verified_at = now(), display_name = 'Rea Porter', handle = 'rea', public_profile = true where id = $1`, [me, email]);
  ({ number } = await portal.report(portal.reporter, { reporterReference: 'Rea’s notebook, page 4' }));
  await portal.resolve(number);
  await answerConsent(portal.app, portal.reporter.viewer, { number, choice: 'NAME', publishedName: 'Rea Porter' });
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function signedIn(accountId = me): Promise<TestBrowser> {
  const browser = portal.browser();
  browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: false })}`;
  return browser;
}
const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> => (await portal.app.pool.query(text, values)).rows as T[];

describe('the list of personal columns', () => {
  it('names every column that says whose a row is, and no other', async () => {
    const columns = await rows<{ name: string }>(`
      select class.relname || '.' || attribute.attname as name from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid
      where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and attribute.attnum > 0 and not attribute.attisdropped
        and (attribute.atttypid = 'uuid'::regtype or exists (select from pg_constraint link where link.contype = 'f' and link.conrelid = class.oid
          and attribute.attnum = any (link.conkey) and link.confrelid = 'account'::regclass))`);
    const names = columns.map(({ name }) => name);
    expect(names.filter((name) => !(name in personalColumns) && !notOfPeople.has(name))).toEqual([]);
    expect([...Object.keys(personalColumns), ...notOfPeople].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is told to people, section by section', async () => {
    const told = await readFile(new URL('../../../docs/researcher.md', import.meta.url), 'utf8');
    expect(exportSectionNames.filter((section) => !told.includes(`\`${section}\``))).toEqual([]);
  });

  it('leads to sections of the export, each of which somebody is in', () => {
    const named = new Set(Object.values(personalColumns).flatMap(({ section }) => (typeof section === 'string' ? [section] : [])));
    expect([...named].filter((section) => !exportSectionNames.some((one) => one === section))).toEqual([]);
    expect(exportSectionNames.filter((section) => !named.has(section))).toEqual(['files']);
  });
});

describe('an export', () => {
  it('holds what is held of the person, sealed texts as any OpenPGP program reads them, and nothing of others', async () => {
    const stranger = await makePerson(portal.app);
    await registerOwnKey(portal.app, stranger);
    const other = (await portal.report(stranger)).number;
    await postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number, body: await portal.seal('For the team alone.'), internal: true });
    const answer = await (await signedIn()).post('/auth/export');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const held = JSON.parse(answer.text) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(held)).toEqual(['format', 'portal', 'organization', 'madeAt', ...exportSectionNames]);
    expect(held['account']).toMatchObject([{ id: me, email, displayName: 'Rea Porter', handle: 'rea' }]);
    expect(held['cases']?.find((one) => one['number'] === number)).toMatchObject({ reporterReference: 'Rea’s notebook, page 4', receipt: expect.stringContaining('BEGIN PGP SIGNED MESSAGE') });
    expect(held['texts']?.find((one) => one['kind'] === 'REPORT')).toMatchObject({ case: number, byYou: true, armored: expect.stringMatching(/^-----BEGIN PGP MESSAGE-----/) });
    expect(held['consents']).toMatchObject([{ case: number, state: 'GRANTED', publishedName: 'Rea Porter' }]);
    expect(held['auditLog']?.at(-1)).toMatchObject({ kind: 'EXPORTED', byYou: true });
    expect(await rows(`select recipient from mail where kind = 'SIGN_IN_CHANGED' and facts ->> 'what' = 'DATA_EXPORTED'`)).toEqual([{ recipient: email }]);
    expect(held['sessions']?.length).toBeGreaterThan(0);
    expect(held['texts']?.map(({ kind }) => kind)).not.toContain('NOTE');
    for (const hidden of [portal.triager.viewer.accountId, portal.lead.viewer.accountId, stranger.viewer.accountId, other]) expect(answer.text).not.toContain(hidden);
  });

  it('is asked for by somebody who showed their factor, at most five times a day', async () => {
    expect((await portal.browser().post('/auth/export')).status).toBe(401);
    const browser = await signedIn();
    await portal.app.pool.query('update session set confirmed_at = null where account_id = $1', [me]);
    expect((await browser.post('/auth/export')).at('error', 'code')).toBe('CONFIRM_FIRST');
    expect((await browser.post('/auth/delete-account', { keepThanks: false })).at('error', 'code')).toBe('CONFIRM_FIRST');
    await portal.app.pool.query('update session set confirmed_at = now() where account_id = $1', [me]);
    const statuses: number[] = [];
    for (let one = 0; one < 5; one++) statuses.push((await browser.post('/auth/export')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });
});

describe('a deletion', () => {
  it('waits a week, and is taken back by the mail’s link or signed in', async () => {
    const browser = await signedIn();
    const elsewhere = await signedIn();
    expect((await browser.post('/auth/delete-account', { keepThanks: false })).status).toBe(200);
    expect((await elsewhere.ask('/auth/session')).at('account')).toBeNull();
    const [{ at }] = await rows<{ at: Date }>('select deletion_at as at from account where id = $1', [me]) as [{ at: Date }];
    expect((await browser.ask('/auth/session')).at('account', 'deletionAt')).toBe(at.toISOString());
    expect(await rows(`select recipient from mail where kind = 'DELETION_ASKED'`)).toEqual([{ recipient: email }]);
    const token = undoToken(portal.app.portalKey, me, at);
    const stranger = portal.browser();
    for (const forged of [`${token}x`, undoToken(portal.app.portalKey, me, new Date(0)), `${randomUUID()}.${token.split('.')[1]}`, 'x', '']) {
      expect((await stranger.post('/auth/undo-deletion', { token: forged })).at('error', 'code')).toBe('LINK_EXPIRED');
    }
    await passDeletionClock(portal.app);
    expect((await stranger.post('/auth/undo-deletion', { token })).status).toBe(204);
    expect((await stranger.post('/auth/undo-deletion', { token })).at('error', 'code')).toBe('LINK_EXPIRED');
    expect(await rows('select deletion_at from account where id = $1', [me])).toEqual([{ deletion_at: null }]);
    await browser.post('/auth/delete-account', { keepThanks: true });
    expect((await browser.post('/auth/keep-account')).status).toBe(204);
    expect(await rows('select deletion_at, deletion_keeps_thanks as keeps from account where id = $1', [me])).toEqual([{ deletion_at: null, keeps: false }]);
  });

  it('is refused to who works here', async () => {
    const browser = await signedIn(portal.triager.viewer.accountId);
    await portal.app.pool.query('update session set confirmed_at = now(), factor_at = now()');
    expect((await browser.post('/auth/delete-account', { keepThanks: false })).at('error', 'message')).toContain('You work here');
  });

  it('takes the person out of every column of the database, and leaves their cases with a reporter without a name', async () => {
    const open = await portal.report(portal.reporter, {});
    const browser = await signedIn();
    await fromOrigin('198.51.100.77', async () => portal.app.dataSource.transaction(async (manager) => recordFailedSignIn(manager, me, 'PASSWORD')));
    await browser.post('/auth/delete-account', { keepThanks: false });
    await portal.app.pool.query(`update account set deletion_at = now() where id = $1`, [me]);
    await passDeletionClock(portal.app);
    await passDeletionClock(portal.app);
    expect((await browser.ask('/auth/session')).at('account')).toBeNull();
    const tables = await rows<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    for (const { name } of tables) {
      const [found] = await rows<{ text: string }>(`select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`);
      for (const trace of [email, 'Rea Porter', 'notebook', '198.51.100.77']) expect(found?.text.includes(trace), `${trace} in ${name}`).toBe(false);
    }
    for (const [column, { fate }] of Object.entries(personalColumns)) {
      const [table, key] = column.split('.');
      if (fate === 'ROWS') expect(await rows(`select from ${table} where ${key} = $1`, [me]), column).toEqual([]);
    }
    expect(await rows('select handle, roles, deleted_at is not null as gone, disabled_at is not null as shut from account where id = $1', [me]))
      .toEqual([{ handle: null, roles: ['RESEARCHER'], gone: true, shut: true }]);
    expect(await rows('select consent.state from consent join cases on cases.id = case_id where number = $1', [number])).toEqual([{ state: 'WITHDRAWN' }]);
    expect(await rows('select response_due_at as due, reporter_gone_at is not null as gone from cases where number = $1', [open.number])).toEqual([{ due: null, gone: true }]);
    const seen = await portal.ask(await portal.as(portal.triager), `{ case(number: "${open.number}") { responseStatus reporterGoneAt } }`);
    expect(seen.at('data', 'case')).toMatchObject({ responseStatus: 'NOT_OWED', reporterGoneAt: expect.any(String) });
    expect(await rows(`select from public_key where account_id = $1 and retired_at is null`, [me])).toEqual([]);
    const enabling = portal.app.dataSource.transaction(async (manager) => enableAccount(manager, { actorId: null, now: new Date() }, me));
    await expect(enabling).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is done again where a backup from before is put back', async () => {
    await writeJournal(portal.app);
    const { portalId } = await readInstallation(portal.app.dataSource.manager);
    const lines = (await readJournal(portal.app.config.journalFile, portalId)) ?? [];
    expect(lines.map(({ kind, subject }) => `${kind} ${subject}`)).toContain(`ACCOUNT_DELETED ${me} DROP`);
    await portal.app.pool.query(
      `update account set email = $2, email_verified_at = now(), display_name = 'Rea Porter', handle = 'rea', deleted_at = null, disabled_at = null where id = $1`, [me, email]);
    await portal.app.pool.query(`insert into restoration (backup_id, made_at, files_missing) values (gen_random_uuid(), now() - interval '1 hour', 0)`);
    await portal.app.pool.query('update installation set restored_at = now()');
    await replayWhileClosed(portal.app);
    expect(await rows('select email, display_name, deleted_at is not null as gone from account where id = $1', [me])).toEqual([{ email: null, display_name: null, gone: true }]);
    await portal.app.pool.query('update installation set restored_at = null');
  });
});

it('acknowledgments stay as they are named where the person says so, and nothing else does', async () => {
  const other = await makePerson(portal.app);
  await registerOwnKey(portal.app, other);
  const { accountId } = other.viewer;
  const kept = await portal.report(other, { reporterReference: 'mine' });
  await portal.verify(kept.number);
  await portal.move(portal.lead, kept.number, 'CLOSE', { resolution: 'RESOLVED', message: await portal.seal('Fixed. Thank you.', other) });
  await answerConsent(portal.app, other.viewer, { number: kept.number, choice: 'NAME', publishedName: 'Otis Finder' });
  await (await signedIn(accountId)).post('/auth/delete-account', { keepThanks: true });
  await portal.app.pool.query('update account set deletion_at = now() where id = $1', [accountId]);
  await passDeletionClock(portal.app);
  const { at } = await portal.ask({ token: null }, '{ acknowledgments(first: 10) { edges { node { publishedName researcher { handle } } } } }');
  expect(at('data', 'acknowledgments', 'edges')).toMatchObject([{ node: { publishedName: 'Otis Finder' } }]);
  expect(await rows('select reporter_reference from cases where number = $1', [kept.number])).toEqual([{ reporter_reference: null }]);
  expect(await rows('select armored, retired_at is not null as retired from public_key where account_id = $1', [accountId]))
    .toMatchObject([{ armored: expect.stringContaining('BEGIN PGP PUBLIC KEY'), retired: true }]);
});

it('nothing is asked of who is gone, and what they had on its way comes to nothing', async () => {
  const other = await makePerson(portal.app);
  await registerOwnKey(portal.app, other);
  const { accountId } = other.viewer;
  const [asked, open] = [await portal.report(other), await portal.report(other)];
  await portal.verify(asked.number);
  await portal.move(portal.lead, asked.number, 'CLOSE', { resolution: 'RESOLVED', message: await portal.seal('Fixed. Thank you.', other) });
  const consentOf = async (number: string): Promise<unknown> => (await rows<{ state: string }>('select consent.state from consent join cases on cases.id = case_id where number = $1', [number]))[0]?.state;
  expect(await consentOf(asked.number)).toBe('ASKED');
  await (await signedIn(accountId)).post('/auth/delete-account', { keepThanks: true });
  await portal.app.pool.query('update account set deletion_at = now() where id = $1', [accountId]);
  await passDeletionClock(portal.app);
  expect(await consentOf(asked.number)).toBe('WITHDRAWN');
  expect(await codeOf(answerConsent(portal.app, other.viewer, { number: asked.number, choice: 'NAME', publishedName: 'Otis Again' }))).toBe('NOT_FOUND');
  expect(await codeOf(portal.report(other, { report: await portal.seal('Sent a moment too late.') }))).toBe('UNAUTHENTICATED');
  await portal.verify(open.number);
  await portal.move(portal.lead, open.number, 'CLOSE', { resolution: 'RESOLVED', message: await portal.seal('Fixed. Thank you.') });
  expect([(await portal.row(open.number)).creditableSince === null, await consentOf(open.number) ?? 'NOT_ASKED']).toEqual([false, 'NOT_ASKED']);
  expect(await rows('select from mail where account_id = $1', [accountId])).toEqual([]);
});
