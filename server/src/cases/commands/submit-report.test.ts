import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makePerson, registerOwnKey, sealTo } from '../../testing/keyed-people.ts';
import { casesInPlay, type Play } from '../../testing/cases-in-play.ts';
import { gate, sealedLimits } from '../../sealed/gate.ts';
import { codeOf } from '../../testing/refusals.ts';
import { submitReport, type SubmitReport } from './submit-report.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(() => play.drop());

const canary = 'canary-7f3e91-in-the-clear';
async function input(changes: Partial<SubmitReport> = {}): Promise<SubmitReport> {
  return { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await play.seal('Steps.', play.reporter), ...changes };
}
const count = async (table: string): Promise<number> => Number((await play.app.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

describe('submitting a report', () => {
  it('makes case, event, receipt, log leaf and mail in one step', async () => {
    await play.app.pool.query(`update account set email = 'reporter@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
    const { caseId } = await submitReport(play.app, play.reporter.viewer, await input({ reporterReference: 'cal-2' }));
    const { rows: [row] } = await play.app.pool.query(
      `select cases.number, cases.state, extract(epoch from response_due_at - submitted_at)::int as owed, receipt.signed_text, mail.kind as mail,
         (select array_agg(kind) from case_event where case_id = cases.id) as events,
         (select count(*)::int from log_leaf where entry_sha256 = receipt.sha256) as leaves
       from cases join receipt on receipt.case_id = cases.id left join mail on mail.identity = 'receipt:' || cases.id where cases.id = $1`, [caseId]);
    expect(row).toMatchObject({ state: 'RECEIVED', owed: 86_400, mail: 'RECEIPT', events: ['CaseReceived'], leaves: 1 });
    expect(row.number).toMatch(/^LRL-\d{4}-\d{6}$/);
    expect(row.signed_text).toContain(`Case: ${row.number}`);
  });

  it('goes to the database ten times, beginning and end included', async () => {
    await play.app.pool.query('update account set email = null, email_verified_at = null where id = $1', [play.reporter.viewer.accountId]);
    const one = await input({ title: await play.seal('Short.', play.reporter) });
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    try {
      await submitReport(play.app, play.reporter.viewer, one);
      const statements = asked.mock.calls.map(([statement]) => (typeof statement === 'string' ? statement : '(named)'));
      const begun = asked.mock.contexts[statements.indexOf('START TRANSACTION')];
      expect(asked.mock.contexts.filter((client) => client === begun)).toHaveLength(10);
      expect(statements.at(-1)).toBe('COMMIT');
    } finally {
      asked.mockRestore();
    }
  });

  it('keeps report before title, and the readers in the order of their packets', async () => {
    const one = await input({ title: await play.seal('Short.', play.reporter) });
    const { caseId } = await submitReport(play.app, play.reporter.viewer, one);
    const { rows } = await play.app.pool.query<{ kind: string; readers: string[] }>(
      `select kind, array(select key_id from sealed_text_key where sealed_text_id = sealed_text.id order by id) as readers
       from sealed_text where case_id = $1 order by id`, [caseId]);
    const readersOf = (armored: string): string[] => gate(armored, { maxBytes: sealedLimits.report, path: [] }).pkesks.map(({ keyId }) => keyId);
    expect(rows).toEqual([{ kind: 'REPORT', readers: readersOf(one.report) }, { kind: 'TITLE', readers: readersOf(one.title ?? '') }]);
  });

  it('writes once for one key, twenty at once', async () => {
    const before = await count('cases');
    const one = await input();
    const answers = await Promise.all(Array.from({ length: 20 }, async () => submitReport(play.app, play.reporter.viewer, one)));
    expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
    expect(await count('cases')).toBe(before + 1);
    expect(await count('receipt')).toBe(before + 1);
  });

  it('refuses a key that comes again with another input', async () => {
    const one = await input();
    await submitReport(play.app, play.reporter.viewer, one);
    expect(await codeOf(submitReport(play.app, play.reporter.viewer, { ...one, reporterReference: 'other' }))).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('knows a submission after its key was forgotten', async () => {
    const one = await input();
    const first = await submitReport(play.app, play.reporter.viewer, one);
    await play.app.pool.query('delete from idempotency');
    expect(await submitReport(play.app, play.reporter.viewer, one)).toEqual(first);
    await play.app.pool.query('delete from idempotency');
    const other = { ...one, report: await play.seal('Another text.', play.reporter) };
    expect(await codeOf(submitReport(play.app, play.reporter.viewer, other))).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('lets two accounts use the same key', async () => {
    const one = await input();
    const other = await makePerson(play.app);
    await registerOwnKey(play.app, other);
    await submitReport(play.app, play.reporter.viewer, one);
    expect(await codeOf(submitReport(play.app, other.viewer, { ...one, report: await play.seal('Steps.', other) }))).toBe('done');
  });

  it.each<[string, Partial<SubmitReport>, string]>([
    ['plain text', { report: `My report: ${canary}` }, 'NOT_ENCRYPTED'],
    ['an unknown policy version', { policyVersion: 99 }, 'INVALID'],
    ['a date that has passed', { plannedDisclosureAt: new Date('2020-01-01T00:00:00Z') }, 'INVALID'],
    ['a service that is not there', { onlineService: 'nonsense' }, 'INVALID'],
    ['a reference over two lines', { reporterReference: 'a\nb' }, 'INVALID'],
    ['a key that is no UUID', { idempotencyKey: 'mine' }, 'INVALID'],
    ['a plain title', { title: canary }, 'NOT_ENCRYPTED'],
  ])('refuses %s and keeps nothing', async (_, changes, code) => {
    const before = await Promise.all(['cases', 'sealed_text', 'idempotency', 'receipt'].map(count));
    expect(await codeOf(submitReport(play.app, play.reporter.viewer, await input(changes)))).toBe(code);
    expect(await Promise.all(['cases', 'sealed_text', 'idempotency', 'receipt'].map(count))).toEqual(before);
    expect(play.logged()).not.toContain(canary);
  });

  it('refuses a text that the team cannot read, and one that strangers can; of one it does not tell whether they have an account', async () => {
    const [other, unregistered] = [await makePerson(play.app), await makePerson(play.app)];
    await registerOwnKey(play.app, other);
    expect(await codeOf(submitReport(play.app, play.reporter.viewer, await input({ report: await sealTo('x', play.reporter.publicKey) })))).toBe('MISSING_RECIPIENT');
    expect(await codeOf(submitReport(play.app, play.reporter.viewer, await input({ report: await play.seal('x', other, unregistered) })))).toBe('FORBIDDEN_RECIPIENT');
    for (const one of [other, unregistered]) {
      const { caseId } = await submitReport(play.app, play.reporter.viewer, await input({ report: await play.seal('x', one) }));
      const [text] = await play.app.dataSource.query<{ marks: string[] }[]>(`select reader_marks as marks from sealed_text where case_id = $1 and kind = 'REPORT'`, [caseId]);
      expect(text?.marks).toEqual(['UNKNOWN_READER']);
    }
  });

  it('asks an anonymous caller to sign in', async () => {
    expect(await codeOf(submitReport(play.app, { kind: 'anonymous' }, await input()))).toBe('UNAUTHENTICATED');
  });
});
