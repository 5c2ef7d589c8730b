import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBearerSession, openSession } from '../accounts/sessions.ts';
import type { App } from '../app.ts';
import { createDataSource } from '../database/data-source.ts';
import { surviveLostConnections } from '../database/surviving-pool.ts';
import { Database } from '../read/database.ts';
import { openEvents } from '../testing/event-stream.ts';
import { TestPasskey } from '../testing/authenticator.ts';
import { type Asking, type HttpPortal, serve, toolWith } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import type { TestBrowser } from '../testing/test-server.ts';

/** "A disabled account, a removed role, a revoked session or token stops working within 5 s on every node." */
const promised = 5_000;
const origin = 'http://localhost:4000';
let node: TestApp;
let other: App;
let here: HttpPortal;
let there: HttpPortal;

beforeAll(async () => {
  node = await testApp();
  const pool = surviveLostConnections(new pg.Pool({ connectionString: node.url, max: 10 }), node.app.log);
  other = { ...node.app, dataSource: await createDataSource(node.url, 4).initialize(), pool, database: new Database(pool) };
  [here, there] = [await serve(node.app), await serve(other)];
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await other.dataSource.destroy();
  await other.pool.end();
  await node.drop();
});

async function account(roles: string): Promise<string> {
  const { rows: [row] } = await node.app.pool.query<{ id: string }>(`insert into account (roles, display_name) values ($1, 'Somebody') returning id`, [roles]);
  return row?.id ?? '';
}
/** A browser at one of the nodes, signed in with a factor. */
async function sitting(portal: HttpPortal, accountId: string): Promise<TestBrowser> {
  const browser = portal.browser();
  browser.cookie = `laurel=${await openSession(node.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: true })}`;
  return browser;
}
const rolesOf = async (browser: TestBrowser): Promise<unknown> => (await browser.post('/graphql', { query: '{ viewer { roles } }' })).at('data', 'viewer', 'roles') ?? null;
const holds = async (asking: Asking): Promise<boolean> => (await there.ask(asking, '{ viewer { roles } }')).status === 200;

/** Something is taken away at one node; the other is asked until it says no. @returns milliseconds since it was taken away */
async function untilRefused(take: () => Promise<unknown>, works: () => Promise<boolean>): Promise<number> {
  expect(await works()).toBe(true);
  await take();
  const taken = performance.now();
  while (await works()) {
    if (performance.now() - taken > 2 * promised) throw new Error('It still works.');
    await wait(10);
  }
  return performance.now() - taken;
}

const ok = async (answer: Promise<{ readonly status: number; readonly text: string }>): Promise<void> => {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
};

/** How long a stream at the other node goes on after something is taken away here. */
async function untilEnded(by: Asking, take: () => Promise<unknown>): Promise<number> {
  const stream = await openEvents(there.url, by);
  expect(stream.status).toBe(200);
  await take();
  const taken = performance.now();
  expect(await stream.next()).toBeNull();
  return performance.now() - taken;
}

