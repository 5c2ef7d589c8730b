import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { listenForRights } from './auth-notices.ts';
import { Authentication } from './authentication.ts';
import { endAllSessions, endSession, openBearerSession, openSession } from './sessions.ts';
import type { TokenKind } from './token-format.ts';
import { newToken } from './tokens.ts';

const routerToken = 'a router token of the environment, long enough';
let node: TestApp;
let accountId: string;
const stops: (() => void)[] = [];

beforeAll(async () => {
  node = await testApp();
  const { rows } = await node.app.pool.query<{ id: string }>(`insert into account (roles) values ('{RESEARCHER,TRIAGER}') returning id`);
  accountId = rows[0]?.id ?? '';
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
afterAll(async () => {
  await node.drop();
});

const manager = () => node.app.dataSource.manager;
const authentication = (): Authentication => new Authentication(node.app.pool, { secure: false, routerToken });
/** A node of its own, as far as rights go. */
async function listeningNode(): Promise<Authentication> {
  const one = authentication();
  stops.push(await listenForRights(node.app.pool, () => one.forget(), node.app.log));
  return one;
}
const byCookie = (token: string) => ({ headers: { cookie: `theme=dark; laurel=${token}` }, url: '/graphql' });
const byBearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` }, url: '/graphql' });

async function accessToken(kind: TokenKind, scopes: string, expires = `now() + interval '1 day'`, services: string | null = null): Promise<string> {
  const { token, hash } = newToken(kind);
  await node.app.pool.query(
    `insert into access_token (token_hash, name, scopes, online_service_ids, expires_at) values ($1, 'a tool', $2, $3, ${expires})`, [hash, scopes, services]);
  return token;
}

describe('a browser', () => {
  it('is the person of its session, with roles and whether the team key is theirs', async () => {
    const token = await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true });
    expect(await authentication().viewerFor(byCookie(token))).toEqual({
      viewer: { kind: 'person', accountId, roles: ['RESEARCHER', 'TRIAGER'], holdsTeamKey: false, participates: false, sessionId: expect.stringMatching(/^\d+$/) }, router: false,
    });
  });

  it('with a session that ended, was never, or is too old is a stranger', async () => {
    const token = await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true });
    await node.app.pool.query(`update session set last_used_at = now() - interval '15 days'`);
    expect((await authentication().viewerFor(byCookie(token))).viewer.kind).toBe('anonymous');
    await node.app.pool.query(`update session set last_used_at = now(), expires_at = now()`);
    expect((await authentication().viewerFor(byCookie(token))).viewer.kind).toBe('anonymous');
    expect((await authentication().viewerFor(byCookie('nonsense'))).viewer.kind).toBe('anonymous');
    expect((await authentication().viewerFor({ headers: {} })).viewer.kind).toBe('anonymous');
  });

  it('may not use a bearer token as its cookie, nor a tool a cookie as its token', async () => {
    const [cookie, bearer] = [await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true }), await openBearerSession(manager(), accountId, 1)];
    expect((await authentication().viewerFor(byCookie(bearer))).viewer.kind).toBe('anonymous');
    await expect(authentication().viewerFor(byBearer(cookie))).rejects.toThrow(/unknown, expired or revoked/);
  });

  it('is a stranger once the account is disabled', async () => {
    const token = await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true });
    await node.app.pool.query('update account set disabled_at = now() where id = $1', [accountId]);
    expect((await authentication().viewerFor(byCookie(token))).viewer.kind).toBe('anonymous');
    await node.app.pool.query('update account set disabled_at = null where id = $1', [accountId]);
  });
});

describe('a token', () => {
  it('of a person acts as that person', async () => {
    const token = await openBearerSession(manager(), accountId, 1);
    expect(token).toMatch(/^laurel_person_/);
    expect((await authentication().viewerFor(byBearer(token))).viewer).toMatchObject({ kind: 'person', accountId });
  });

  it('of a partner has its scopes and services', async () => {
    const token = await accessToken('PARTNER', '{CASES_READ,STATISTICS_READ}', undefined, '{3,5}');
    expect((await authentication().viewerFor(byBearer(token))).viewer)
      .toMatchObject({ kind: 'partner', scopes: ['CASES_READ', 'STATISTICS_READ'], onlineServiceIds: ['3', '5'] });
  });

  it('that is expired or revoked is refused in words, not taken for nobody', async () => {
    const expired = await accessToken('PARTNER', '{CASES_READ}', 'now()');
    await expect(authentication().viewerFor(byBearer(expired))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(authentication().viewerFor({ headers: { authorization: 'Basic eDp5' } })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('of a router speaks for nobody, and opens federation beside the token of a person', async () => {
    const router = await accessToken('ROUTER', '{FEDERATION}');
    await expect(authentication().viewerFor(byBearer(router))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const person = await openBearerSession(manager(), accountId, 1);
    for (const shown of [router, routerToken]) {
      const { headers } = byBearer(person);
      expect(await authentication().viewerFor({ headers: { ...headers, 'laurel-router-token': shown } })).toMatchObject({ viewer: { accountId }, router: true });
    }
    const partner = await accessToken('PARTNER', '{CASES_READ}');
    await expect(authentication().viewerFor({ headers: { 'laurel-router-token': partner } })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('whose checksum does not fit is refused without asking the database', async () => {
    const nowhere = new pg.Pool({ connectionString: 'postgres://127.0.0.1:1/none' });
    const asking = new Authentication(nowhere, { secure: false });
    const { token } = newToken('PARTNER');
    for (const headers of [byBearer(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`).headers, { 'laurel-router-token': `${token}0` }]) {
      await expect(asking.viewerFor({ headers })).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: expect.stringContaining('checksum') });
    }
    await expect(asking.viewerFor(byBearer(token))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await nowhere.end();
  });

  it('in an address is refused, even a right one', async () => {
    const token = await openBearerSession(manager(), accountId, 1);
    for (const url of [`/graphql?access_token=${token}`, `/graphql?q=${token}`, '/auth/session?token=x']) {
      await expect(authentication().viewerFor({ headers: {}, url })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect((await authentication().viewerFor({ headers: {}, url: '/graphql?query=%7Bviewer%7Bid%7D%7D' })).viewer.kind).toBe('anonymous');
  });
});

