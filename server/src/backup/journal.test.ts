import { createHash, randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerConsent, withdrawConsent } from '../acknowledgments/consent-commands.ts';
import { readInstallation } from '../installation.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { knowsAllSince } from './journal-rules.ts';
import type { JournalLine } from './journal-facts.ts';
import { isForJournal, journalClock, keepJournal, readJournal, requireJournal, writeJournal } from './journal.ts';

let play: Play;
let portalId: string;
let number: string;
beforeAll(async () => {
  play = await casesInPlay();
  ({ portalId } = await readInstallation(play.app.dataSource.manager));
  ({ number } = await play.report());
  await play.resolve(number);
});
afterAll(async () => play.drop());

const file = (): string => play.app.config.journalFile;
beforeEach(async () => {
  await writeJournal(play.app);
  await rm(file(), { force: true, recursive: true });
});
const lines = async (): Promise<readonly JournalLine[]> => (await readJournal(file(), portalId)) ?? [];
const told = async (): Promise<string[]> => (await lines()).map(({ kind, subject }) => `${kind} ${subject}`);
const grant = async (choice: 'NAME' | 'ALIAS' | 'ANONYMOUS', publishedName: string | null): Promise<unknown> =>
  answerConsent(play.app, play.reporter.viewer, { number, choice, publishedName });
const withdraw = async (): Promise<unknown> => withdrawConsent(play.app, play.reporter.viewer, { number });

