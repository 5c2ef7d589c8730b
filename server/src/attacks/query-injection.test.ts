import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import { type Asking, type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';

let portal: Portal;
let by: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  await portal.report();
  by = await portal.as(portal.triager);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const codeOf = async (asking: Asking, query: string, variables: object = {}): Promise<string> => {
  const answer = await portal.ask(asking, query, variables);
  expect(answer.status, answer.text.slice(0, 200)).toBe(200);
  const code = answer.at('errors', '0', 'extensions', 'code');
  return typeof code === 'string' ? code : 'fine';
};
const never = ['INTERNAL', 'INTERNAL_SERVER_ERROR'];

const sqlish = [
  `'; drop table cases; --`, `" or 1=1 --`, `') union select password_hash from account --`, '$1', '%', '_', '\\', `\\'`, '{a,b}', `'"\``, '\0', '\ud800',
  '../../etc/passwd', '{{7*7}}', '(a+)+$', '.*', '[', `x'41'`, '1e309', 'NaN', 'null', 'undefined', '-1', '9'.repeat(40), '𝟘', 'İ', '\u202e',
];

describe('the query language', () => {
  const cases = 'query ($q: String) { cases(query: $q) { edges { node { number } } totalCount { value } } }';
  const fields = ['is', 'state', 'type', 'service', 'severity', 'weakness', 'response', 'source', 'assignee', 'reporter', 'number', 'submitted', 'due', 'sort', 'closed'];

  it('takes whatever stands in a value as a value, or says where it stops', async () => {
    for (const field of fields) {
      for (const value of sqlish) {
        for (const q of [`${field}:${value}`, `${field}:"${value.replaceAll(/["\\]/g, '\\$&')}"`, `-${field}:>=${value}`, `${field}:${value}..${value}`]) {
          expect(['fine', 'BAD_USER_INPUT'], q).toContain(await codeOf(by, cases, { q }));
        }
      }
    }
    expect((await portal.app.pool.query('select from cases')).rowCount).toBe(1);
  }, 60_000);

  it('takes dates and numbers at the ends of what PostgreSQL counts', async () => {
    for (const date of ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2026-13-01', '2026-00-00', '-2026-01-01', '275760-09-13', '1d', '99999999999d', '0d']) {
      for (const field of ['submitted', 'updated', 'closed', 'due']) {
        for (const q of [`${field}:${date}`, `${field}:>${date}`, `${field}:<-${date}`, `${field}:${date}..${date}`]) {
          expect(never, q).not.toContain(await codeOf(by, cases, { q }));
        }
      }
    }
  });

  it('answers huge and deep queries soon', async () => {
    const queries = [
      '('.repeat(1_999), '-('.repeat(999), `${'('.repeat(900)}is:open${')'.repeat(900)}`, 'is:open '.repeat(249), 'is:open or '.repeat(180), `state:${'new,'.repeat(490)}new`,
      `${'-'.repeat(1_990)}is:open`, '"'.repeat(1_999), `number:${'a,'.repeat(900)}a`, 'x'.repeat(3_000_000), ':'.repeat(2_000), 'a:'.repeat(1_000),
    ];
    for (const q of queries) {
      const started = performance.now();
      expect(never, q.slice(0, 40)).not.toContain(await codeOf(by, cases, { q }));
      expect(performance.now() - started, q.slice(0, 40)).toBeLessThan(3_000);
    }
  });

  it('says where it stops, and repeats no more than that', async () => {
    const answer = await portal.ask(by, cases, { q: 'is:open state:nonsense' });
    expect(answer.at('errors', '0', 'extensions')).toMatchObject({ code: 'BAD_USER_INPUT', offset: 14, expected: expect.arrayContaining(['closed']) });
  });
});

describe('cursors', () => {
  const cursor = (...parts: readonly string[]): string => Buffer.from(parts.join('~')).toString('base64url');
  const page = 'query ($after: String, $order: CaseOrder) { cases(after: $after, orderBy: $order) { edges { cursor } } }';

  it('of our form with anything in them are refused or harmless', async () => {
    const times = ['2026-02-30 00:00:00+00', '0000-01-01 00:00:00+00', '2026-01-01 24:00:01+00', '2026-01-01 23:59:60+00', '9999-12-31 23:59:59.999999+00', '2026-1-1 0:0:0+00', 'infinity'];
    for (const value of [...times, ...sqlish]) {
      for (const key of ['1', '-1', '999999999999999999', '99999999999999999999', ...sqlish]) {
        const after = cursor('SUBMITTED_AT', key, value);
        expect(['fine', 'BAD_USER_INPUT'], `${key} ${value}`).toContain(await codeOf(by, page, { after }));
      }
    }
    for (const value of sqlish) {
      const after = cursor('NUMBER', '1', value);
      expect(['fine', 'BAD_USER_INPUT'], value).toContain(await codeOf(by, page, { after, order: { field: 'NUMBER', direction: 'ASC' } }));
    }
    for (const after of ['', '~', '=', 'a'.repeat(1_000_000), ...sqlish]) expect(await codeOf(by, page, { after })).toBe('BAD_USER_INPUT');
  }, 60_000);
});

describe('ids', () => {
  it('name a row or nothing', async () => {
    const keys = ['1', '-1', '0', '1.5', '1e3', ' 1', '999999999999999999', '9'.repeat(30), '00000000-0000-0000-0000-000000000000', '-'.repeat(36), ...sqlish];
    for (const type of ['Case', 'Message', 'SealedText', 'Researcher', 'Triager', 'PublicKey', 'TeamKey', 'OnlineService', 'Acknowledgment', 'CaseMoved', 'Query', '__proto__', 'constructor', '']) {
      for (const key of keys) {
        expect(await codeOf(stranger, 'query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId(type, key) }), `${type} ${key}`).toBe('fine');
      }
    }
  }, 60_000);

  it('in writes name a row or are refused', async () => {
    const [{ number, version }] = (await portal.app.pool.query<{ number: string; version: number }>('select number, version from cases')).rows as [{ number: string; version: number }];
    const lead = await portal.as(portal.lead);
    for (const key of ['-'.repeat(36), '9'.repeat(36), '9'.repeat(18), ...sqlish]) {
      const answers = [
        await codeOf(by, 'mutation ($i: AssignCaseInput!) { assignCase(input: $i) { userErrors { code } } }', { i: { number, version, assignee: toGlobalId('Triager', key) } }),
        await codeOf(by, 'mutation ($i: ClassifyCaseInput!) { classifyCase(input: $i) { userErrors { code } } }', { i: { number, version, onlineService: toGlobalId('OnlineService', key) } }),
        await codeOf(by, 'mutation ($i: GrantCaseAccessInput!) { grantCaseAccess(input: $i) { userErrors { code } } }', { i: { number, reader: toGlobalId('Researcher', key), grants: [{ sealedText: toGlobalId('SealedText', key), packets: key }] } }),
        await codeOf(by, 'mutation ($i: RevokeKeyInput!) { revokeKey(input: $i) { userErrors { code } } }', { i: { fingerprint: key, compromised: false } }),
        await codeOf(lead, 'mutation ($i: GrantTeamKeyInput!) { grantTeamKey(input: $i) { userErrors { code } } }', { i: { teamKey: toGlobalId('TeamKey', key), holder: toGlobalId('Triager', key), sealedPrivateKey: key } }),
        await codeOf(lead, 'mutation ($i: GrantTeamKeyInput!) { grantTeamKey(input: $i) { userErrors { code } } }', { i: { teamKey: toGlobalId('TeamKey', '1'), holder: toGlobalId('Triager', key), sealedPrivateKey: key } }),
        await codeOf(lead, 'mutation ($i: UpdateOnlineServiceInput!) { updateOnlineService(input: $i) { userErrors { code } } }', { i: { id: toGlobalId('OnlineService', key), name: key } }),
        await codeOf(lead, 'mutation ($i: AdoptPolicyInput!) { adoptPolicy(input: $i) { userErrors { code } } }', { i: { slug: 'PRIVACY', markdown: `a ${key}` } }),
        await codeOf(lead, 'mutation ($i: CreateOnlineServiceInput!) { createOnlineService(input: $i) { userErrors { code } } }', { i: { slug: key, name: key, hostnames: [key], testingRules: key } }),
        await codeOf(by, 'query ($t: String!) { consentRequest(token: $t) { caseNumber } }', { t: key }),
        await codeOf(stranger, 'query ($q: String!) { acknowledgments(query: $q) { edges { cursor } } researcher(handle: $q) { id } }', { q: key }),
      ];
      for (const code of answers) expect(never, key).not.toContain(code);
    }
  }, 60_000);

  it('on the way in over /auth are texts, whatever they hold', async () => {
    for (const value of sqlish) {
      const bodies: readonly (readonly [string, object])[] = [
        ['/auth/pseudonymous', { signInSecret: Buffer.alloc(32, 9).toString('base64'), proof: { challenge: { parameters: value, signature: value }, solution: value } }],
        ['/auth/sign-in', { email: `${value}@example.org`, password: value }], ['/auth/sign-in-words', { signInSecret: value }],
        ['/auth/register', { email: `a@example.org${value}`, password: `long enough to be one ${value}`, displayName: value, proof: value }],
        ['/auth/verify-email', { token: value }], ['/auth/reset', { token: value, password: 'long enough to be one' }],
        ['/auth/accept-invitation', { token: value }], ['/auth/ceremony', { code: value, email: 'a@example.org', password: 'long enough to be one', displayName: 'A' }],
      ];
      for (const [path, body] of bodies) {
        await portal.app.pool.query('delete from rate_limit');
        expect((await portal.browser().post(path, body)).status, `${path} ${value}`).toBeLessThan(500);
      }
    }
  }, 60_000);
});

describe('documents', () => {
  it('that multiply pages until nobody could read them are refused', async () => {
    const nested = (depth: number): string => (depth === 0 ? 'number' : `timeline(first: 100) { edges { node { case { ${nested(depth - 1)} } } } }`);
    expect(await codeOf(by, `{ cases(first: 100) { edges { node { ${nested(2)} } } } }`)).toBe('BAD_USER_INPUT');
    const byVariable = 'query ($n: Int) { cases(first: $n) { edges { node { timeline(first: $n) { edges { node { case { messages(first: $n) { edges { cursor } } } } } } } } } }';
    expect(await codeOf(by, byVariable, { n: 100 })).toBe('BAD_USER_INPUT');
    expect(await codeOf(by, byVariable, { n: 10 })).toBe('fine');
    expect(await codeOf(by, `{ cases(first: 100) { edges { node { number messages(first: 20) { edges { cursor } } timeline(last: 20) { edges { cursor } } } } } }`)).toBe('fine');
  });
});

describe('fragments', () => {
  it('that double each other cost no more than their words', async () => {
    const bomb = `{ cases { edges { node { ...F0 } } } } ${Array.from({ length: 120 }, (_, i) => `fragment F${i} on Case { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F120 on Case { number }`;
    const started = performance.now();
    expect(never).not.toContain(await codeOf(by, bomb));
    expect(performance.now() - started).toBeLessThan(2_000);
    const deep = `{ ...G0 } ${Array.from({ length: 60 }, (_, i) => `fragment G${i} on Query { ...G${i + 1} a${i}: cases { ...H } }`).join(' ')} fragment G60 on Query { __typename } fragment H on CaseConnection { edges { node { number } } }`;
    expect(await codeOf(by, deep)).not.toBe('fine');
  });
});