describe('revoking', () => {
  it('holds at once on every node that listens', async () => {
    const nodes = [await listeningNode(), await listeningNode()];
    const token = await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true });
    for (const one of nodes) expect((await one.viewerFor(byCookie(token))).viewer.kind).toBe('person');
    await endSession(manager(), token);
    await wait(200);
    for (const one of nodes) expect((await one.viewerFor(byCookie(token))).viewer.kind).toBe('anonymous');
  });

  it('holds after five seconds where the notice was lost', async () => {
    const deaf = authentication();
    const token = await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true });
    expect((await deaf.viewerFor(byCookie(token))).viewer.kind).toBe('person');
    await node.app.pool.query('delete from session');
    expect((await deaf.viewerFor(byCookie(token))).viewer.kind).toBe('person');
    await wait(5_050);
    expect((await deaf.viewerFor(byCookie(token))).viewer.kind).toBe('anonymous');
  });

  it('ends what was being looked up while it happened', async () => {
    const one = await listeningNode();
    const token = await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true });
    const early = one.viewerFor(byCookie(token));
    await endAllSessions(manager(), accountId);
    await early;
    await wait(200);
    expect((await one.viewerFor(byCookie(token))).viewer.kind).toBe('anonymous');
  });

  it('is heard again after the connection that listens was cut', async () => {
    const one = await listeningNode();
    const token = await openSession(manager(), accountId, { method: 'PASSWORD', hasFactor: true });
    await one.viewerFor(byCookie(token));
    await node.app.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen laurel_auth%' and datname = current_database()`);
    await wait(1_500);
    expect((await one.viewerFor(byCookie(token))).viewer.kind).toBe('person');
    await endSession(manager(), token);
    await wait(200);
    expect((await one.viewerFor(byCookie(token))).viewer.kind).toBe('anonymous');
  });
});
