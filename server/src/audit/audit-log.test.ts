import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../accounts/passwords.ts';
import { type Asking, type HttpPortal, serve, stranger, tokenOf, toolWith } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { mostFailuresAnHour } from './failed-sign-ins.ts';
import { recordAudit } from './record.ts';
import { auditPartsOf, sequenceAudit } from './sequence-audit.ts';

const password = 'seven quiet herons wade';
let node: TestApp;
let portal: HttpPortal;
const ids: Record<string, string> = {};
const who: Record<string, Asking> = {};
beforeAll(async () => {
  node = await testApp();
  portal = await serve(node.app);
  const hash = await hashPassword(password);
  for (const [name, role] of Object.entries({ sam: 'RESEARCHER', ria: 'RESEARCHER', tom: 'TRIAGER', lea: 'LEAD', ada: 'ADMINISTRATOR' })) {
    const [row] = await node.app.dataSource.query<{ id: string }[]>(
      `insert into account (email, email_verified_at, password_hash, roles, display_name) values ($1, now(), $2, $3, $4) returning id`, [`${name}@example.org`, hash, [role], name]);
    ids[name] = row?.id ?? '';
    who[name] = await tokenOf(node.app, ids[name]);
  }
});
afterAll(async () => {
  await portal.close();
  await node.drop();
});

const log = '{ auditLog(first: 100) { edges { node { id at kind actorId actorName subjectId subjectName facts origin position } } } }';
interface Entry { readonly kind: string; readonly actorId: string | null; readonly actorName: string | null; readonly subjectId: string | null; readonly facts: string; readonly origin: string | null; readonly position: number | null }
const read = async (by: Asking, query = log, variables = {}): Promise<Entry[]> => {
  const edges = (await portal.ask(by, query, variables)).at('data', 'auditLog', 'edges');
  return (edges as { node: Entry }[]).map(({ node: entry }) => entry);
};
const as = (name: string): Asking => who[name] ?? stranger;
const counted = async (kind: string): Promise<number> => (await node.app.pool.query('select from audit_entry where kind = $1', [kind])).rowCount ?? 0;

describe('a way in', () => {
  it('is noted with its address, failures of known accounts alone and capped, whatever is tried at once', async () => {
    const browser = portal.browser();
    expect((await browser.post('/auth/sign-in', { email: 'sam@example.org', password })).status).toBe(200);
    expect((await browser.post('/auth/sign-out')).status).toBe(204);
    await browser.post('/auth/sign-out');
    for (let at = 0; at < mostFailuresAnHour + 3; at++) {
      await node.app.pool.query('delete from rate_limit');
      expect((await portal.browser().post('/auth/sign-in', { email: 'sam@example.org', password: 'wrong' })).status).toBe(401);
      expect((await portal.browser().post('/auth/sign-in', { email: 'nobody@example.org', password: 'wrong' })).status).toBe(401);
      await expect.poll(async () => counted('SIGN_IN_FAILED')).toBe(Math.min(at + 1, mostFailuresAnHour));
    }
    const entries = await read(as('ada'));
    const [signedIn] = entries.filter(({ kind }) => kind === 'SIGNED_IN');
    expect(signedIn).toMatchObject({ actorName: null, subjectId: null, facts: '{"method": "PASSWORD", "withFactor": false}', origin: '127.0.0.1', position: null });
    expect(entries.filter(({ kind }) => kind === 'SIGNED_OUT')).toHaveLength(1);
    const failed = entries.filter(({ kind }) => kind === 'SIGN_IN_FAILED');
    expect([failed.length, new Set(failed.map(({ subjectId }) => subjectId)).size, failed.filter(({ facts }) => facts.includes('andMore')).length]).toEqual([mostFailuresAnHour, 1, 1]);
    expect(failed[0]?.subjectId).toBe(signedIn?.actorId);
    expect(JSON.stringify(entries)).not.toMatch(/example\.org|"sam"/u);
  });
});

