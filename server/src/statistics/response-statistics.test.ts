import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isUpdateMissed } from '../cases/next-update-rules.ts';
import { responseStatus } from '../cases/response-clock-rules.ts';
import { BadUserInput } from '../errors.ts';
import { sql } from '../read/sql.ts';
import { type CaseRow, insertCases, randomCases } from '../testing/case-rows.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { responseBadge } from './response-badge.ts';
import { responseRoutes } from './response-routes.ts';
import { readResponseCounts } from './response-statistics-store.ts';
import { countResponses, type ResponseCounts, type ResponseFacts, weekOf } from './response-statistics.ts';

const now = new Date('2026-03-29T10:30:00.123Z');
const nowSql = sql`${now.toISOString()}::timestamptz`;
const reporter = '00000000-0000-4000-8000-000000000001';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('insert into account (id) values ($1)', [reporter]);
});
beforeEach(async () => {
  await database.pool.query('truncate cases restart identity cascade');
});
afterAll(() => database.drop());

const plainFacts: ResponseFacts = {
  now, groups: [], medianSeconds: 7200, percentile90Seconds: 9000, updatesMissed: 0, missedByWeek: [], responseHours: 24,
};
async function insert(count: number, seed = 1): Promise<CaseRow[]> {
  const rows = randomCases({ seed, count, now, serviceIds: [], reporterIds: [reporter], teamIds: [reporter] });
  await insertCases(database.pool, rows);
  return rows;
}

describe('the statistics', () => {
  it('count each case once, as the rule says it stands', async () => {
    const rows = await insert(600);
    const counts = await readResponseCounts(database.pool, 90, nowSql);
    const recent = rows.filter(({ submittedAt, source }) => now.getTime() - submittedAt.getTime() < 90 * 86_400_000 && source !== 'INTERNAL' && source !== 'IMPORT');
    const having = (status: string): CaseRow[] => recent.filter((facts) => responseStatus(facts, now) === status);
    expect(counts).toMatchObject({
      days: 90, answeredInTime: having('MET').length, answeredLate: having('ANSWERED_LATE').length, overdueNow: having('OVERDUE').length,
      pendingNow: having('PENDING').length, notOwed: having('NOT_OWED').length, updatesMissed: rows.filter((facts) => isUpdateMissed(facts, now)).length,
    });
    expect(counts.received + counts.notOwed).toBe(recent.length);
    const answered = [...having('MET'), ...having('ANSWERED_LATE')];
    expect(counts.answersByHour).toHaveLength(25);
    expect(counts.answersByHour.reduce((sum, cases) => sum + cases)).toBe(answered.length);
    expect(counts.answersByHour[24]).toBe(answered.filter((facts) => Number(facts.firstRespondedAt) - Number(facts.submittedAt) >= 86_400_000).length);
    expect(counts.answersByHour[3]).toBe(answered.filter((facts) => Math.floor((Number(facts.firstRespondedAt) - Number(facts.submittedAt)) / 3_600_000) === 3).length);
    const hours = answered.map((facts) => (Number(facts.firstRespondedAt) - Number(facts.submittedAt)) / 3_600_000).toSorted((a, b) => a - b);
    expect(counts.medianHours).toBeGreaterThanOrEqual(Math.floor((hours[Math.floor((hours.length - 1) / 2)] ?? 0) * 100) / 100);
    expect(counts.medianHours).toBeLessThanOrEqual(Math.ceil((hours[Math.ceil((hours.length - 1) / 2)] ?? 0) * 100) / 100);
    expect(counts.percentile90Hours).toBeGreaterThan(counts.medianHours ?? Infinity);
  });

  it('show every week of the time, empty ones too, and sum up to the whole', async () => {
    await insert(300, 2);
    const { byWeek, answeredInTime, answeredLate, overdueNow } = await readResponseCounts(database.pool, 90, nowSql);
    expect(byWeek[0]?.startsAt).toEqual(weekOf(new Date(now.getTime() - 90 * 86_400_000)));
    expect(byWeek.at(-1)?.startsAt).toEqual(new Date('2026-03-23T00:00:00Z'));
    expect(byWeek).toHaveLength(13);
    const total = (name: 'inTime' | 'late' | 'overdue'): number => byWeek.reduce((sum, week) => sum + week[name], 0);
    expect([total('inTime'), total('late'), total('overdue')]).toEqual([answeredInTime, answeredLate, overdueNow]);
  });

  it('say nothing about single cases: no median below 20 answers', async () => {
    expect(await readResponseCounts(database.pool, 90)).toMatchObject({ received: 0, medianHours: null, percentile90Hours: null });
    const group = { week: weekOf(now), status: 'MET', hour: 2 } as const;
    expect(countResponses({ ...plainFacts, groups: [{ ...group, cases: 19 }] }, 90)).toMatchObject({ medianHours: null, percentile90Hours: null, shareInTime: null });
    expect(countResponses({ ...plainFacts, groups: [{ ...group, cases: 20 }] }, 90)).toMatchObject({ medianHours: 2, percentile90Hours: 2.5, shareInTime: 100 });
  });

  it('draw as many hours as are promised', async () => {
    expect((await readResponseCounts(database.pool, 90, nowSql)).answersByHour).toHaveLength(25);
    const { pool } = database;
    await pool.query(`insert into installation (portal_id, mode, organization, contact_email, response_hours) values ('p', 'REAL', 'Example', 'a@example.test', 72)`);
    await insertCases(pool, randomCases({ seed: 3, count: 1, now, serviceIds: [], reporterIds: [reporter], teamIds: [reporter] }));
    await pool.query(`update cases set source = 'PORTAL', submitted_at = $1::timestamptz - interval '4 days', response_due_at = $1::timestamptz - interval '1 day',
      first_responded_at = $1::timestamptz - interval '3 days' + interval '6 hours'`, [now]);
    const { answersByHour, responseHours } = await readResponseCounts(pool, 90, nowSql);
    await pool.query('delete from installation');
    expect(responseHours).toBe(72);
    expect(answersByHour).toHaveLength(73);
    expect(answersByHour[30]).toBe(1);
  });

  it('count an announced update that did not come, in its week, whether it came later or not', async () => {
    await insert(40, 4);
    const ids = (await database.pool.query<{ id: string }>(`select id from cases where source = 'PORTAL' order by id limit 3`)).rows.map(({ id }) => id);
    const { rows: [other] } = await database.pool.query<{ id: string }>(`update cases set source = 'IMPORT' where id = (select max(id) from cases) returning id`);
    const passed = async (caseId: string | undefined, clock: string, at: string): Promise<unknown> =>
      database.pool.query(`insert into case_event (case_id, kind, clock, at) values ($1, 'ClockPassed', $2, $3)`, [caseId, clock, at]);
    await passed(ids[0], 'NEXT_UPDATE', '2026-03-22T23:59:59.999Z');
    await passed(ids[1], 'NEXT_UPDATE', '2026-03-23T00:00:00Z');
    await passed(ids[1], 'NEXT_UPDATE', '2026-03-25T12:00:00Z');
    await passed(ids[2], 'RESPONSE', '2026-03-25T12:00:00Z');
    await passed(ids[2], 'NEXT_UPDATE', '2025-03-25T12:00:00Z');
    await passed(other?.id, 'NEXT_UPDATE', '2026-03-25T12:00:00Z');
    const { updatesMissedInDays, byWeek } = await readResponseCounts(database.pool, 90, nowSql);
    expect(updatesMissedInDays).toBe(3);
    expect(byWeek.slice(-2).map(({ updatesMissed }) => updatesMissed)).toEqual([1, 2]);
  });

  it.each([0, -1, 367, 1.5, Number.NaN])('refuse %s days', async (days) => {
    await expect(readResponseCounts(database.pool, days)).rejects.toBeInstanceOf(BadUserInput);
  });
});

