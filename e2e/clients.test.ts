import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, bearer, query } from './api.ts';
import { type Ask, byApolloClient, byGraphqlRequest, type Data, exampleDocument, Refused, walk } from './partner-clients.ts';
import { type Portal, startPortal } from './portal.ts';

const run = promisify(execFile);
/** The system's: only there are its packages. */
const python = '/usr/bin/python3';
const walkInPython = fileURLToPath(new URL('../examples/python/walk.py', import.meta.url));
const cases = 'sort:submitted';

let portal: Portal;
let expected: Data;
beforeAll(async () => {
  portal = await startPortal();
  expected = await walk(plainly(portal.accounts.partner.token), cases, 100);
});
afterAll(async () => portal?.stop());

/** By fetch alone: what every library has to find. */
function plainly(token: string): Ask {
  return async (name, variables = {}) => {
    const { data, errors } = await ask(`${portal.url}/graphql`, exampleDocument(name), bearer(token), variables);
    if (data === null || errors !== undefined) throw new Refused(errors ?? []);
    return data;
  };
}

/** Without the names of types that a cache asked for. Only a few documents ask themselves, and those keep one beside `at`. */
const withoutTypes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutTypes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__typename' || 'at' in value).map(([name, part]) => [name, withoutTypes(part)]));
};

async function pythonWalk(token: string, ...parameters: readonly string[]): Promise<unknown> {
  const { stdout } = await run(python, [walkInPython, portal.url, ...parameters], { env: { PATH: process.env['PATH'], LAUREL_TOKEN: token } });
  return JSON.parse(stdout);
}

describe('the example documents', () => {
  it('are ten, and each is on the page about them', () => {
    const names = readdirSync(new URL('../docs/examples', import.meta.url)).filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', ''));
    expect(names.sort()).toEqual([...Object.keys(expected), 'changes-live'].sort());
    expect(names).toHaveLength(10);
  });

  it('find something each', () => {
    for (const [name, found] of Object.entries(expected)) expect(JSON.stringify(found).length, name).toBeGreaterThan(40);
    expect(expected['own-token']).toEqual({ viewer: { scopes: ['CASES_READ', 'ACKNOWLEDGMENTS_READ', 'STATISTICS_READ'] } });
  });

  it('tell nobody without a token anything but what is public', async () => {
    const asNobody = async (name: string, variables: object = {}) => (await ask(`${portal.url}/graphql`, exampleDocument(name), {}, variables)).data;
    const number = (expected['open-cases'] as readonly { number: string }[])[0]?.number;
    expect(await asNobody('own-token')).toEqual({ viewer: null });
    expect(await asNobody('one-case', { number })).toEqual({ case: null });
    expect(await asNobody('open-cases', { query: cases })).toMatchObject({ cases: { edges: [], totalCount: { value: 0 } } });
    expect(await asNobody('promise')).toEqual(expected['promise']);
  });
});

describe.each([['Apollo Client', byApolloClient], ['graphql-request', byGraphqlRequest]] as const)('%s', (_name, by) => {
  it('walks as a partner does, two cases a page', async () => {
    const found = await walk(by(portal.url, portal.accounts.partner.token), cases, 2);
    expect(withoutTypes(found)).toEqual(withoutTypes(expected));
  });

  it('hears what is wrong, and that a case is hidden as if there were none', async () => {
    const partner = by(portal.url, portal.accounts.partner.token);
    const codesOf = async (asked: Promise<unknown>) => asked.then(() => 'nothing', (error: unknown) => (error instanceof Refused ? error.codes : error));
    expect(await codesOf(partner('open-cases', { query: 'severity:>=' }))).toEqual(['BAD_USER_INPUT']);
    expect(await codesOf(by(portal.url, 'laurel_partner_nonsense')('own-token'))).toEqual(['UNAUTHENTICATED']);
    const number = (expected['open-cases'] as readonly { number: string }[])[0]?.number;
    const missing = await partner('one-case', { number: 'LRL-2026-999999' });
    expect(missing).toEqual({ case: null });
    expect(await by(portal.url, portal.accounts.administrator.token)('one-case', { number })).toEqual(missing);
  });
});

describe('Python’s gql', () => {
  it('walks as a partner does, two cases a page', async () => {
    expect(await pythonWalk(portal.accounts.partner.token, cases, '2')).toEqual(expected);
  });

  it('hears what is wrong', async () => {
    const refused = await pythonWalk(portal.accounts.partner.token, 'severity:>=').catch((error: { stderr: string }) => JSON.parse(error.stderr) as unknown);
    expect(refused).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', offset: expect.any(Number) } }]);
  });
});

/** The last: what it changes would be another walk. */
it('graphql-sse hears a change at once', async () => {
  const client = createClient({ url: `${portal.url}/graphql/stream`, headers: bearer(portal.accounts.partner.token) });
  const changes = client.iterate<Data>({ query: exampleDocument('changes-live') });
  const [first] = (await query<{ cases: { edges: { node: { number: string; version: number } }[] } }>(
    portal.url, '{ cases(query: "state:received", first: 1) { edges { node { number version } } } }', bearer(portal.accounts.triager.token))).cases.edges;
  // The same request each time: only the first moves the case.
  const idempotencyKey = randomUUID();
  const heard = changes.next();
  const moved = setInterval(() => void query(portal.url, 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { userErrors { code } } }', bearer(portal.accounts.triager.token), {
    input: { ...first?.node, move: 'START_TRIAGE', idempotencyKey },
  }), 500);
  const { value } = await heard;
  clearInterval(moved);
  expect(value?.data?.['caseChanged']).toMatchObject({ __typename: 'CaseMoved', case: { number: first?.node.number, state: 'TRIAGING' } });
  client.dispose();
});
