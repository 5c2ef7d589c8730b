/** A portal with people, keys and cases, asked as attackers ask it: over HTTP, with the token of whoever they are. */
import type pg from 'pg';
import { openBearerSession } from '../accounts/sessions.ts';
import { newToken } from '../accounts/tokens.ts';
import type { App } from '../app.ts';
import { createHttp } from '../http/create-http.ts';
import type { Scope } from '../read/viewer.ts';
import { casesInPlay, type Play } from './cases-in-play.ts';
import type { KeyedPerson } from './keyed-people.ts';
import type { TestAppOptions } from './test-app.ts';
import { type TestAnswer, TestBrowser, testServer } from './test-server.ts';

export const routerToken = 'the token that the federation router shows to us';

export interface Asking {
  /** The bearer token of a person or a tool; null for a stranger. */
  readonly token: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Ask = (by: Asking, query: string, variables?: object) => Promise<TestAnswer>;

export interface HttpPortal {
  readonly url: string;
  readonly ask: Ask;
  readonly browser: () => TestBrowser;
  readonly close: () => Promise<void>;
}

/** Serves the app on a free port. */
export async function serve(app: App): Promise<HttpPortal> {
  const http = await createHttp(app);
  const server = await testServer(http.handler);
  const browser = (): TestBrowser => new TestBrowser(server.url);
  return {
    url: server.url,
    browser,
    ask: async ({ token, headers = {} }, query, variables = {}) => browser().ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
      body: JSON.stringify({ query, variables }),
    }),
    close: async () => {
      await server.close();
      await http.close();
    },
  };
}

export const stranger: Asking = { token: null };

export async function tokenOf(app: App, accountId: string): Promise<Asking> {
  return { token: await openBearerSession(app.dataSource.manager, accountId, 1) };
}

/** @param services their keys; null: all */
export async function toolWith(pool: pg.Pool, scopes: readonly Scope[], services: readonly string[] | null = null): Promise<Asking> {
  const { token, hash } = newToken('PARTNER');
  await pool.query(
    `insert into access_token (token_hash, name, scopes, online_service_ids, expires_at) values ($1, 'a tool', $2, $3, now() + interval '1 day')`,
    [hash, scopes, services]);
  return { token };
}

export interface Portal extends Play, HttpPortal {
  readonly as: (person: KeyedPerson) => Promise<Asking>;
}

export async function portalOverHttp(options: TestAppOptions = {}): Promise<Portal> {
  const play = await casesInPlay({ ...options, environment: { ROUTER_TOKEN: routerToken, ...options.environment } });
  const { app, team, triager } = play;
  await app.pool.query(`insert into team_key_grant (team_key_id, holder_id, sealed_private_key) values ($1, $2, 'sealed to the triager')`,
    [team.teamKeyId, triager.viewer.accountId]);
  const http = await serve(app);
  return { ...play, ...http, as: async ({ viewer }) => tokenOf(app, viewer.accountId) };
}