describe('what is noted', () => {
  it('is on the disk when the answer comes, without a name in it', async () => {
    await grant('NAME', 'Rea Porter');
    await grant('ALIAS', 'nightjar');
    await withdraw();
    await withdraw();
    expect(await told()).toEqual([`CONSENT_ANSWERED ${number}`, `CONSENT_CHANGED ${number}`, `CONSENT_WITHDRAWN ${number}`]);
    const text = await readFile(file(), 'utf8');
    for (const name of ['Rea', 'nightjar', play.reporter.viewer.accountId]) expect(text).not.toContain(name);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it('is whatever must not come alive again, whoever does it', async () => {
    const { pool } = play.app;
    const { rows: [made] } = await pool.query<{ id: string }>(
      `insert into account (roles, password_hash, handle, public_profile) values ('{RESEARCHER,TRIAGER,LEAD}', 'x', 'mo', true) returning id`);
    const id = made?.id ?? '';
    await pool.query(`insert into access_token (token_hash, name, scopes, expires_at) values ('\\x0102', 't', '{}', now()), ('\\x0304', 't', '{}', now()), ('\\x0506', 't', '{}', now())`);
    await pool.query(`update access_token set revoked_at = now() where token_hash = '\\x0102'`);
    await pool.query(`delete from access_token where token_hash = '\\x0304'`);
    // Replaced: it ends sooner than it would have.
    await pool.query(`update access_token set expires_at = expires_at - interval '1 minute' where token_hash = '\\x0506'`);
    await pool.query(`insert into case_participant (case_id, account_id, role) select id, $2, 'CO_FINDER' from cases where number = $1`, [number, id]);
    await pool.query('delete from case_participant where account_id = $1', [id]);
    await pool.query(`update account set password_hash = 'y', handle = 'moe' where id = $1`, [id]);
    await pool.query(`update account set roles = '{RESEARCHER}', disabled_at = now(), public_profile = false where id = $1`, [id]);
    const { rows: [hook] } = await pool.query<{ id: string }>(
      `insert into webhook (id, url, event_kinds, secret_sealed) values (gen_random_uuid(), 'https://a.example', '{CASE_MOVED}', '\\x01') returning id`);
    for (const change of [`description = 'x', failing_since = now()`, `url = 'https://b.example'`, `event_kinds = '{CASE_RECEIVED}'`, 'off_at = now()', 'off_at = null']) await pool.query(`update webhook set ${change}`);
    await pool.query('delete from webhook');
    await pool.query(`insert into page_sender (kind, name, host, sealed_settings) values ('SLACK', 'x', 'x', '\\x01')`);
    const { rows: [pager] } = await pool.query<{ id: string }>('update page_sender set removed_at = now() returning id');
    await pool.query(`insert into passkey (account_id, credential_id, public_key, counter, name, backed_up, rp_id) values ($1, 'an id', 'key', 0, 'Blue key', false, 'localhost')`, [id]);
    await pool.query('delete from passkey');
    for (const origins of ['{https://a.example.org}', '{https://a.example.org,https://b.example.org}', '{https://b.example.org}']) await pool.query('update installation set partner_origins = $1', [origins]);
    await journalClock.run(play.app);
    expect((await told()).sort()).toEqual([
      `ACCOUNT_DISABLED ${id}`, 'ORIGIN_REMOVED installation', `PAGE_SENDER_REMOVED ${pager?.id}`, `PARTICIPANT_REMOVED ${id} ${number}`, `PASSKEY_REMOVED ${createHash('sha256').update('an id').digest('hex')}`, `PASSWORD_CHANGED ${id}`, `PROFILE_HIDDEN ${id}`, `PROFILE_HIDDEN ${id}`,
      `ROLE_REMOVED ${id} LEAD`, `ROLE_REMOVED ${id} TRIAGER`, 'TOKEN_REVOKED 0102', 'TOKEN_REVOKED 0304', 'TOKEN_REVOKED 0506', ...Array.from({ length: 4 }, () => `WEBHOOK_ENDED ${hook?.id}`),
    ]);
  });

  it('is chained over the files of all nodes, so that one that is missing shows', async () => {
    const note = async (kind: string, subject: string): Promise<void> => void await play.app.pool.query('insert into journal_entry (kind, subject) values ($1, $2)', [kind, subject]);
    const other = { pool: play.app.pool, config: { journalFile: `${file()}.2` } };
    const backup = randomUUID();
    await note('BACKUP', backup);
    await writeJournal(play.app);
    await note('KEY_REVOKED', 'by the other node');
    await writeJournal(other);
    await note('KEY_REVOKED', 'by this one');
    await note('KEY_REVOKED', 'and once more');
    await writeJournal(play.app);
    expect([knowsAllSince(await lines(), backup), (await lines()).length]).toEqual([true, 4]);
    await rm(other.config.journalFile);
    expect([knowsAllSince(await lines(), backup), (await lines()).length]).toEqual([false, 3]);
  });

  it('costs nothing where there is nothing to note', async () => {
    await play.report();
    expect(await isForJournal(play.app.dataSource.manager)).toBe(false);
    expect(await readJournal(file(), portalId)).toBeNull();
  });
});

describe('a journal that cannot be written', () => {
  it('is a mistake at the start where its place is none', async () => {
    await requireJournal({ journalFile: file() });
    await expect(requireJournal({ journalFile: path.join(file(), 'below-a-file') })).rejects.toThrow('set JOURNAL_FILE to where it can');
  });

  it('keeps nobody from withdrawing, and is tried again', async () => {
    await grant('NAME', 'Rea Porter');
    await rm(file());
    await mkdir(file());
    await withdraw();
    const { rows } = await play.app.pool.query('select state, published_name from consent');
    expect(rows).toEqual([{ state: 'WITHDRAWN', published_name: null }]);
    expect(play.logged()).toContain('the journal of withdrawals cannot be written');
    await rm(file(), { recursive: true });
    await journalClock.run(play.app);
    expect(await told()).toEqual([`CONSENT_WITHDRAWN ${number}`]);
    await journalClock.run(play.app);
    expect(await told()).toHaveLength(1);
  });

  it('is waited for by whoever noted something meanwhile', async () => {
    const client = await play.app.pool.connect();
    await client.query('begin');
    await play.app.pool.query(`insert into journal_entry (kind, subject) values ('KEY_REVOKED', 'A')`);
    await client.query('select from journal_entry for update');
    let isWritten = false;
    const waiting = keepJournal(play.app).then(() => { isWritten = true; });
    await expect.poll(async () => (await play.app.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount).toBe(1);
    expect(isWritten).toBe(false);
    await client.query('rollback');
    client.release();
    await waiting;
    expect(await told()).toEqual(['KEY_REVOKED A']);
  });
});

describe('reading', () => {
  const line = (changes: Partial<Record<keyof JournalLine, unknown>> = {}): string =>
    JSON.stringify({ portal: portalId, id: randomUUID(), at: '2026-11-26T10:00:00.000Z', kind: 'KEY_REVOKED', subject: 'A', ...changes });

  it('passes over what a kill has torn, and what no journal says', async () => {
    const strange = ['{"portal":', 'null', '[]', line({ kind: 'MAKE_LEAD' }), line({ at: 'soon' }), line({ subject: 7 }), line({ portal: 'another' })];
    await writeFile(file(), `${[line(), ...strange].join('\n')}\n${line().slice(0, 40)}`);
    await play.app.pool.query(`insert into journal_entry (kind, subject) values ('KEY_REVOKED', 'B')`);
    await keepJournal(play.app);
    expect(await told()).toEqual(['KEY_REVOKED A', 'KEY_REVOKED B']);
  });

  it('takes every node’s file beside it, each line once, by time', async () => {
    const [first, second] = [line({ at: '2026-11-26T11:00:00.000Z', subject: 'second' }), line({ subject: 'first' })];
    await writeFile(file(), `${first}\n`);
    await writeFile(`${file()}.node2`, `${second}\n${first}\n`);
    expect(await told()).toEqual(['KEY_REVOKED first', 'KEY_REVOKED second']);
    await rm(`${file()}.node2`);
  });

  it('is refused nothing by many that write at once', async () => {
    await Promise.all(Array.from({ length: 8 }, async (_, at) => {
      await play.app.pool.query(`insert into journal_entry (kind, subject) select 'KEY_REVOKED', $1 || '-' || n from generate_series(1, 20) n`, [String(at)]);
      await Promise.all([keepJournal(play.app), appendFile(file(), `${line({ subject: `node ${at}` })}\n`)]);
    }));
    expect(await lines()).toHaveLength(8 * 21);
  });
});
