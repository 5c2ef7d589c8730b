import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerConsent, withdrawConsent } from '../acknowledgments/consent-commands.ts';
import { type Asking, type Portal, portalOverHttp, routerToken, stranger, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
let number: string;
const name = 'Rea Porter the Younger';
beforeAll(async () => {
  portal = await portalOverHttp();
  ({ number } = await portal.report());
  await portal.resolve(number);
  await portal.app.pool.query(`update account set handle = 'rea', display_name = 'Another name' where id = $1`, [portal.reporter.viewer.accountId]);
  await portal.app.pool.query(`update cases set write_up_url = 'https://rea.example.org/write-up' where number = $1`, [number]);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const grant = async (choice: 'NAME' | 'ALIAS' | 'ANONYMOUS', publishedName: string | null = name): Promise<void> => void await answerConsent(
  portal.app, portal.reporter.viewer, { number, choice, publishedName, url: 'https://rea.example.org', organization: 'Rea Labs' });
const withdraw = async (): Promise<void> => void await withdrawConsent(portal.app, portal.reporter.viewer, { number });
const idNow = async (): Promise<string> => {
  const { at } = await portal.ask(stranger, '{ acknowledgments { edges { node { id } } } }');
  const id = at('data', 'acknowledgments', 'edges', '0', 'node', 'id');
  return typeof id === 'string' ? id : '';
};

/** Every place from which a name could come, as everybody who may ask. */
async function everywhere(id: string): Promise<string> {
  const askers: readonly Asking[] = [
    stranger, await portal.as(portal.triager), await portal.as(portal.lead), await toolWith(portal.app.pool, ['CASES_READ', 'ACKNOWLEDGMENTS_READ']),
    { ...stranger, headers: { 'laurel-router-token': routerToken } },
  ];
  const texts: string[] = [];
  for (const by of askers) {
    texts.push((await portal.ask(by, `query ($id: ID!, $n: String!) {
      acknowledgments(first: 100) { edges { node { id publishedName url organization writeUpUrl researcher { id displayName } } } }
      search: acknowledgments(query: "younger") { edges { cursor } }
      node(id: $id) { __typename id ... on Acknowledgment { publishedName researcher { handle } } }
      researcher(handle: "rea") { displayName acknowledgments { edges { node { publishedName } } } }
      case(number: $n) { acknowledgment { publishedName } consent { choice } } }`, { id, n: number })).text);
  }
  const asRouter = { ...stranger, headers: { 'laurel-router-token': routerToken } };
  texts.push((await portal.ask(asRouter, 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Acknowledgment { publishedName } ... on Researcher { displayName } } }',
    { r: [{ __typename: 'Acknowledgment', id }, { __typename: 'Researcher', handle: 'rea' }, { __typename: 'Researcher', id: portal.reporter.researcherId }] })).text);
  for (const path of ['/acknowledgments.atom', '/acknowledgments.json', '/response.json']) texts.push((await portal.browser().ask(path)).text);
  return texts.join('\n');
}

describe('a name that was withdrawn', () => {
  it('is gone from view, search, node, entity, page and feeds at once', async () => {
    await grant('NAME');
    const id = await idNow();
    const before = await everywhere(id);
    expect(before.split(name).length).toBeGreaterThan(8);
    await withdraw();
    const after = await everywhere(id);
    for (const trace of [name, 'Rea Labs', 'rea.example.org', id]) expect(after, trace).not.toContain(trace);
    const asStranger = await portal.ask(stranger, '{ researcher(handle: "rea") { displayName } acknowledgments(query: "younger") { edges { cursor } } }');
    expect(asStranger.text).toContain('{"data":{"researcher":null,"acknowledgments":{"edges":[]}}');
    const stored = await portal.app.pool.query('select published_name, url, organization from consent');
    expect(stored.rows).toEqual([{ published_name: null, url: null, organization: null }]);
  });

  it('stays gone when the case is reopened and closed again', async () => {
    await portal.move(portal.triager, number, 'REOPEN', { message: await portal.seal('Again.', portal.reporter) });
    await portal.move(portal.lead, number, 'CLOSE', { resolution: 'RESOLVED', message: await portal.seal('Fixed.', portal.reporter) });
    expect(await everywhere('none')).not.toContain(name);
  });

  it('leaves acknowledgeable what it was: credit is not publication', async () => {
    const { at } = await portal.ask(await portal.as(portal.reporter), '{ viewer { researcher { isAcknowledgeable } } }');
    expect(at('data', 'viewer', 'researcher', 'isAcknowledgeable')).toBe(true);
    expect((await portal.ask(stranger, 'query ($id: ID!) { node(id: $id) { ... on Researcher { isAcknowledgeable } } }', { id: portal.reporter.researcherId })).text).toContain('null');
  });
});

describe('the last answer', () => {
  const lastOf = async (by: Asking): Promise<string> => (await portal.ask(by, '{ viewer { lastListing { choice publishedName url organization } } }')).text;

  it('is kept for its researcher alone, and gone when it is withdrawn', async () => {
    await grant('NAME');
    const [owner, lead, tool] = [await portal.as(portal.reporter), await portal.as(portal.lead), await toolWith(portal.app.pool, ['CASES_READ', 'ACKNOWLEDGMENTS_READ'])];
    expect(await lastOf(owner)).toContain(name);
    for (const by of [lead, tool, stranger]) expect(await lastOf(by)).not.toContain(name);
    await withdraw();
    expect(await lastOf(owner)).toContain('{"data":{"viewer":{"lastListing":null}}');
  });
});

describe('somebody who takes another name', () => {
  it('is listed under an id that archives of the earlier name do not know', async () => {
    await grant('NAME');
    const first = await idNow();
    await grant('NAME');
    expect(await idNow()).toBe(first);
    await grant('ALIAS', 'nightjar');
    const second = await idNow();
    expect(second).not.toBe(first);
    await withdraw();
    await grant('ANONYMOUS', null);
    expect([first, second]).not.toContain(await idNow());
    const feed = (await portal.browser().ask('/acknowledgments.json')).text;
    for (const id of [first, second]) expect(feed).not.toContain(Buffer.from(id, 'base64url').toString().split(':')[1]);
  });
});

describe('a verification that a lead takes back', () => {
  it('takes the thank-you with it', async () => {
    await grant('NAME');
    const id = await idNow();
    await portal.move(portal.lead, number, 'UNVERIFY', { message: await portal.seal('We were wrong.', portal.reporter) });
    expect(await everywhere(id)).not.toContain(name);
  });
});
