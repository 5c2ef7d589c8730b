import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBearerSession } from '../accounts/sessions.ts';
import { toGlobalId } from '../read/global-id.ts';
import { scopes as allScopes } from '../read/viewer.ts';
import { ownerRoles } from './access-token-rules.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { passTokenClock } from './token-clock.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const create = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { id secret userErrors { code path } token { name scopes state everyService onlineServices { slug } } } }`;
const rotate = `mutation ($input: RotateAccessTokenInput!) { rotateAccessToken(input: $input) { id secret userErrors { code path } } }`;
const revoke = `mutation ($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { userErrors { code } token { state } } }`;
const takeOver = `mutation ($input: TakeOverAccessTokenInput!) { takeOverAccessToken(input: $input) { userErrors { code path } token { ownerlessSince } } }`;
const read = '{ accessTokens(first: 100) { edges { node { id name state lastUsedAt ownerlessSince owner { displayName } replacedBy { id } } } } }';

let portal: Portal;
let lead: Asking;
let administrator: Asking;
let services: string[];
const account = async (roles: string): Promise<{ id: string; asking: Asking }> => {
  const { rows: [row] } = await portal.app.pool.query<{ id: string }>(
    `insert into account (roles, display_name, email, email_verified_at) values ($1, $2, $3, now()) returning id`, [roles, `A ${roles}`, `${randomUUID()}@example.org`]);
  const id = row?.id ?? '';
  const token = await openBearerSession(portal.app.dataSource.manager, id, 1);
  await portal.app.pool.query('update session set factor_at = now() where account_id = $1', [id]);
  return { id, asking: { token } };
};
interface Answer { readonly id: string; readonly secret: string | null; readonly userErrors: readonly { code: string; path: string[] }[]; readonly token?: unknown }
const ask = async (by: Asking, query: string, input: object): Promise<Answer> => {
  const { at, text } = await portal.ask(by, query, { input });
  const [answer] = Object.values((at('data') ?? {}) as Record<string, Answer | null>);
  if (!answer) throw new Error(text);
  return answer;
};
const fault = async (by: Asking, query: string, input: object): Promise<string> => {
  const { at } = await portal.ask(by, query, { input });
  const [answer] = Object.values((at('data') ?? {}) as Record<string, Answer | null>);
  return answer?.userErrors[0]?.path.at(-1) ?? String(at('errors', '0', 'extensions', 'code'));
};
const seesNumbers = async (secret: string | null): Promise<unknown> => {
  const { at } = await portal.ask({ token: secret }, '{ cases(first: 5) { edges { node { number onlineService { slug } } } } }');
  return at('errors', '0', 'extensions', 'code') ?? at('data', 'cases', 'edges', 'length');
};
const good = { name: 'Inventory', scopes: ['CASES_READ', 'STATISTICS_READ'], expiresAt: inDays(90) };
const listed = async (): Promise<Record<string, unknown>[]> => {
  const edges = (await portal.ask(lead, read)).at('data', 'accessTokens', 'edges') as { node: Record<string, unknown> }[];
  return edges.map(({ node }) => node);
};

beforeAll(async () => {
  portal = await portalOverHttp();
  const { rows } = await portal.app.pool.query<{ id: string }>(`insert into online_service (slug, name) values ('mail', 'Mail'), ('shop', 'Shop') returning id`);
  services = rows.map(({ id }) => toGlobalId('OnlineService', id));
  for (const onlineService of services) await portal.report(portal.reporter, { onlineService });
  lead = (await account('{RESEARCHER,LEAD}')).asking;
  administrator = (await account('{RESEARCHER,ADMINISTRATOR}')).asking;
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

describe('a token', () => {
  it('is shown once, kept as a hash, works at once, sees its services alone, and is revoked at once', async () => {
    const made = await ask(lead, create, { ...good, onlineServices: [services[0]] });
    expect(made).toMatchObject({ secret: expect.stringMatching(/^laurel_partner_[0-9A-Za-z]{49}$/), userErrors: [],
      token: { name: 'Inventory', state: 'LIVE', everyService: false, onlineServices: [{ slug: 'mail' }] } });
    expect(await seesNumbers(made.secret)).toBe(1);
    const { rows } = await portal.app.pool.query(
      `select to_jsonb(access_token)::text || (select coalesce(string_agg(to_jsonb(idempotency)::text || to_jsonb(audit_entry)::text, ''), '') from idempotency, audit_entry) as text
       from access_token where encode(token_hash, 'escape') is not null`);
    expect(JSON.stringify(rows)).not.toContain(made.secret?.slice(20, 40));
    expect(await ask(lead, revoke, { id: made.id })).toMatchObject({ userErrors: [], token: { state: 'REVOKED' } });
    expect(await seesNumbers(made.secret)).toBe('UNAUTHENTICATED');
    expect(await ask(lead, revoke, { id: made.id })).toMatchObject({ userErrors: [], token: { state: 'REVOKED' } });
  });

  it('asked for twice with one key is one, whose secret the second answer lacks', async () => {
    const input = { ...good, name: 'Twice', idempotencyKey: randomUUID() };
    const [first, second] = [await ask(lead, create, input), await ask(lead, create, input)];
    expect(second).toMatchObject({ id: first.id, secret: null, userErrors: [] });
    expect((await listed()).filter(({ name }) => name === 'Twice')).toHaveLength(1);
    const { rows } = await portal.app.pool.query<{ result: object }>(`select result from idempotency where operation = 'createAccessToken'`);
    expect(JSON.stringify(rows)).not.toContain('laurel_');
    expect(await fault(lead, create, { ...input, name: 'Other' })).toBe('idempotencyKey');
    expect(await fault(lead, create, { ...good, name: ' Twice ' })).toBe('name');
  });

  it.each<[string, object, string]>([
    ['without a scope', { scopes: [] }, 'scopes'], ['that has ended', { expiresAt: inDays(-1) }, 'expiresAt'], ['for two years', { expiresAt: inDays(730) }, 'expiresAt'],
    ['without a name', { name: ' ' }, 'name'], ['named like a secret', { name: 'laurel_partner_x' }, 'name'], ['of no service', { onlineServices: [] }, 'onlineServices'],
    ['of an unknown service', { onlineServices: [toGlobalId('OnlineService', '999')] }, 'onlineServices'], ['of something else', { onlineServices: [toGlobalId('Webhook', '1')] }, 'onlineServices'],
    ['that never ends', { expiresAt: undefined }, 'BAD_USER_INPUT'], ['with a field more', { roles: ['LEAD'] }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_what, change, expected) => expect(await fault(lead, create, { ...good, ...change })).toBe(expected));

  it('that reads cases is a lead’s to make, a router’s an administrator’s, and nobody else makes any', async () => {
    const [triager, reporter] = [await portal.as(portal.triager), await portal.as(portal.reporter)];
    const router = { ...good, name: 'A router', scopes: ['FEDERATION'] };
    const plain = { ...good, name: 'A badge', scopes: ['STATISTICS_READ'] };
    expect(await fault(administrator, create, good)).toBe('scopes');
    expect(await fault(lead, create, router)).toBe('scopes');
    expect((await ask(administrator, create, router)).secret).toMatch(/^laurel_router_/);
    const { id, secret } = await ask(administrator, create, plain);
    for (const by of [triager, reporter, { token: secret }]) expect(await fault(by, create, plain)).toBe('FORBIDDEN');
    expect(await fault({ token: null }, create, plain)).toBe('UNAUTHENTICATED');
    for (const by of [triager, reporter]) {
      expect(await fault(by, revoke, { id })).toBe('FORBIDDEN');
      expect((await portal.ask(by, read)).at('data')).toEqual({ accessTokens: { edges: [] } });
    }
    const cases = await ask(lead, create, good);
    expect(await fault(administrator, rotate, { id: cases.id, expiresAt: inDays(9) })).toBe('scopes');
    expect(await fault(lead, revoke, { id: toGlobalId('AccessToken', '99999') })).toBe('NOT_FOUND');
  });

  it('is used now and then, to the hour', async () => {
    const { id, secret } = await ask(lead, create, { ...good, name: 'Used' });
    const used = async (): Promise<unknown> => (await listed()).find((one) => one['id'] === id)?.['lastUsedAt'];
    expect(await used()).toBeNull();
    await seesNumbers(secret);
    await expect.poll(used).not.toBeNull();
  });
});

describe('rotation', () => {
  it('lets both live for a while, both named, and ends the old one early when asked', async () => {
    const old = await ask(lead, create, { ...good, name: 'Rotated' });
    const next = await ask(lead, rotate, { id: old.id, overlapHours: 48, expiresAt: inDays(90) });
    expect([await seesNumbers(old.secret), await seesNumbers(next.secret)]).toEqual([2, 2]);
    expect((await listed()).filter(({ name }) => name === 'Rotated')).toMatchObject([
      { id: next.id, state: 'LIVE', replacedBy: null }, { id: old.id, state: 'REPLACED', replacedBy: { id: next.id } }]);
    expect(await fault(lead, rotate, { id: old.id, overlapHours: 1, expiresAt: inDays(9) })).toBe('id');
    await ask(lead, revoke, { id: old.id });
    expect([await seesNumbers(old.secret), await seesNumbers(next.secret)]).toEqual(['UNAUTHENTICATED', 2]);
  });

  it('without an overlap ends the old one at once', async () => {
    const old = await ask(lead, create, { ...good, name: 'Leaked' });
    const next = await ask(lead, rotate, { id: old.id, overlapHours: 0, expiresAt: inDays(9) });
    expect([await seesNumbers(old.secret), await seesNumbers(next.secret)]).toEqual(['UNAUTHENTICATED', 2]);
    expect(await fault(lead, rotate, { id: next.id, overlapHours: 337, expiresAt: inDays(9) })).toBe('overlapHours');
  });
});

describe('the clock', () => {
  it('tells who could that nobody answers, ends what reads cases after a fortnight, and lets it be taken over', async () => {
    const leaving = await account('{RESEARCHER,LEAD,ADMINISTRATOR}');
    const [cases, kept, plain] = [await ask(leaving.asking, create, { ...good, name: 'Cases' }), await ask(leaving.asking, create, { ...good, name: 'Kept' }),
      await ask(leaving.asking, create, { ...good, name: 'Plain', scopes: ['STATISTICS_READ'] })];
    await passTokenClock(portal.app);
    const orphans = async (): Promise<unknown[]> => (await listed()).filter(({ owner, state }) => owner === null && state === 'LIVE').map(({ name }) => name);
    expect(await orphans()).toEqual([]);
    await portal.app.pool.query(`update account set roles = '{RESEARCHER}' where id = $1`, [leaving.id]);
    expect(await orphans()).toEqual(['Plain', 'Kept', 'Cases']);
    await passTokenClock(portal.app);
    await passTokenClock(portal.app);
    const { rows: mails } = await portal.app.pool.query<{ name: string; ends: boolean; count: number }>(
      `select facts ->> 'token' as name, facts ->> 'endsAt' is not null as ends, count(distinct account_id)::int from mail where kind = 'TOKEN_OWNERLESS' group by 1, 2 order by 1`);
    expect(mails).toMatchObject([{ name: 'Cases', ends: true }, { name: 'Kept', ends: true }, { name: 'Plain', ends: false }]);
    expect(await fault(administrator, takeOver, { id: kept.id })).toBe('scopes');
    expect(await ask(lead, takeOver, { id: kept.id })).toMatchObject({ userErrors: [], token: { ownerlessSince: null } });
    await portal.app.pool.query(`update access_token set ownerless_since = now() - interval '15 days' where ownerless_since is not null`);
    await passTokenClock(portal.app);
    expect(await Promise.all([cases, kept].map(async ({ secret }) => seesNumbers(secret)))).toEqual(['UNAUTHENTICATED', 2]);
    expect((await listed()).find(({ id }) => id === plain.id)).toMatchObject({ state: 'LIVE', owner: null });
  });

  it('warns the owner 30, 7 and 1 days ahead, once each, and of what was replaced never', async () => {
    const { id } = await ask(lead, create, { ...good, name: 'Ending' });
    const key = Buffer.from(id, 'base64url').toString().split(':')[1];
    const told: number[] = [];
    for (const days of [31, 29.5, 29, 6.5, 0.5, 0.4]) {
      await portal.app.pool.query(`update access_token set expires_at = now() + $2 * interval '1 day' where id = $1`, [key, days]);
      await passTokenClock(portal.app);
      const { rows: [row] } = await portal.app.pool.query<{ count: number }>(`select count(*)::int from mail where kind = 'TOKEN_EXPIRES' and facts ->> 'token' = 'Ending'`);
      told.push(row?.count ?? -1);
    }
    expect(told).toEqual([0, 1, 1, 2, 3, 3]);
  });

  it('forgets what ended 90 days ago, a replaced one before its successor', async () => {
    const { id } = await ask(lead, create, { ...good, name: 'Long ago' });
    const next = await ask(lead, rotate, { id, overlapHours: 0, expiresAt: inDays(9) });
    await ask(lead, revoke, { id: next.id });
    await portal.app.pool.query(`update access_token set revoked_at = now() - interval '91 days' where name = 'Long ago'`);
    const left = async (): Promise<unknown[]> => (await listed()).filter(({ name }) => name === 'Long ago').map((one) => one['id']);
    await passTokenClock(portal.app);
    expect(await left()).toEqual([next.id]);
    await passTokenClock(portal.app);
    expect(await left()).toEqual([]);
  });

  it('sees an owner where the rules do', async () => {
    for (const role of ['RESEARCHER', 'TRIAGER', 'LEAD', 'ADMINISTRATOR'] as const) {
      const { id } = await account(`{${role}}`);
      for (const scope of allScopes) {
        await portal.app.pool.query(
          `insert into access_token (token_hash, name, scopes, owner_id, expires_at) values (sha256(convert_to($1, 'UTF8')), $1::text, $2, $3, now() + interval '1 day')`, [`${role} ${scope}`, [scope], id]);
      }
    }
    const names = (await listed()).filter(({ owner, name }) => owner !== null && /^[A-Z]+ [A-Z_]+$/.test(String(name))).map(({ name }) => name);
    const expected = (['RESEARCHER', 'TRIAGER', 'LEAD', 'ADMINISTRATOR'] as const).flatMap((role) =>
      allScopes.filter((scope) => ownerRoles([scope]).includes(role)).map((scope) => `${role} ${scope}`));
    expect(names.sort()).toEqual(expected.sort());
  });
});

it('is made at most twenty times an hour by one person', async () => {
  const busy = await account('{RESEARCHER,LEAD}');
  const codes: string[] = [];
  for (let one = 0; one < 21; one++) codes.push(await fault(busy.asking, create, { ...good, name: `Many ${one}` }));
  expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1);
});
