import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Jobs, startJobs } from '../jobs/start-jobs.ts';
import { toGlobalId } from '../read/global-id.ts';
import { makePerson, type KeyedPerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { acknowledgePage } from './acknowledge-page.ts';
import { callForTray } from './call-for-tray.ts';
import { deliverPage } from './deliver-page.ts';
import { escalatePages } from './escalate.ts';
import { climbLadder } from './ladder.ts';
import { saveSender } from './manage-senders.ts';
import type { PageSenderInput } from './on-call.inputs.ts';
import { sendTestPage } from './test-page.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}
type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } | 'NEVER';

const secret = 'R0uting-Key-of-the-canary';
let portal: Portal;
let administrator: KeyedPerson;
let service: Server;
let address: string;
let asked: Asked[] = [];
/** What the service answers next; then what its documentation says it answers. */
let answers: Answer[] = [];
const query = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await portal.app.pool.query<R>(text, [...values])).rows;

/** 202 of PagerDuty and Opsgenie, 200 of the others; what they refuse, they refuse. */
function usual({ path, method, authorization, body }: Asked): Answer {
  if (path === '/v2/enqueue') {
    const isWhole = body['routing_key'] === secret && typeof body['dedup_key'] === 'string' && ['trigger', 'acknowledge', 'resolve'].includes(String(body['event_action']));
    return isWhole ? { status: 202, body: '{"status":"success"}' } : { status: 400, body: '{"status":"invalid event"}' };
  }
  if (path.startsWith('/v2/alerts')) return { status: authorization === `GenieKey ${secret}` ? 202 : 401 };
  if (path.startsWith('/_matrix/')) return method === 'PUT' && authorization === `Bearer ${secret}` ? { status: 200, body: '{"event_id":"$1"}' } : { status: 401 };
  return { status: 200, body: 'ok' };
}

async function read(request: IncomingMessage): Promise<Asked> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return { method: request.method ?? '', path: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(text) as Asked['body'] };
}

