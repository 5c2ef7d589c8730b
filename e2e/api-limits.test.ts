/** What the built product refuses to every tool; the server's own tests have the rest. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(async () => {
  await portal?.stop();
});

const asJson = { 'content-type': 'application/json' };
interface Outcome {
  readonly status: number;
  readonly code: unknown;
}
async function post(body: string, headers: Readonly<Record<string, string>> = asJson): Promise<Outcome> {
  const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers, body });
  const { errors } = await response.json();
  return { status: response.status, code: errors?.[0]?.extensions?.code };
}
const small = '{ teamKey { id } }';

it('registers no query to be asked by its hash later', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
  expect((await post(JSON.stringify({ extensions }))).code).toMatch(/^(PERSISTED_QUERY_NOT_SUPPORTED|BAD_REQUEST)$/);
});

it('takes one operation at a time', async () => {
  expect((await post(JSON.stringify([{ query: small }, { query: small }]))).status).toBe(400);
});

it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])('takes no form: %s', async (type) => {
  expect((await post(`query=${encodeURIComponent(small)}`, { 'content-type': type })).status).toBe(415);
});

it('takes no address or file to fetch in place of a key', async () => {
  const query = 'mutation { registerKey(input: { publicKey: "http://127.0.0.1/key.asc", proof: "" }) { userErrors { code } } }';
  const headers = { ...asJson, authorization: `Bearer ${portal.accounts.newTriager.token}` };
  const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  expect(await response.json()).toMatchObject({ data: { registerKey: { userErrors: [{ code: 'MALFORMED' }] } } });
});

it('goes by no more than a hundred to a page', async () => {
  const query = '{ onlineServices(first: 101) { edges { node { id } } } }';
  expect((await post(JSON.stringify({ query }))).code).toBe('BAD_USER_INPUT');
});

it('leaves nothing of a refusal that helps to guess', async () => {
  const body = JSON.stringify({ query: '{ teamKeys { id } }' });
  const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers: asJson, body });
  const text = await response.text();
  expect(text).not.toMatch(/Did you mean|stack|node_modules|\.js:\d/);
  expect(response.headers.get('x-powered-by')).toBeNull();
});