describe('the page', () => {
  it('is for leads and administrators', async () => {
    await recordAudit(node.app.dataSource.manager, { actorId: ids['ada'] ?? null, kind: 'ROLE_GIVEN', subjectId: ids['tom'], facts: { role: 'TRIAGER', way: 'INVITATION' } });
    expect((await read(as('lea')))[0]).toMatchObject({ kind: 'ROLE_GIVEN', actorName: 'ada', subjectName: 'tom', origin: null });
    const tool = await toolWith(node.app.pool, ['CASES_READ', 'STATISTICS_READ']);
    for (const by of [stranger, as('sam'), as('tom'), tool]) {
      expect(await read(by)).toEqual([]);
      const { text } = await portal.ask(by, '{ auditState { entries } }');
      expect(text).toContain('"auditState":null');
      expect((await portal.browser().ask('/audit-log.csv', { headers: by.token === null ? {} : { authorization: `Bearer ${by.token}` } })).status).toBeGreaterThanOrEqual(401);
    }
  });

  it('shows people their own entries, and no other’s by its id', async () => {
    const own = '{ viewer { accountEntries { id kind origin subjectId } } }';
    const entries = (await portal.ask(as('tom'), own)).at('data', 'viewer', 'accountEntries') as { id: string }[];
    expect(entries).toMatchObject([{ kind: 'ROLE_GIVEN', origin: null }]);
    expect((await portal.ask(as('sam'), own)).at('data', 'viewer', 'accountEntries')).toHaveLength(mostFailuresAnHour + 2);
    const byId = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const [name, found] of [['tom', true], ['sam', false], ['ada', true]] as const) {
      expect([name, (await portal.ask(as(name), byId, { id: entries[0]?.id })).at('data', 'node') !== null]).toEqual([name, found]);
    }
  });

  it('filters by kind, person, time and words, page by page', async () => {
    const ask = `query ($kinds: [AuditKind!], $person: String, $from: DateTime, $until: DateTime, $search: String) {
      auditLog(first: 100, kinds: $kinds, person: $person, from: $from, until: $until, search: $search) { edges { node { kind actorId subjectId facts origin position } } } }`;
    const lea = as('lea');
    expect((await read(lea, ask, { kinds: ['SIGNED_OUT', 'ROLE_GIVEN'] })).map(({ kind }) => kind)).toEqual(['ROLE_GIVEN', 'SIGNED_OUT']);
    const [given] = await read(lea, ask, { kinds: ['ROLE_GIVEN'] });
    expect(await read(lea, ask, { person: given?.subjectId })).toHaveLength(1);
    expect(await read(lea, ask, { person: given?.actorId })).toHaveLength(1);
    expect(await read(lea, ask, { person: "x' or true --" })).toEqual([]);
    expect(await read(lea, ask, { search: 'triager' })).toHaveLength(1);
    expect((await read(lea, ask, { search: '127.0.0' })).length).toBeGreaterThan(3);
    expect(await read(lea, ask, { from: '2100-01-01T00:00:00Z' })).toEqual([]);
    expect(await read(lea, ask, { until: '2000-01-01T00:00:00Z' })).toEqual([]);
    const paged = `query ($after: String) { auditLog(first: 5, after: $after) { pageInfo { endCursor hasNextPage } edges { node { id } } } }`;
    const seen: unknown[] = [];
    for (let after: unknown = null, more: unknown = true; more === true;) {
      const page = await portal.ask(lea, paged, { after });
      seen.push(...(page.at('data', 'auditLog', 'edges') as unknown[]).map((edge) => JSON.stringify(edge)));
      [after, more] = [page.at('data', 'auditLog', 'pageInfo', 'endCursor'), page.at('data', 'auditLog', 'pageInfo', 'hasNextPage')];
    }
    expect([seen.length, new Set(seen).size]).toEqual([(await read(lea)).length, (await read(lea)).length]);
  });

  it('says how the chain stands', async () => {
    await sequenceAudit(auditPartsOf(node.app));
    const state = async (): Promise<unknown> => (await portal.ask(as('ada'), '{ auditState { condition entries waiting restorations } }')).at('data', 'auditState');
    const entries = (await read(as('ada'))).length;
    expect(await state()).toEqual({ condition: 'WHOLE', entries, waiting: 0, restorations: 0 });
    expect((await read(as('ada')))[0]?.position).toBe(entries);
  });
});

describe('an export', () => {
  const fetchAs = async (name: string, path: string) => portal.browser().ask(path, { headers: { authorization: `Bearer ${as(name).token}` } });

  it('is JSON Lines with what the chain holds, or CSV, and is noted itself', async () => {
    const lines = (await fetchAs('lea', '/audit-log.jsonl')).text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ position: 1, kind: 'SIGNED_IN', actorName: null, address: '127.0.0.1', hash: expect.stringMatching(/^[\da-f]{64}$/u) });
    expect(lines.at(-1)).toMatchObject({ kind: 'EXPORTED', actorName: 'lea', facts: { what: 'AUDIT', format: 'jsonl' }, position: null });
    const csv = await fetchAs('ada', '/audit-log.csv?kinds=ROLE_GIVEN&kinds=SIGNED_OUT');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="audit-log.csv"');
    const rows = csv.text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^"position","id","at","kind"/u);
    expect(await counted('EXPORTED')).toBe(2);
  });

  it.each(['%2B275760-09-13', '0000-01-01', '-000001-01-01', 'yesterday'])('asks nobody about the day %s', async (day) => {
    expect((await fetchAs('lea', `/audit-log.jsonl?from=${day}&until=${day}&kinds=ROLE_GIVEN`)).status).toBe(200);
  });

  it('makes harmless a name that would be a formula', async () => {
    await node.app.dataSource.query(`update account set display_name = '=HYPERLINK("https://evil.example")' where id = $1`, [ids['ada']]);
    expect((await fetchAs('lea', '/audit-log.csv?kinds=ROLE_GIVEN')).text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  });

  it('is not started from another site', async () => {
    const browser = portal.browser();
    await browser.post('/auth/sign-in', { email: 'lea@example.org', password });
    const before = await counted('EXPORTED');
    expect((await browser.ask('/audit-log.csv', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBeGreaterThanOrEqual(401);
    expect(await counted('EXPORTED')).toBe(before);
  });
});
