import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '../testing/refusals.ts';
import { toGlobalId } from '../read/global-id.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { accept, mailOf } from '../testing/mails.ts';
import { importCase } from './import-case.ts';
import { importedMails } from './imported-mails.ts';
import { passInboundClock } from './inbound-clock.ts';
import { sortMail } from './sort-mail.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

interface MailRow {
  readonly id: string;
  readonly state: string;
  readonly arrivedAt: Date;
  readonly dueAt: Date | null;
  readonly sha256: Buffer | null;
  readonly sender: string | null;
}
async function row(id: string): Promise<MailRow> {
  const { rows: [found] } = await play.app.pool.query<MailRow>(
    'select id, state, arrived_at as "arrivedAt", response_due_at as "dueAt", sha256, sender from inbound_mail where id = $1', [id]);
  return found ?? expect.fail('no such mail');
}
async function arrived(from = 'ana@example.net', body: string = randomUUID()): Promise<MailRow> {
  await accept(play.app, mailOf({ from, body }));
  const { rows: [last] } = await play.app.pool.query<{ id: string }>('select max(id) as id from inbound_mail');
  // As if it had waited for an hour.
  await play.app.pool.query(`update inbound_mail set arrived_at = arrived_at - interval '1 hour', response_due_at = response_due_at - interval '1 hour' where id = $1`, [last?.id]);
  return row(last?.id ?? '');
}
const globalId = (id: string): string => toGlobalId('InboundMail', id);
const kinds = async (recipient: string): Promise<readonly string[]> =>
  (await play.app.pool.query<{ kind: string }>('select kind from mail where recipient = $1 order by id', [recipient])).rows.map(({ kind }) => kind);

describe('a mail that is a report', () => {
  it('becomes one octet by octet, due from when it arrived', async () => {
    const mail = await arrived('late@example.net');
    const { caseId } = await sortMail(play.app, play.triager.viewer, { id: globalId(mail.id), as: 'CASE' });
    const { rows: [made] } = await play.app.pool.query(
      `select source, submitted_at, response_due_at, sha256, seipd, address, reporter_id from cases join sealed_text on sealed_text.id = report_id
       join mail_correspondent on mail_correspondent.case_id = cases.id where cases.id = $1`, [caseId]);
    expect(made).toMatchObject({ source: 'MAIL', submitted_at: mail.arrivedAt, response_due_at: mail.dueAt, sha256: mail.sha256, address: 'late@example.net', reporter_id: null });
    expect(createHash('sha256').update(made.seipd).digest()).toEqual(mail.sha256);
    expect(await row(mail.id)).toMatchObject({ state: 'CASE', sha256: null });
    expect(await kinds('late@example.net')).toEqual(['MAIL_ARRIVED', 'MAIL_RECEIPT']);
    const { rows: [receipt] } = await play.app.pool.query('select received_at from receipt where case_id = $1', [caseId]);
    expect(receipt.received_at).toEqual(mail.arrivedAt);
  });

  it('keeps the time that its sender was told, whatever is promised to others since', async () => {
    const mail = await arrived('promised@example.net');
    await play.app.pool.query('update installation set response_hours = 72');
    const { caseId } = await sortMail(play.app, play.triager.viewer, { id: globalId(mail.id), as: 'CASE' });
    await play.app.pool.query('update installation set response_hours = 24');
    const { rows: [made] } = await play.app.pool.query('select response_due_at from cases where id = $1', [caseId]);
    expect(made.response_due_at).toEqual(mail.dueAt);
  });

  it('is sorted by one person once', async () => {
    const mail = await arrived();
    const both = [1, 2].map(async () => sortMail(play.app, play.triager.viewer, { id: globalId(mail.id), as: 'CASE' }).then(() => 'DONE', () => 'CONFLICT'));
    expect((await Promise.all(both)).sort()).toEqual(['CONFLICT', 'DONE']);
  });
});

