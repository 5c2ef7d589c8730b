/** GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/), as the audits of graphql-http read it. They ask for types, so they come with a token. */
import { auditServer, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpPortal, serve, toolWith } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

let test: TestApp;
let portal: HttpPortal;
let results: readonly AuditResult[];
beforeAll(async () => {
  test = await testApp();
  portal = await serve(test.app);
  const { token } = await toolWith(test.app.pool, ['CASES_READ']);
  const fetchFn = async (url: string, init?: RequestInit) => fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization: `Bearer ${token}` } });
  results = await auditServer({ url: `${portal.url}/graphql`, fetchFn });
});
afterAll(async () => {
  await portal.close();
  await test.drop();
});

const of = (kind: 'MUST' | 'SHOULD' | 'MAY') => results.filter(({ name }) => name.startsWith(kind));
const failed = (some: readonly AuditResult[]) => some.filter(({ status }) => status !== 'ok').map(({ id, name, ...rest }) => `${id} ${name}: ${'reason' in rest ? rest.reason : ''}`);

/** What it may do and does not, by the audit's id, and why. */
const noHeader = 'a GET without a header of its own is what a page of another site can make a browser send';
const asked200 = 'whoever accepts application/json is answered with 200, as a SHOULD of the same audits asks';
const left: Readonly<Record<string, string>> = {
  '5A70': noHeader, 'D6D5': noHeader, '6A70': noHeader, 'LKJ1': asked200, 'LKJ2': asked200, '8764': asked200, '3E3A': asked200,
};

it.each([['MUST', 13], ['SHOULD', 23]] as const)('every %s holds', (kind, count) => {
  expect(of(kind)).toHaveLength(count);
  expect(failed(of(kind))).toEqual([]);
});

it('what it may do it does, but for what it leaves with a reason', () => {
  expect(of('MAY').filter(({ status }) => status !== 'ok').map(({ id }) => id).sort()).toEqual(Object.keys(left).sort());
  expect(results).toHaveLength(of('MUST').length + of('SHOULD').length + of('MAY').length);
});
