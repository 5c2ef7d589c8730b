import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, stranger, tokenOf, type HttpPortal } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { createLog } from './log.ts';

let node: TestApp;
let portal: HttpPortal;
let lines = '';
beforeAll(async () => {
  node = await testApp();
  portal = await serve({ ...node.app, log: createLog('info', { write: (line: string) => { lines += line; } }) });
});
afterAll(async () => {
  await portal.close();
  await node.drop();
});

const setResponseHours = 'mutation Q($hours: Int!) { hunter2Alias: setResponseHours(input: { hours: $hours }) { userErrors { code } } }';
const said = (): readonly { readonly msg: string }[] => lines.split('\n').filter(Boolean).map((line): { readonly msg: string } => JSON.parse(line)).filter(({ msg }) => msg === 'refused');

it('says who was not let do what, by our own words alone', async () => {
  const [account] = await node.app.pool.query<{ id: string }>(`insert into account (roles) values ('{RESEARCHER}') returning id`).then(({ rows }) => rows);
  const asking = await tokenOf(node.app, account?.id ?? '');
  await portal.ask(asking, setResponseHours, { hours: 48 });
  await portal.ask(stranger, setResponseHours, { hours: 48 });
  expect(said()).toMatchObject([
    { who: account?.id, codes: ['FORBIDDEN'], fields: ['setResponseHours'] },
    { who: 'nobody signed in', codes: ['UNAUTHENTICATED'], fields: ['setResponseHours'] },
  ]);
  expect(lines).not.toContain('hunter2Alias');
});

it('sees through fragments, and repeats none of their names', async () => {
  const before = said().length;
  await portal.ask(stranger, 'mutation { ...Hunter3 } fragment Hunter3 on Mutation { ... { setResponseHours(input: { hours: 5 }) { userErrors { code } } } }');
  expect(said().slice(before)).toMatchObject([{ codes: ['UNAUTHENTICATED'], fields: ['setResponseHours'] }]);
  expect(lines).not.toContain('Hunter3');
});

it('says nothing where all is well', async () => {
  const before = said().length;
  await portal.ask(stranger, '{ viewer { id } }');
  expect(said()).toHaveLength(before);
});
