import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBearerSession } from '../accounts/sessions.ts';
import type { App } from '../app.ts';
import { createDataSource } from '../database/data-source.ts';
import { DatabaseSockets } from '../database/database-sockets.ts';
import { poolSettings } from '../database/pool-settings.ts';
import { surviveLostConnections } from '../database/surviving-pool.ts';
import { type Watch, watchDatabase } from '../database/watch-database.ts';
import { Database, readingSettings } from '../read/database.ts';
import { type DatabaseProxy, databaseProxy } from '../testing/database-proxy.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { type TestAnswer, TestBrowser, type TestServer, testServer } from '../testing/test-server.ts';
import { createHttp, type Http } from './create-http.ts';

let node: TestApp;
let proxy: DatabaseProxy;
let app: App;
let http: Http;
let server: TestServer;
let watch: Watch;
let token: string;

beforeAll(async () => {
  node = await testApp();
  const [{ id }] = await node.app.dataSource.query<[{ id: string }]>('insert into account (roles) values (default) returning id');
  token = await openBearerSession(node.app.dataSource.manager, id, 1);
  proxy = await databaseProxy(node.url);
  const sockets = new DatabaseSockets();
  const dataSource = await createDataSource(proxy.url, 8, sockets).initialize();
  const pool = surviveLostConnections(new pg.Pool({ ...poolSettings(sockets), connectionString: proxy.url, max: 8, options: readingSettings }), node.app.log);
  app = { ...node.app, dataSource, pool, database: new Database(pool) };
  http = await createHttp(app);
  server = await testServer(http.handler);
  watch = watchDatabase(proxy.url, sockets, app.log);
});
afterAll(async () => {
  watch.stop();
  await server.close();
  await http.close();
  await app.pool.end();
  await app.dataSource.destroy();
  await proxy.close();
  await node.drop();
});
afterEach(async () => proxy.mend());

const ask = async (path: string, init: RequestInit = {}): Promise<TestAnswer> => new TestBrowser(server.url).ask(path, init);
const graphql = async (query: string, accept = 'application/json'): Promise<TestAnswer> => ask('/graphql', {
  method: 'POST', body: JSON.stringify({ query }), headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
});
const upload = { 'tus-resumable': '1.0.0', 'upload-length': '100', 'upload-metadata': 'name eA==' };
const asked: readonly (readonly [string, () => Promise<TestAnswer>])[] = [
  ['a query', async () => graphql('{ onlineServices { edges { node { slug } } } }')],
  ['a query in the newer media type', async () => graphql('{ teamKey { fingerprint } }', 'application/graphql-response+json')],
  ['a mutation', async () => graphql('mutation { markRead(input: { number: "LRL-2026-000001" }) { userErrors { message } } }')],
  ['signing in', async () => ask('/auth/sign-in', { method: 'POST', body: '{"email":"a@b.example","password":"0123456789ab"}', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' } })],
  ['an upload', async () => ask('/attachments', { method: 'POST', headers: { ...upload, authorization: `Bearer ${token}` } })],
  ...['/auth/session', '/pgp-key.asc', '/.well-known/security.txt', '/acknowledgments.json', '/acknowledgments.atom', '/log/checkpoint', '/response.json']
    .map((path) => [path, async () => ask(path)] as const),
];
/** Lines of the log since then. */
const linesOf = (logged: string): readonly { readonly level: number; readonly outage?: string; readonly msg: string }[] =>
  logged.trim().split('\n').map((line) => JSON.parse(line || '{"level":0,"msg":""}'));

describe('while the database is stopped', () => {
  it('everything that needs it answers 503 and when to try again, at once', async () => {
    await proxy.refuse();
    for (const [what, request] of asked) {
      const begun = performance.now();
      const answer = await request();
      expect([what, answer.status, answer.headers.get('retry-after')]).toEqual([what, 503, '5']);
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(answer.text).toContain('UNAVAILABLE');
    }
  });

  it('a GraphQL client is told by HTTP and by code, without data that nobody knows', async () => {
    await proxy.refuse();
    const { text, headers } = await graphql('{ teamKey { fingerprint } }', 'application/graphql-response+json');
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.stringContaining('Nothing that was answered is lost'), extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 5 } }] });
    expect(JSON.parse(text)).not.toHaveProperty('data');
    expect(headers.get('content-type')).toContain('application/graphql-response+json');
  });

  it('pages load, the process lives, and it is not ready', async () => {
    await proxy.refuse();
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503]);
  });

  it('says it once in the log, and once that it is back, after which all is well without a restart', async () => {
    await vi.waitFor(async () => expect((await ask('/readyz')).status).toBe(200), { timeout: 10_000 });
    await vi.waitFor(() => expect(node.logged()).toContain('the database is back'), { timeout: 10_000 });
    const before = node.logged().length;
    await proxy.refuse();
    for (const [, request] of asked) await request();
    await proxy.mend();
    await vi.waitFor(() => expect(node.logged().slice(before)).toContain('the database is back'), { timeout: 10_000 });
    const lines = linesOf(node.logged().slice(before));
    expect(lines.filter(({ outage }) => outage === 'AWAY')).toHaveLength(1);
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
    expect((await graphql('{ teamKey { fingerprint } }')).text).toContain('{"data":{"teamKey":null}');
  });
});

describe('where the database falls silent', () => {
  it('nobody waits for more than ten seconds, on old connections or new ones', { timeout: 40_000 }, async () => {
    expect((await graphql('{ teamKey { fingerprint } }')).status).toBe(200);
    proxy.silence();
    const begun = performance.now();
    // An upload is refused for its name before anybody asks the database: who sends it is known for five seconds.
    const asking = asked.filter(([what]) => what !== 'an upload');
    const answers = await Promise.all([...asking, ...asking].map(async ([, request]) => (await request()).status));
    expect(new Set(answers)).toEqual(new Set([503]));
    expect(performance.now() - begun).toBeLessThan(10_000);
    await proxy.mend();
    await vi.waitFor(async () => expect((await graphql('{ teamKey { fingerprint } }')).status).toBe(200), { timeout: 15_000 });
  });
});

describe('a database that takes no writes', () => {
  it.each([['53100', 'FULL'], ['25006', 'READ_ONLY']])('%s is 503 for who writes, and reading goes on', async (code, outage) => {
    await node.app.pool.query(`create or replace function full_disk() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '${code}'; end $$;
      create trigger is_full before insert or update on one_time_code for each statement execute function full_disk()`);
    const write = await graphql('{ viewer { keyChallenge } }');
    expect([write.status, write.at('errors', '0', 'extensions', 'code')]).toEqual([503, 'UNAVAILABLE']);
    expect((await graphql('{ teamKey { fingerprint } }')).status).toBe(200);
    expect(linesOf(node.logged()).filter((line) => line.outage === outage)).toHaveLength(1);
    await node.app.pool.query('drop trigger is_full on one_time_code');
  });
});
