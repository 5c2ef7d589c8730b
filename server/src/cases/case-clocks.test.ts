import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { App } from '../app.ts';
import { createDataSource } from '../database/data-source.ts';
import { identifier, render, sql } from '../read/sql.ts';
import { readResponseCounts } from '../statistics/response-statistics-store.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { CaseEntity } from './case.entity.ts';
import { passClocks } from './case-clocks.ts';
import { followUp } from './commands/follow-case.ts';
import { postMessage } from './commands/post-message.ts';
import { submitReport } from './commands/submit-report.ts';
import { responseStatus } from './response-clock-rules.ts';
import { responseStatusOf } from './response-status-sql.ts';

let play: Play;
let nodes: readonly [App, App];
beforeAll(async () => {
  play = await casesInPlay();
  const other = await createDataSource(play.url, 8).initialize();
  nodes = [play.app, { ...play.app, dataSource: other }];
  await play.app.pool.query(`update account set email = 'lead@example.org', email_verified_at = now() where id = $1`, [play.lead.viewer.accountId]);
  await play.app.pool.query(`update account set email = 'ines@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
});
afterAll(async () => {
  await nodes[1].dataSource.destroy();
  await play.drop();
});
afterEach(() => {
  vi.useRealTimers();
});

const clocksOf = async (caseId: string): Promise<string[]> =>
  (await play.app.pool.query<{ clock: string }>('select clock from case_event where case_id = $1 and clock is not null order by id', [caseId])).rows.map(({ clock }) => clock);
const mailsOf = async (like: string): Promise<number> => (await play.app.pool.query('select 1 from mail where identity like $1', [like])).rows.length;
/** Both nodes at once, and again. */
const passOften = async (): Promise<void> => {
  await Promise.all([passClocks(nodes[0]), passClocks(nodes[1]), passClocks(nodes[0]), passClocks(nodes[1])]);
  await passClocks(nodes[1]);
};
interface Times { readonly submitted_at: Date; readonly response_due_at: Date; readonly first_responded_at: Date | null; readonly now: Date }
const timesOf = async (caseId: string): Promise<Times> => {
  const { rows: [times] } = await play.app.pool.query<Times>('select submitted_at, response_due_at, first_responded_at, now() as now from cases where id = $1', [caseId]);
  if (!times) throw new Error(`no case ${caseId}`);
  return times;
};
const statusOf = async (caseId: string, number: string): Promise<string> =>
  responseStatus(await play.app.dataSource.getRepository(CaseEntity).findOneByOrFail({ number }), (await timesOf(caseId)).now);
const receivedAgo = async (caseId: string, ago: string): Promise<unknown> =>
  play.app.pool.query('update cases set submitted_at = now() - $2::interval, response_due_at = now() - $2::interval + interval \'24 h\' where id = $1', [caseId, ago]);

describe('the clocks', () => {
  it('record a missed response once, however often and by however many nodes they are asked', async () => {
    const { caseId } = await play.report();
    await receivedAgo(caseId, '25 h');
    await passOften();
    expect(await clocksOf(caseId)).toEqual(['RESPONSE']);
  });

  it('warn on day 23 and close on day 30, after a week’s warning, each once', async () => {
    const { number, caseId } = await play.report();
    await play.move(play.triager, number, 'START_TRIAGE');
    await play.move(play.triager, number, 'ASK_FOR_INFORMATION', { message: await play.seal('Which browser?', play.reporter) });
    const asked = async (days: number): Promise<void> => void await play.app.pool.query(
      `update cases set information_asked_at = now() - $2 * interval '1 day', next_update_due_at = now() + interval '1 day' where id = $1`, [caseId, days]);
    await asked(22);
    await passOften();
    expect(await clocksOf(caseId)).toEqual([]);
    await asked(31);
    await passOften();
    expect(await clocksOf(caseId)).toEqual(['INFORMATION_WARNING']);
    expect(await play.row(number)).toMatchObject({ state: 'NEEDS_INFORMATION' });
    expect(await mailsOf(`information:${caseId}:%`)).toBe(1);
    expect(await passClocks(play.app)).toBe(0);
    // Cases keep their history, so the world grows older instead.
    await play.app.pool.query(`alter table case_event disable trigger user`);
    await play.app.pool.query(`update case_event set at = at - interval '7 days' where case_id = $1 and clock = 'INFORMATION_WARNING'`, [caseId]);
    await play.app.pool.query(`alter table case_event enable trigger user`);
    await asked(31);
    await passOften();
    expect(await clocksOf(caseId)).toEqual(['INFORMATION_WARNING', 'INFORMATION_CLOSE']);
    expect(await play.row(number)).toMatchObject({ state: 'CLOSED', resolution: 'NO_RESPONSE' });
    expect(await mailsOf(`closed:${caseId}:%`)).toBe(1);
    await play.say(play.reporter, number, 'Firefox, all versions.');
    expect(await play.row(number)).toMatchObject({ state: 'TRIAGING' });
  });

  it('count a missed update once, and each date anew', async () => {
    const { number, caseId } = await play.report();
    const missIt = async (): Promise<unknown> => play.app.pool.query(`update cases set next_update_due_at = now() - interval '1 h' where id = $1`, [caseId]);
    await play.say(play.triager, number, 'I see it.');
    await missIt();
    await passOften();
    expect(await clocksOf(caseId)).toEqual(['NEXT_UPDATE']);
    await play.say(play.triager, number, 'Sorry, here is more.');
    await play.app.pool.query(`update cases set next_update_due_at = now() where id = $1`, [caseId]);
    await passOften();
    expect(await clocksOf(caseId)).toEqual(['NEXT_UPDATE', 'NEXT_UPDATE']);
  });

  it('count an update that nothing was awake to see missed, when the date goes', async () => {
    const { number, caseId } = await play.report();
    await play.say(play.triager, number, 'I see it.');
    const before = (await readResponseCounts(play.app.pool, 90, sql`now()`)).updatesMissedInDays;
    await play.app.pool.query(`update cases set next_update_due_at = now() - interval '3 h' where id = $1`, [caseId]);
    await play.say(play.triager, number, 'The server was down; here is more.');
    await passOften();
    expect(await clocksOf(caseId)).toEqual(['NEXT_UPDATE']);
    const { updatesMissedInDays, byWeek } = await readResponseCounts(play.app.pool, 90, sql`now()`);
    expect(updatesMissedInDays).toBe(before + 1);
    expect(byWeek.at(-1)?.updatesMissed).toBe(updatesMissedInDays);
  });

  it('call for a follow-up once a day, from whichever node it comes', async () => {
    const { number, caseId } = await play.report();
    await receivedAgo(caseId, '25 h');
    await passOften();
    const follow = async (app: App): Promise<unknown> => followUp(app, play.reporter.viewer, { number });
    await Promise.all([follow(nodes[0]), follow(nodes[1]), follow(nodes[0])]);
    expect((await timesOf(caseId)).response_due_at.getTime()).toBe((await timesOf(caseId)).submitted_at.getTime() + 86_400_000);
    expect(await statusOf(caseId, number)).toBe('OVERDUE');
  });
});

describe('the promise', () => {
  it.each([['fast', 3_600_000], ['slow', -3_600_000]])('goes by the database’s clock on a node whose own is an hour %s', async (_, off) => {
    const report = await play.seal('Steps, and what came back.', play.reporter);
    const [body, late] = [await play.seal('I see it.', play.reporter), await play.seal('Sorry.', play.reporter)];
    const { now: before } = await timesOf((await play.report()).caseId);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + off });
    const { caseId } = await submitReport(play.app, play.reporter.viewer, { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report });
    const { submitted_at: submittedAt, response_due_at: dueAt, now } = await timesOf(caseId);
    expect(submittedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(submittedAt.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(dueAt.getTime() - submittedAt.getTime()).toBe(86_400_000);
    const { rows: [row] } = await play.app.pool.query<{ number: string }>('select number from cases where id = $1', [caseId]);
    const number = row?.number ?? '';
    // Half an hour to go: an hour fast would call it overdue, an hour slow would call the next one in time.
    await receivedAgo(caseId, '23 h 30 min');
    await passClocks(play.app);
    expect(await clocksOf(caseId)).toEqual([]);
    await receivedAgo(caseId, '24 h 30 min');
    await passClocks(play.app);
    expect(await clocksOf(caseId)).toEqual(['RESPONSE']);
    await postMessage(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, body: late, internal: false });
    expect(await statusOf(caseId, number)).toBe('ANSWERED_LATE');
    await receivedAgo(caseId, '23 h 30 min');
    await play.app.pool.query('update cases set first_responded_at = null where id = $1', [caseId]);
    await postMessage(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, body, internal: false });
    expect(await statusOf(caseId, number)).toBe('MET');
  });

  it('is missed where the server was down across the deadline, whoever comes first afterwards', async () => {
    const [asleep, answered] = [await play.report(), await play.report()];
    for (const { caseId } of [asleep, answered]) await receivedAgo(caseId, '3 days');
    await play.say(play.triager, answered.number, 'We are back.');
    await passOften();
    expect(await clocksOf(asleep.caseId)).toEqual(['RESPONSE']);
    expect([await statusOf(asleep.caseId, asleep.number), await statusOf(answered.caseId, answered.number)]).toEqual(['OVERDUE', 'ANSWERED_LATE']);
    expect((await timesOf(answered.caseId)).response_due_at.getTime()).toBe((await timesOf(answered.caseId)).submitted_at.getTime() + 86_400_000);
  });

  it('is due to the millisecond in SQL as in the rule', async () => {
    const { caseId } = await play.report();
    await play.app.pool.query(
      `update cases set submitted_at = '2028-02-28T23:59:59.999Z', response_due_at = '2028-02-29T23:59:59.999Z' where id = $1`, [caseId]);
    const inSql = async (at: string): Promise<unknown> => {
      const { text, values } = render(sql`select ${responseStatusOf(identifier('cases'), sql`${at}::timestamptz`)} as status from cases where id = ${caseId}::bigint`);
      return (await play.app.pool.query<{ status: string }>(text, values as unknown[])).rows[0]?.status;
    };
    expect([await inSql('2028-02-29T23:59:59.998999Z'), await inSql('2028-02-29T23:59:59.999Z')]).toEqual(['PENDING', 'OVERDUE']);
    const facts = { source: 'PORTAL', resolution: null, closedAt: null, firstRespondedAt: null, responseDueAt: (await timesOf(caseId)).response_due_at } as const;
    expect(responseStatus(facts, new Date('2028-02-29T23:59:59.998Z'))).toBe('PENDING');
    expect(responseStatus(facts, new Date('2028-02-29T23:59:59.999Z'))).toBe('OVERDUE');
    await play.app.pool.query(`update cases set submitted_at = now(), response_due_at = now() + interval '1 day' where id = $1`, [caseId]);
  });

  it.each([1, 72])('is %i hours where the setting says so, for what comes from then on', async (hours) => {
    const earlier = await play.report();
    await play.app.pool.query('update installation set response_hours = $1', [hours]);
    const { caseId } = await play.report();
    await play.app.pool.query('update installation set response_hours = 24');
    const lengthOf = ({ submitted_at: from, response_due_at: due }: Times): number => (due.getTime() - from.getTime()) / 3_600_000;
    expect([lengthOf(await timesOf(caseId)), lengthOf(await timesOf(earlier.caseId))]).toEqual([hours, 24]);
  });
});
