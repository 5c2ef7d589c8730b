import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import { type Asking, type Portal, portalOverHttp, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
let number: string;
let outsiders: Readonly<Record<string, Asking>>;
beforeAll(async () => {
  portal = await portalOverHttp();
  ({ number } = await portal.report());
  await portal.say(portal.triager, number, 'We look at it.');
  outsiders = { reporter: await portal.as(portal.reporter), tool: await toolWith(portal.app.pool, ['CASES_READ']) };
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

/** Everything that somebody outside can see of a case, of a list that holds it, and of the public figures. */
const view = `query ($n: String!) {
  case(number: $n) { version updatedAt nextUpdateDueAt unreadCount responseStatus firstRespondedAt viewerCan state
    messages(first: 100) { pageInfo { hasNextPage endCursor } edges { cursor node { id internal } } }
    last: messages(last: 1) { edges { cursor } pageInfo { hasPreviousPage } }
    sealedTexts(first: 100) { pageInfo { hasNextPage endCursor } edges { cursor node { id } } }
    timeline(first: 100) { pageInfo { hasNextPage endCursor } edges { cursor node { __typename id at } } }
    lastEvent: timeline(last: 1) { edges { cursor } pageInfo { hasPreviousPage } } }
  byUpdate: cases(query: "sort:updated") { totalCount { value } edges { cursor } }
  recent: cases(query: "updated:>-1d") { totalCount { value } }
  responseStatistics { received answeredInTime updatesMissed medianHours answersByHour } }`;

const addNote = async (): Promise<void> => void await postMessage(portal.app, portal.triager.viewer, {
  idempotencyKey: randomUUID(), number, body: await portal.seal('Between us.'), internal: true,
});

describe('a note', () => {
  it('changes not one byte of what a reporter or a tool sees', async () => {
    for (const [who, by] of Object.entries(outsiders)) {
      const before = (await portal.ask(by, view, { n: number })).text;
      await addNote();
      await addNote();
      expect((await portal.ask(by, view, { n: number })).text, who).toBe(before);
    }
  });

  it('moves no case in a list, no figure and no public file', async () => {
    const older = await portal.report();
    await portal.report();
    const lists = `{ ${['submitted', 'updated', 'due', 'severity', 'number'].flatMap((key) => ['', '-desc', '-asc'].map((way, i) => `${key}${i}: cases(query: "sort:${key}${way}") { totalCount { value } pageInfo { startCursor endCursor } edges { cursor node { number version updatedAt unreadCount } } }`)).join(' ')} }`;
    const files = async (): Promise<string> => JSON.stringify(await Promise.all(['/acknowledgments.json', '/acknowledgments.atom', '/log/checkpoint', '/response.svg'].map(async (path) => {
      const { status, text, headers } = await portal.browser().ask(path);
      return [path, status, text, headers.get('etag')];
    })));
    const before = [await files(), ...await Promise.all(Object.values(outsiders).map(async (by) => (await portal.ask(by, lists)).text))];
    expect(before[1]).toContain(older.number);
    await postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number: older.number, body: await portal.seal('Between us.'), internal: true });
    expect([await files(), ...await Promise.all(Object.values(outsiders).map(async (by) => (await portal.ask(by, lists)).text))]).toEqual(before);
  });

  it('is not unread to a reporter who filters for it, and answers nothing', async () => {
    const fresh = await portal.report();
    await postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number: fresh.number, body: await portal.seal('Hm.'), internal: true });
    const { at } = await portal.ask(outsiders['reporter'] ?? { token: null },
      'query ($q: String) { unread: cases(query: $q) { totalCount { value } } }', { q: `is:unread number:${fresh.number}` });
    expect(at('data', 'unread', 'totalCount', 'value')).toBe(0);
    expect((await portal.row(fresh.number)).firstRespondedAt).toBeNull();
  });

  it('sends no mail, and is sealed to the team alone', async () => {
    await portal.app.pool.query(`update account set email = 'rea@example.org', email_verified_at = now() where id = $1`, [portal.reporter.viewer.accountId]);
    const mails = async () => (await portal.app.pool.query('select from mail')).rowCount;
    const before = await mails();
    await addNote();
    expect(await mails()).toBe(before);
    const body = await portal.seal('Between us and them.', portal.reporter);
    const refused = postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number, body, internal: true });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN_RECIPIENT' });
  });

  it('by a reporter, of the team or not, is refused in their own case', async () => {
    const note = async (by: Asking, of: string) => portal.ask(by,
      'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { id } userErrors { code } } }',
      { input: { idempotencyKey: randomUUID(), number: of, body: await portal.seal('Mine.'), internal: true } });
    expect((await note(await portal.as(portal.reporter), number)).at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
    const own = await portal.report(portal.triager);
    expect((await note(await portal.as(portal.triager), own.number)).at('data', 'postMessage', 'userErrors', '0', 'code')).toBe('ILLEGAL_MOVE');
  });
});