describe('the badge', () => {
  const counts = (answeredInTime: number, answeredLate: number, overdueNow: number, responseHours = 24): ResponseCounts => countResponses({
    ...plainFacts, responseHours,
    groups: (['MET', 'ANSWERED_LATE', 'OVERDUE'] as const).map((status, at) => ({ week: weekOf(now), status, hour: 1, cases: [answeredInTime, answeredLate, overdueNow][at] ?? 0 })),
  }, 90);

  it('never rounds up to a promise kept', () => {
    expect(counts(1999, 1, 0).shareInTime).toBe(99.9);
    expect(counts(20, 0, 0).shareInTime).toBe(100);
    expect(counts(0, 0, 20).shareInTime).toBe(0);
    expect(counts(18, 1, 0).shareInTime).toBeNull();
  });

  it('says the hours of the setting, and that there are too few', () => {
    expect(responseBadge(counts(98, 2, 0, 48))).toContain('aria-label="answered within 48 h: 98 %"');
    expect(responseBadge(counts(19, 0, 0))).toContain('too few reports yet');
  });
});

it('serves the figures to machines and to other pages', async () => {
  const { pool } = database;
  await pool.query(`insert into installation (portal_id, mode, organization, contact_email) values ('p', 'REAL', 'Example', 'a@example.test')`);
  const server = createServer(express().use(responseRoutes({ pool }))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const json = await fetch(`http://127.0.0.1:${port}/response.json`);
    expect(json.headers.get('access-control-allow-origin')).toBe('*');
    expect(await json.json()).toMatchObject({ responseHours: 24, days: 90, received: 0, shareInTime: null, medianHours: null });
    const svg = await fetch(`http://127.0.0.1:${port}/response.svg`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(await svg.text()).toMatch(/^<svg /);
  } finally {
    server.close();
  }
});
