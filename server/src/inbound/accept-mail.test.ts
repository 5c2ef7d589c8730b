import type * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { lastMail, lastWords, mailedCaseRow, mailsQueuedTo, openKept } from '../testing/kept-mails.ts';
import { newKey, sealTo } from '../testing/keyed-people.ts';
import { accept, mailOf, pgpMime } from '../testing/mails.ts';
import { testApp } from '../testing/test-app.ts';
import { NotNow } from './accept-mail.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

describe('an OpenPGP message', () => {
  it.each(['inline', 'PGP/MIME'])('becomes a case as it was sealed: %s', async (way) => {
    const { publicKey: own } = await newKey();
    const from = `${way.replace('/', '').toLowerCase()}@example.net`;
    const armored = await play.seal('The words of a report.', { ...play.reporter, publicKey: own });
    const raw = way === 'inline' ? mailOf({ from, body: armored }) : mailOf({ from, ...pgpMime(armored) });
    expect(await accept(play.app, raw)).toBe('CASE');
    const row = await lastMail(play);
    const found = await mailedCaseRow(play, row.caseId);
    expect(found).toMatchObject({ source: 'MAIL', state: 'RECEIVED', reporter: null, due: 86_400 });
    const [, block = ''] = armored.split('\n\n');
    expect(Buffer.from(block.split('\n=')[0]?.split('\n-----')[0] ?? '', 'base64').includes(found.report.subarray(0, 40))).toBe(true);
    expect((await lastWords(play)).toString()).toContain('Subject: A problem');
    expect((await lastWords(play)).toString()).not.toContain('BEGIN PGP');
    expect(await mailsQueuedTo(play, from)).toEqual(['MAIL_RECEIPT']);
    const receipts = await play.app.pool.query('select signed_text from receipt where case_id = $1', [row.caseId]);
    expect(receipts.rows[0].signed_text).toContain(found.number);
    const { rows: events } = await play.app.pool.query('select kind, actor_role, actor_id, source from case_event where case_id = $1', [row.caseId]);
    expect(events).toEqual([{ kind: 'CaseReceived', actor_role: 'REPORTER', actor_id: null, source: 'MAIL' }]);
  });

  it('twice is one case, however it came', async () => {
    const raw = mailOf({ from: 'twice@example.net', body: await play.seal('Twice.') });
    expect(await Promise.all([accept(play.app, raw), accept(play.app, raw), accept(play.app, raw)])).toEqual(expect.arrayContaining(['CASE', 'SEEN', 'SEEN']));
    expect(await accept(play.app, Buffer.concat([Buffer.from('Received: from a by b; Thu, 26 Nov 2026 12:00:00 +0000\r\n'), raw]))).toBe('SEEN');
    expect(await mailsQueuedTo(play, 'twice@example.net')).toEqual(['MAIL_RECEIPT']);
  });

  it('may name the keys that the sender registered, and one of somebody else’s, whether or not an account holds it', async () => {
    await play.app.pool.query(`update account set email = 'registered@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
    const sealedTo = async (...keys: readonly openpgp.Key[]): Promise<string> => sealTo('With keys.', play.team.publicKey, ...keys);
    const [registered, { publicKey: unknown }] = [play.reporter.publicKey, await newKey()];
    for (const key of [registered, unknown]) expect(await accept(play.app, mailOf({ from: 'mallory@example.net', body: await sealedTo(key) }))).toBe('CASE');
    const body = await sealedTo(registered, unknown);
    expect(await accept(play.app, mailOf({ from: 'mallory@example.net', body }))).toBe('WAITING');
    expect(await accept(play.app, mailOf({ from: 'registered@example.net', body }))).toBe('CASE');
    expect((await mailedCaseRow(play, (await lastMail(play)).caseId)).reporter).toBeNull();
  });

  it('to somebody else goes to a person, whole', async () => {
    const { publicKey } = await newKey();
    expect(await accept(play.app, mailOf({ body: await sealTo('Not for us.', publicKey) }))).toBe('WAITING');
    expect(await lastMail(play)).toMatchObject({ reason: 'OTHER_READERS', caseId: null });
  });

  it('with words around it goes to a person, whole and sealed', async () => {
    const armored = await play.seal('Inside.');
    expect(await accept(play.app, mailOf({ from: 'around@example.net', body: `Dear team,\n\n${armored}\n-- \nAna` }))).toBe('WAITING');
    expect((await lastMail(play)).reason).toBe('TEXT_AROUND_BLOCK');
    expect((await lastWords(play)).toString()).toContain('Dear team,');
    expect(await mailsQueuedTo(play, 'around@example.net')).toEqual(['MAIL_ARRIVED']);
  });

  it('with a second part in clear goes to a person', async () => {
    const parts = pgpMime(await play.seal('Inside.'), 'Content-Type: text/plain\n\nAnd this in clear.');
    expect(await accept(play.app, mailOf(parts))).toBe('WAITING');
    expect((await lastMail(play)).reason).toBe('CLEAR_PART');
  });
});

describe('a mail in clear', () => {
  it('waits for a person, sealed to the octet, its clock running', async () => {
    const raw = mailOf({ from: 'plain@example.net', subject: 'CANARY-SUBJECT', body: 'CANARY-BODY \u00e4' });
    expect(await accept(play.app, raw)).toBe('WAITING');
    const row = await lastMail(play);
    expect(row).toMatchObject({ reason: 'PLAIN_TEXT', sender: 'plain@example.net', isWhole: true });
    expect((row.responseDueAt?.getTime() ?? 0) - row.arrivedAt.getTime()).toBe(86_400_000);
    expect((await lastWords(play)).equals(raw)).toBe(true);
  });

  it('leaves no word in any table, job or log', async () => {
    const { rows: tables } = await play.app.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`);
    for (const { name } of tables) {
      const { rows } = await play.app.pool.query<{ found: boolean }>(`select exists (select from ${name} one where one::text ~ 'CANARY' or one::text ~ '43414e415259') as found`);
      expect(rows[0]?.found, name).toBe(false);
    }
    expect(play.logged()).not.toContain('CANARY');
  });

  it('is kept whole where it is large, with its beginning to look at', async () => {
    const raw = mailOf({ from: 'large@example.net', subject: 'Large', body: 'large '.repeat(400_000) });
    expect(await accept(play.app, raw)).toBe('WAITING');
    const row = await lastMail(play);
    expect(row.isWhole).toBe(false);
    expect((await lastWords(play)).toString()).toContain('Subject: Large');
    expect((await openKept(play, row.wholePacket, row.wholeSeipd)).equals(raw)).toBe(true);
  });
});

describe('a mail that nothing can be made of', () => {
  it('waits for a person, whole, and holds up none behind it', async () => {
    const body = await play.seal('Refused by the database.');
    await play.app.pool.query(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not this one' using errcode = '22021'; end $$`);
    await play.app.pool.query('create trigger refuse before insert on cases for each row execute function refuse()');
    const raw = mailOf({ from: 'poison@example.net', body });
    expect(await accept(play.app, raw)).toBe('WAITING');
    expect(await lastMail(play)).toMatchObject({ reason: 'BROKEN', sender: null });
    expect((await lastWords(play)).equals(raw)).toBe(true);
    expect(await accept(play.app, raw)).toBe('SEEN');
    await play.app.pool.query('drop trigger refuse on cases');
    expect(await accept(play.app, mailOf({ from: 'behind@example.net', body }))).toBe('CASE');
    expect(play.logged()).toContain('a mail could not be sorted');
    expect(play.logged()).not.toContain('poison@example.net');
  });
});

describe('a portal that takes no reports', () => {
  it('leaves mail with the mail server', async () => {
    const closed = await testApp();
    await expect(accept(closed.app, mailOf())).rejects.toThrow(NotNow);
    await closed.drop();
  });
});