type Case = () => Promise<number>;
const cases: Readonly<Record<string, Case>> = {
  'a disabled account': async () => {
    const [id, admin] = [await account('{RESEARCHER,TRIAGER}'), await sitting(here, await account('{ADMINISTRATOR}'))];
    const browser = await sitting(there, id);
    return untilRefused(() => ok(admin.post('/auth/remove-member', { accountId: id, disable: true })), async () => await rolesOf(browser) !== null);
  },
  'a removed role': async () => {
    const id = await account('{RESEARCHER,LEAD}');
    const browser = await sitting(there, id);
    const isLead = async (): Promise<boolean> => String(await rolesOf(browser)).includes('LEAD');
    return untilRefused(() => node.app.pool.query(`update account set roles = '{RESEARCHER}' where id = $1`, [id]), isLead);
  },
  'a revoked session': async () => {
    const id = await account('{RESEARCHER}');
    const [browser, owner] = [await sitting(there, id), await sitting(here, id)];
    const listed = (await owner.ask('/auth/sessions')).at('sessions') as { id: string; isThisOne: boolean }[];
    const ended = listed.find(({ isThisOne }) => !isThisOne)?.id;
    return untilRefused(() => ok(owner.post('/auth/sessions/end', { id: ended })), async () => await rolesOf(browser) !== null);
  },
  'a person’s revoked token': async () => {
    const id = await account('{RESEARCHER}');
    const token = await openBearerSession(node.app.dataSource.manager, id, 1);
    const owner = await sitting(here, id);
    return untilRefused(() => ok(owner.post('/auth/sign-out-everywhere')), () => holds({ token }));
  },
  'a partner’s revoked token': async () => {
    const tool = await toolWith(node.app.pool, ['STATISTICS_READ']);
    return untilRefused(() => node.app.pool.query('update access_token set revoked_at = now() where revoked_at is null'), () => holds(tool));
  },
  'a removed factor': async () => {
    const id = await account('{RESEARCHER}');
    const [browser, owner] = [await sitting(there, id), await sitting(here, id)];
    const options = (await owner.post('/auth/passkeys/enrol-options')).at('options') as { challenge: string; user: { id: string } };
    await ok(owner.post('/auth/passkeys/enrol', { answer: new TestPasskey(origin).make(options) }));
    const again = await sitting(there, id);
    expect(await rolesOf(browser)).toBeNull();
    const [passkey] = (await owner.ask('/auth/passkeys')).at('passkeys') as { id: string }[];
    return untilRefused(() => ok(owner.post('/auth/passkeys/remove', { id: passkey?.id })), async () => await rolesOf(again) !== null);
  },
  'a stream of a revoked session': async () => {
    const id = await account('{RESEARCHER}');
    const browser = await sitting(there, id);
    return untilEnded({ token: null, headers: { cookie: browser.cookie ?? '', 'sec-fetch-site': 'same-origin' } }, async () => ok((await sitting(here, id)).post('/auth/sign-out-everywhere')));
  },
  'a stream of a removed role': async () => {
    const id = await account('{RESEARCHER,TRIAGER}');
    const token = await openBearerSession(node.app.dataSource.manager, id, 1);
    return untilEnded({ token }, () => node.app.pool.query(`update account set roles = '{RESEARCHER}' where id = $1`, [id]));
  },
  'a stream of a disabled account': async () => {
    const id = await account('{RESEARCHER}');
    const token = await openBearerSession(node.app.dataSource.manager, id, 1);
    return untilEnded({ token }, () => node.app.pool.query('update account set disabled_at = now() where id = $1', [id]));
  },
  'a stream of a revoked token': async () => {
    const tool = await toolWith(node.app.pool, ['CASES_READ']);
    return untilEnded(tool, () => node.app.pool.query(`update access_token set revoked_at = now() where 'CASES_READ' = any (scopes)`));
  },
};

async function measured(): Promise<Record<string, number>> {
  const entries = Object.entries(cases);
  const times = await Promise.all(entries.map(async ([, run]) => run()));
  return Object.fromEntries(entries.map(([name], at) => [name, Math.round(times[at] ?? Number.NaN)]));
}

describe('what was taken away at one node no longer works at another', () => {
  it('at once, by the notice of the database', async ({ annotate }) => {
    const times = await measured();
    await annotate(`milliseconds until refused: ${JSON.stringify(times)}`);
    for (const time of Object.values(times)) expect(time).toBeLessThan(1_000);
  });

  it('within five seconds where no notice comes', async ({ annotate }) => {
    await node.app.pool.query('create or replace function notify_rights_changed() returns trigger language plpgsql as $$ begin return null; end $$');
    const times = await measured();
    await annotate(`milliseconds until refused: ${JSON.stringify(times)}`);
    for (const time of Object.values(times)) expect(time).toBeLessThan(promised);
    expect(Math.max(...Object.values(times))).toBeGreaterThan(1_000);
  });
});
