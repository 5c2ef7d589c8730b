import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';
import { placeOfPath } from './node-metrics.ts';
import { portalMetrics } from './portal-metrics.ts';

const token = 'a-token-of-prometheus-with-40-characters';
let portal: Portal;
let guarded: Portal;
beforeAll(async () => {
  [portal, guarded] = await Promise.all([portalOverHttp(), portalOverHttp({ environment: { METRICS_TOKEN: token } })]);
});
afterAll(async () => {
  for (const one of [portal, guarded]) {
    await one.close();
    await one.drop();
  }
});

const read = async (of: Portal, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; text: string }> => of.browser().ask('/metrics', { headers });
const figure = (text: string, name: string): number => Number(new RegExp(`^${name.replaceAll(/[{}"]/g, String.raw`\$&`)} (\\S+)$`, 'm').exec(text)?.[1] ?? 'NaN');

describe('/metrics', () => {
  it('says how the promise stands, from the database', async () => {
    const { caseId, number } = await portal.report();
    await portal.app.pool.query(`update cases set submitted_at = now() - interval '2 h', response_due_at = now() + interval '22 h' where id = $1`, [caseId]);
    const before = (await read(portal)).text;
    expect([figure(before, 'laurel_answers_pending'), figure(before, 'laurel_answers_overdue')]).toEqual([1, 0]);
    expect(Math.round(figure(before, 'laurel_oldest_unanswered_seconds') / 60)).toBe(120);
    await portal.app.pool.query(`update cases set response_due_at = now() where id = $1`, [caseId]);
    expect(figure((await read(portal)).text, 'laurel_answers_overdue')).toBe(1);
    await portal.say(portal.triager, number, 'Here we are.');
    const { text } = await read(portal);
    expect(['laurel_answers_overdue', 'laurel_oldest_unanswered_seconds', 'laurel_reports_received_24h', 'laurel_database_up'].map((name) => figure(text, name))).toEqual([0, 0, 1, 1]);
    for (const name of ['laurel_disk_free_bytes', 'process_resident_memory_bytes', 'laurel_database_connections{pool="write",state="idle"}']) {
      expect(figure(text, name), name).toBeGreaterThanOrEqual(0);
    }
  });

  it('counts mails and jobs that wait, that were given up and that came back', async () => {
    const { pool } = portal.app;
    await pool.query('delete from mail');
    await pool.query(`insert into mail (identity, recipient, kind, facts, created_at, sent_at, failed_at, bounced_at) values
      ('w', 'a@example.org', 'RECEIPT', '{}', now() - interval '1 h', null, null, null), ('f', 'a@example.org', 'RECEIPT', '{}', now(), null, now(), null),
      ('b', 'a@example.org', 'RECEIPT', '{}', now(), now(), null, now()), ('s', 'a@example.org', 'RECEIPT', '{}', now(), now(), null, null)`);
    await pool.query(`select graphile_worker.add_job('nobody-does-this', run_at => now() - interval '20 min')`);
    const { text } = await read(portal);
    expect(['laurel_mails_waiting', 'laurel_mails_failed_24h', 'laurel_mails_bounced_24h', 'laurel_jobs{task="nobody-does-this",state="waiting"}'].map((name) => figure(text, name))).toEqual([1, 1, 1, 1]);
    expect(figure(text, 'laurel_oldest_mail_waiting_seconds')).toBeGreaterThanOrEqual(3_600);
    expect(figure(text, 'laurel_oldest_job_seconds')).toBeGreaterThanOrEqual(1_200);
  });

  it('times operations by kind and root field, and names nobody', async () => {
    const { number } = await portal.report();
    await portal.ask(await portal.as(portal.reporter), 'query Secret($n: String!) { mine: case(number: $n) { number } }', { n: number });
    await portal.ask(stranger, '{ nonsense }');
    await portal.browser().ask(`/cases/${number}`);
    await portal.browser().ask('/researchers/rea');
    const { text } = await read(portal);
    expect(figure(text, 'laurel_graphql_duration_seconds_count{kind="query",operation="case",outcome="ok"}')).toBeGreaterThanOrEqual(1);
    expect(figure(text, 'laurel_http_requests_total{place="graphql",status="2xx"}')).toBeGreaterThanOrEqual(1);
    expect(text).not.toMatch(/LRL-|Secret|nonsense|rea\b|@|[\da-f]{8}-[\da-f]{4}/);
  });

  it('is not there for anybody else', async () => {
    for (const name of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP']) {
      const { status, text } = await read(portal, { [name]: '203.0.113.9' });
      expect([status, text.includes('laurel_')]).toEqual([404, false]);
    }
    for (const authorization of ['', 'Bearer', `Bearer ${token}x`, `Basic ${token}`]) {
      const { status, text } = await read(guarded, authorization === '' ? {} : { authorization });
      expect([status, text.includes('laurel_')], authorization).toEqual([404, false]);
    }
    expect((await read(guarded, { 'authorization': `Bearer ${token}`, 'X-Forwarded-For': '203.0.113.9' })).status).toBe(200);
  });

  it('says so where the database is away, and still of the node what it knows', async () => {
    const text = await portalMetrics({ ...portal.app, pool: { query: async () => { throw new Error('away'); } } as never });
    expect(figure(text, 'laurel_database_up')).toBe(0);
    expect(figure(text, 'laurel_disk_free_bytes')).toBeGreaterThan(0);
    expect(text).not.toContain('laurel_answers');
  });

  it.each([['/graphql?query=x', 'graphql'], ['/auth/session', 'auth'], ['/cases/LRL-2026-000001', 'page'], ['/', 'page'], ['/.well-known/security.txt', 'files'], ['/response.json', 'files'], ['//evil', 'page']])(
    'calls %s %s', (url, place) => {
      expect(placeOfPath(url)).toBe(place);
    });
});

describe('the alerts', () => {
  const file = readFileSync(new URL('../../../docs/alerts.yml', import.meta.url), 'utf8');
  const rules = file.split(/^ {6}- alert: /m).slice(1).map((text) => ({
    alert: /^\w+/.exec(text)?.[0] ?? '',
    expr: /^ {8}expr: (.+)$/m.exec(text)?.[1] ?? '',
    description: /^ {10}description: (.+)$/m.exec(text)?.[1] ?? '',
  }));

  it('ask for figures that there are, and say what to do', async () => {
    const { text } = await read(portal);
    const known = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    known.add('laurel_team_key_expires_seconds');
    expect(rules.length).toBeGreaterThan(5);
    for (const { alert, expr, description } of rules) {
      expect(alert).toMatch(/^Laurel[A-Z]\w+$/);
      expect([...expr.matchAll(/laurel_\w+/g)].map(([name]) => name).filter((name) => !known.has(name)), alert).toEqual([]);
      expect(description.length, alert).toBeGreaterThan(40);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });
});