beforeAll(async () => {
  service = createServer((request, response) => {
    void read(request).then((one) => {
      asked.push(one);
      const answer = answers.shift() ?? usual(one);
      if (answer !== 'NEVER') response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  portal = await portalOverHttp({ outside: { reach: 'loopback', timeoutMilliseconds: 300 } });
  administrator = await makePerson(portal.app, ['ADMINISTRATOR']);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
  service.closeAllConnections();
  await new Promise((done) => service.close(done));
});
beforeEach(async () => {
  [asked, answers] = [[], []];
  await query('delete from page');
  await query('delete from page_sender');
  await query(`update cases set state = 'CLOSED', resolution = 'SPAM', closed_at = now() where state <> 'CLOSED'`);
  await query(`delete from graphile_worker._private_jobs`);
});

const save = async (input: Partial<PageSenderInput>, by = portal.lead): Promise<string> =>
  codeOf(saveSender(portal.app, by.viewer, { kind: 'PAGERDUTY', name: 'Duty', address, secret, ...input }));
interface Job {
  readonly task_identifier: string;
  readonly payload: unknown;
  readonly seconds: number;
}
const jobs = async (): Promise<Job[]> => query<Job>(
  `select task.identifier as task_identifier, job.payload, round(extract(epoch from job.run_at - now()))::int as seconds
   from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id where task.identifier = 'deliver-page' order by job.id`);
/** Runs what is queued now, and nothing that those queue. */
async function work(): Promise<void> {
  const due = await jobs();
  await query(`delete from graphile_worker._private_jobs`);
  for (const { payload } of due) await deliverPage(portal.app, payload);
}
const sent = async (): Promise<object | undefined> => (await query(
  `select channel, attempts, delivered_at is not null as delivered, failed_at is not null as failed, failure from page_delivery where reason = 'SENDER' order by id desc limit 1`))[0];
const overdue = async (): Promise<{ number: string; caseId: string }> => {
  const report = await portal.report();
  await query(`update cases set submitted_at = now() - interval '25 h', response_due_at = now() - interval '1 h' where id = $1`, [report.caseId]);
  await climbLadder(portal.app);
  return report;
};

describe('a service that carries pages', () => {
  it('is PagerDuty: triggered, acknowledged and resolved under one key', async () => {
    expect(await save({})).toBe('done');
    const { number } = await overdue();
    await work();
    expect(await sent()).toEqual({ channel: 'PAGERDUTY', attempts: 1, delivered: true, failed: false, failure: null });
    const [page] = await query<{ id: string }>('select id from page where not skipped');
    await acknowledgePage(portal.app, portal.triager.viewer, toGlobalId('Page', page?.id ?? ''));
    await work();
    await portal.say(portal.triager, number, 'I see it.');
    await escalatePages(portal.app);
    await work();
    await escalatePages(portal.app);
    await work();
    expect(asked.map(({ body }) => body['event_action'])).toEqual(['trigger', 'acknowledge', 'resolve']);
    expect(new Set(asked.map(({ body }) => body['dedup_key'])).size).toBe(1);
    expect(asked[0]?.body).toMatchObject({ routing_key: secret, payload: { severity: 'critical', summary: expect.stringContaining(number) } });
    expect(JSON.stringify(asked[0]?.body['links'])).toMatch(/\/cases\/LRL-.*\/page#\d+\./);
  });

  it('is Opsgenie: by alias, closed with the answer', async () => {
    await save({ kind: 'OPSGENIE', name: 'Genie' });
    const { number } = await overdue();
    await work();
    await portal.say(portal.triager, number, 'I see it.');
    await escalatePages(portal.app);
    await work();
    const alias = String(asked[0]?.body['alias']);
    expect(asked.map(({ path }) => path)).toEqual(['/v2/alerts', `/v2/alerts/${alias}/close?identifierType=alias`]);
    expect(String(asked[0]?.body['message']).length).toBeLessThanOrEqual(130);
    expect(asked[0]?.body).toMatchObject({ priority: 'P1' });
  });

  it.each([
    ['NTFY', 'ntfy', '/alerts/our-topic', { method: 'POST', path: '/alerts/', authorization: `Bearer ${secret}` }, { topic: 'our-topic', priority: 5 }],
    ['SLACK', 'Chat', '/services/T0/B0/canary', { method: 'POST', path: '/services/T0/B0/canary' }, { text: expect.stringMatching(/<http.*\|Open the case>/) }],
  ] as const)('is %s', async (kind, name, path, line, body) => {
    await save({ kind, name, address: `${address}${path}` });
    await overdue();
    await work();
    expect(asked).toEqual([expect.objectContaining({ ...line, body: expect.objectContaining(body) })]);
    expect(await sent()).toMatchObject({ channel: kind, delivered: true });
  });

  it('is Matrix: a repeat is the same transaction', async () => {
    await save({ kind: 'MATRIX', name: 'Room', room: '!abc:example.org' });
    await overdue();
    const [job] = await jobs();
    await work();
    await query('update page_delivery set delivered_at = null');
    await deliverPage(portal.app, job?.payload);
    expect(asked[0]?.path).toMatch(/^\/_matrix\/client\/v3\/rooms\/!abc%3Aexample\.org\/send\/m\.room\.message\/laurel-\w+-\d+$/);
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[0]?.body).toMatchObject({ msgtype: 'm.text', formatted_body: expect.stringContaining('<a href=') });
  });

  it('leads to the tray where mail waits', async () => {
    await save({ kind: 'NTFY', name: 'ntfy', address: `${address}/topic` });
    await query(`insert into inbound_mail (identity, arrived_at, size_bytes, state, response_due_at) values (gen_random_uuid(), now() - interval '13 h', 1, 'WAITING', now() + interval '11 h')`);
    await callForTray(portal.app);
    await work();
    await query('delete from inbound_mail');
    expect(asked.map(({ body }) => body['click'])).toEqual([`${portal.app.config.publicUrl}/queue/sort`]);
  });

  it('is told numbers and times, and nothing of the report or its reporter', async () => {
    await query(`update account set email = 'ines@example.net', email_verified_at = now(), display_name = 'Ines' where id = $1`, [portal.reporter.viewer.accountId]);
    for (const kind of ['PAGERDUTY', 'OPSGENIE', 'NTFY', 'SLACK', 'MATRIX'] as const) await save({ kind, name: kind, address: `${address}/topic`, ...(kind === 'MATRIX' && { room: '!abc:example.org' }) });
    await overdue();
    await work();
    expect(asked).toHaveLength(5);
    expect(JSON.stringify(asked)).not.toMatch(/ines|example\.net|Steps/i);
  });
});

describe('a service that does not take it', () => {
  it.each<[string, readonly Answer[], object, number | null]>([
    ['is asked again after a 500', [{ status: 500 }], { attempts: 1, failed: false, failure: 'The service answered with 500.' }, 5],
    ['is asked again when it says so', [{ status: 429, headers: { 'retry-after': '90' } }], { failed: false, failure: 'The service wants fewer requests (429).' }, 90],
    ['is not asked again for days', [{ status: 503, headers: { 'retry-after': '999999' } }], { failed: false }, 3600],
    ['is asked again where it is silent', ['NEVER'], { failed: false, failure: 'The service did not answer in time.' }, 5],
    ['has refused a request that it does not understand', [{ status: 400 }], { failed: true, failure: 'The service answered with 400.' }, null],
    ['has refused the secret', [{ status: 403 }], { failed: true, failure: 'The service refused the secret (403).' }, null],
    ['leads nowhere else', [{ status: 302, headers: { location: 'http://169.254.169.254/latest' } }], { failed: true, failure: 'The service answered with a redirect (302), which is not followed.' }, null],
  ])('%s', async (_sentence, given, delivery, seconds) => {
    await save({});
    answers = [...given];
    await overdue();
    await work();
    expect(await sent()).toMatchObject(delivery);
    expect((await jobs()).map((job) => job.seconds)).toEqual(seconds === null ? [] : [seconds]);
    expect(asked).toHaveLength(1);
    if (seconds === null) return;
    await work();
    expect(await sent()).toMatchObject({ attempts: 2, delivered: true, failed: false, failure: null });
  });

  it('is given up after an hour, and says why', async () => {
    await save({});
    answers = Array.from({ length: 20 }, () => ({ status: 502 }));
    await overdue();
    for (let tries = 0; tries < 12; tries++) await work();
    expect(await sent()).toEqual({ channel: 'PAGERDUTY', attempts: 9, delivered: false, failed: true, failure: 'The service answered with 502.' });
    expect(asked).toHaveLength(9);
  });

  it('is not asked where its name leads inside', async () => {
    await save({});
    await overdue();
    const outside = { reach: 'public', lookup: async () => [{ address: '10.0.0.7', family: 4 }] } as const;
    const [job] = await jobs();
    await deliverPage({ ...portal.app, outside }, job?.payload);
    expect(await sent()).toMatchObject({ failed: true });
    expect(asked).toEqual([]);
  });

  it('is not told late: what is settled, or taken out of the settings, is not sent', async () => {
    await save({});
    const { number } = await overdue();
    await portal.say(portal.triager, number, 'I see it.');
    await escalatePages(portal.app);
    await work();
    expect(await sent()).toMatchObject({ failed: true, failure: 'It was settled before it could be sent.' });
    expect(asked).toEqual([]);
  });

  it('is told of an answer that came while it was being told', async () => {
    await save({});
    const { number } = await overdue();
    answers = [{ status: 500 }];
    await work();
    await query('update page set acknowledged_at = now()');
    await work();
    await portal.say(portal.triager, number, 'I see it.');
    await escalatePages(portal.app);
    await work();
    await work();
    expect(asked.map(({ body }) => body['event_action'])).toEqual(['trigger', 'trigger', 'acknowledge', 'resolve']);
  });
});

describe('the settings of services', () => {
  it('are set by leads and administrators, and refuse what cannot work', async () => {
    expect(await save({}, portal.triager)).toBe('FORBIDDEN');
    expect(await save({}, portal.reporter)).toBe('FORBIDDEN');
    expect(await save({}, administrator)).toBe('done');
    expect(await save({ secret: null })).toBe('REQUIRED');
    expect(await save({ secret: 'two words' })).toBe('INVALID');
    expect(await save({ name: ' ' })).toBe('INVALID');
    expect(await save({ kind: 'SLACK', address: null })).toBe('REQUIRED');
    expect(await save({ kind: 'MATRIX', room: 'lobby' })).toBe('INVALID');
    expect(await save({ kind: 'NTFY' })).toBe('INVALID');
    const strict = { ...portal.app, outside: { reach: 'public' } } as const;
    for (const inside of ['http://127.0.0.1:9', 'https://127.0.0.1', 'https://10.1.2.3/x', 'https://[::1]/', 'https://metadata.internal', 'http://example.org', 'ftp://x.org']) {
      expect(await codeOf(saveSender(strict, portal.lead.viewer, { kind: 'SLACK', name: 'x', address: inside }))).toBe('INVALID');
    }
  });

  it('keep a secret for its host, and ask for it again for another', async () => {
    await save({});
    const [one] = await query<{ id: string }>('select id from page_sender');
    const id = toGlobalId('PageSender', one?.id ?? '');
    expect(await save({ id, name: 'Renamed', secret: null, address: null })).toBe('done');
    expect(await save({ id, secret: null, address: 'http://localhost:4999' })).toBe('REQUIRED');
    await codeOf(sendTestPage(portal.app, portal.lead.viewer, id));
    await work();
    expect(await sent()).toMatchObject({ delivered: true });
  });

  it('are never answered, logged or readable in a copy of the database', async () => {
    await save({ kind: 'SLACK', name: 'Chat', address: `${address}/services/${secret}`, secret: null });
    answers = [{ status: 500, body: secret }];
    await overdue();
    await work();
    const dump = await query<{ text: string }>(`select (select string_agg(t::text, '') from page_sender t) || (select string_agg(t::text, '') from page_delivery t)
      || (select string_agg(payload::text, '') from graphile_worker._private_jobs) as text`);
    expect(dump[0]?.text).toContain('127.0.0.1');
    expect(dump[0]?.text).not.toContain(secret);
    expect(dump[0]?.text).not.toContain(Buffer.from(secret).toString('hex'));
    expect(portal.logged()).not.toContain(secret);
    const read = '{ onCall { senders { id kind name host } contactEmail shifts { id } coverage { names } } }';
    for (const person of [portal.lead, portal.triager, administrator]) {
      const answer = await portal.ask(await portal.as(person), read);
      expect(answer.at('data', 'onCall')).toMatchObject({ senders: [{ kind: 'SLACK', name: 'Chat', host: address.slice(7) }], coverage: [{ names: [] }] });
    }
    for (const asking of [stranger, await portal.as(portal.reporter), await toolWith(portal.app.pool, ['CASES_READ'])]) {
      expect((await portal.ask(asking, read)).at('data', 'onCall')).toBeNull();
    }
  });
});

describe('pages of a case', () => {
  const read = 'query ($n: String!) { case(number: $n) { pages { kind deliveries { channel } } } }';

  it('are for the team', async () => {
    await save({});
    const { number } = await overdue();
    await query(`update cases set online_service_id = null where number = $1`, [number]);
    expect((await portal.ask(await portal.as(portal.triager), read, { n: number })).at('data', 'case', 'pages')).toHaveLength(3);
    for (const asking of [await portal.as(portal.reporter), await toolWith(portal.app.pool, ['CASES_READ'])]) {
      expect((await portal.ask(asking, read, { n: number })).at('data', 'case', 'pages')).toEqual([]);
    }
    expect((await portal.ask(await portal.as(administrator), read, { n: number })).at('data', 'case')).toBeNull();
    const [page] = await query<{ id: string }>(`select id from page where kind = 'OVERDUE'`);
    const node = `{ node(id: "${toGlobalId('Page', page?.id ?? '')}") { ... on Page { kind } } }`;
    for (const person of [portal.reporter, administrator]) expect((await portal.ask(await portal.as(person), node)).at('data', 'node')).toBeNull();
  });

  it('are tried by leads and administrators, who see how it went', async () => {
    await save({});
    const test = 'mutation { sendTestPage(input: {}) { userErrors { code } page { kind deliveries { channel reason failure } } } }';
    expect((await portal.ask(await portal.as(administrator), test)).at('data', 'sendTestPage')).toEqual({
      userErrors: [], page: { kind: 'TEST', deliveries: [{ channel: 'MAIL', reason: 'TESTER', failure: 'This person has no confirmed mail address.' }, { channel: 'PAGERDUTY', reason: 'SENDER', failure: null }] },
    });
    expect((await portal.ask(await portal.as(portal.triager), test)).at('errors')).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })]);
  });
});

it('carries a page by the queue itself', async () => {
  await save({});
  const running: Jobs = await startJobs(portal.app, [], { 'deliver-page': async (payload) => deliverPage(portal.app, payload) });
  await overdue();
  await vi.waitFor(async () => expect(await sent()).toMatchObject({ delivered: true }), { timeout: 10_000 });
  await running.stop();
});