describe('a mail that is none', () => {
  it('owes nothing from then on, and may still become one for 30 days', async () => {
    const mail = await arrived();
    await sortMail(play.app, play.triager.viewer, { id: globalId(mail.id), as: 'NOT_A_REPORT' });
    expect(await row(mail.id)).toMatchObject({ state: 'NOT_A_REPORT', dueAt: null });
    await passInboundClock(play.app);
    const { caseId } = await sortMail(play.app, play.lead.viewer, { id: globalId(mail.id), as: 'CASE' });
    const { rows: [made] } = await play.app.pool.query('select response_due_at from cases where id = $1', [caseId]);
    expect(made.response_due_at).toEqual(mail.dueAt);
  });

  it('is forgotten after 30 days, words and address', async () => {
    const [gone, waits] = [await arrived('gone@example.net'), await arrived('waits@example.net')];
    await sortMail(play.app, play.triager.viewer, { id: globalId(gone.id), as: 'NOT_A_REPORT' });
    await play.app.pool.query(`update inbound_mail set sorted_at = now() - interval '31 days', arrived_at = now() - interval '40 days' where id = any($1)`, [[gone.id, waits.id]]);
    await passInboundClock(play.app);
    expect(await row(gone.id)).toMatchObject({ sha256: null, sender: null });
    expect((await row(waits.id)).sha256).not.toBeNull();
    expect(await codeOf(sortMail(play.app, play.triager.viewer, { id: globalId(gone.id), as: 'CASE' }))).toBe('CONFLICT');
  });

  it('is told of to whom it belongs, without a word of it', async () => {
    const mail = await arrived('abuse-victim@example.net', 'CANARY words');
    expect(await codeOf(sortMail(play.app, play.triager.viewer, { id: globalId(mail.id), as: 'FORWARD' }))).toBe('REQUIRED');
    expect(await codeOf(sortMail(play.app, play.triager.viewer, { id: globalId(mail.id), as: 'FORWARD', to: 'nobody' }))).toBe('INVALID');
    await sortMail(play.app, play.triager.viewer, { id: globalId(mail.id), as: 'FORWARD', to: 'abuse@example.org' });
    const { rows } = await play.app.pool.query(`select facts from mail where recipient = 'abuse@example.org'`);
    expect(rows).toEqual([{ facts: { from: 'abuse-victim@example.net', arrivedAt: mail.arrivedAt.toISOString() } }]);
  });
});

describe('who may', () => {
  it('sort: whoever holds the team key', async () => {
    const mail = await arrived();
    const [stranger, noKey] = [await makePerson(play.app), await makePerson(play.app, ['RESEARCHER', 'TRIAGER'])];
    for (const { viewer } of [stranger, noKey, play.reporter]) {
      expect(await codeOf(sortMail(play.app, viewer, { id: globalId(mail.id), as: 'NOT_A_REPORT' }))).toBe('FORBIDDEN');
    }
    expect(await codeOf(sortMail(play.app, play.triager.viewer, { id: toGlobalId('Case', mail.id), as: 'CASE' }))).toBe('CONFLICT');
  });
});

describe('an old mailbox', () => {
  const receivedAt = new Date('2019-03-04T05:06:07Z');
  const old = async (idempotencyKey: string) => ({ idempotencyKey, receivedAt, report: await play.seal('Of 2019.'), title: await play.seal('Old') });

  it('becomes cases of then, off the clock; the same mail again, sealed anew, is the same case', async () => {
    const key = randomUUID();
    const [first, second] = [await importCase(play.app, play.lead.viewer, await old(key)), await importCase(play.app, play.lead.viewer, await old(key))];
    expect(second).toEqual(first);
    const { rows } = await play.app.pool.query('select source, submitted_at, response_due_at, title_id is not null as titled from cases where id = $1', [first.caseId]);
    expect(rows).toEqual([{ source: 'IMPORT', submitted_at: receivedAt, response_due_at: null, titled: true }]);
  });

  it('may be closed as it was there, from today on, without a word to anybody', async () => {
    const key = randomUUID();
    const closed = { ...(await old(key)), closedAs: 'RESOLVED' as const };
    const { caseId } = await importCase(play.app, play.lead.viewer, closed);
    expect(await importCase(play.app, play.lead.viewer, closed)).toEqual({ caseId });
    const { rows } = await play.app.pool.query(`select state, resolution, closed_by_id, closed_at > now() - interval '1 minute' as now, creditable_since,
      (select count(*)::int from mail where case_id = cases.id) as mails, (select array_agg(kind order by id) from case_event where case_id = cases.id) as events from cases where id = $1`, [caseId]);
    expect(rows).toEqual([{ state: 'CLOSED', resolution: 'RESOLVED', closed_by_id: play.lead.viewer.accountId, now: true, creditable_since: null, mails: 0, events: ['CaseReceived', 'CaseMoved'] }]);
    for (const closedAs of ['DUPLICATE', 'NO_RESPONSE', 'WITHDRAWN'] as const) {
      expect(await codeOf(importCase(play.app, play.lead.viewer, { ...(await old(randomUUID())), closedAs }))).toBe('INVALID');
    }
  });

  it('tells a lead, and nobody else, what was imported before', async () => {
    const key = randomUUID();
    await importCase(play.app, play.lead.viewer, await old(key));
    const asked = [key, randomUUID(), 'no key'];
    expect(await importedMails(play.app, play.lead.viewer, asked)).toEqual([key]);
    expect(await importedMails(play.app, play.triager.viewer, asked)).toEqual([]);
  });

  it('is a lead’s to import, sealed to the team, out of the past', async () => {
    expect(await codeOf(importCase(play.app, play.triager.viewer, await old(randomUUID())))).toBe('FORBIDDEN');
    expect(await codeOf(importCase(play.app, play.lead.viewer, { ...(await old(randomUUID())), report: 'in clear' }))).toBe('NOT_ENCRYPTED');
    expect(await codeOf(importCase(play.app, play.lead.viewer, { ...(await old(randomUUID())), receivedAt: new Date(Date.now() + 86_400_000) }))).toBe('INVALID');
    expect(await codeOf(importCase(play.app, play.lead.viewer, await old('not a uuid')))).toBe('INVALID');
  });
});
