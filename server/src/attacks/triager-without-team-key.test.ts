import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import { toGlobalId } from '../read/global-id.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

let portal: Portal;
let number: string;
let newcomer: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  ({ number } = await portal.report());
  await portal.say(portal.triager, number, 'We look at it.');
  await postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number, body: await portal.seal('a note'), internal: true });
  newcomer = await portal.as(await makePerson(portal.app, ['RESEARCHER', 'TRIAGER']));
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

describe('a triager who holds no team key', () => {
  it('sees facts, and null for every word', async () => {
    const { text, at } = await portal.ask(newcomer, `query ($n: String!) { case(number: $n) { state reporter { id } title { id } report { id }
      messages { edges { cursor } } sealedTexts { edges { cursor } } timeline { edges { node { __typename } } } unreadCount viewerCan } }`, { n: number });
    expect(at('data', 'case')).toMatchObject({ state: 'RECEIVED', reporter: { id: portal.reporter.researcherId }, title: null, report: null, messages: null, sealedTexts: null });
    expect(text).not.toContain('MessagePosted');
    expect(at('data', 'case', 'viewerCan')).not.toContain('GRANT_ACCESS');
  });

  it('finds no word by id', async () => {
    const { rows } = await portal.app.pool.query<{ type: string; id: string }>(`
      select 'Message' as type, id::text from message union all select 'SealedText', id::text from sealed_text
      union all select kind, id::text from case_event where kind = 'MessagePosted'`);
    expect(rows.length).toBeGreaterThan(6);
    for (const { type, id } of rows) {
      const { text } = await portal.ask(newcomer, 'query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId(type, id) });
      expect(text, type).toContain('{"data":{"node":null}');
    }
  });

  it('wraps nothing to anybody', async () => {
    const { at } = await portal.ask(newcomer, 'mutation ($input: GrantCaseAccessInput!) { grantCaseAccess(input: $input) { case { id } } }',
      { input: { number, reader: portal.reporter.researcherId, grants: [] } });
    expect(at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
  });

  it('reads words from the moment of the grant, and none from the moment it ends', async () => {
    const person = await makePerson(portal.app, ['RESEARCHER', 'TRIAGER']);
    const token = await portal.as(person);
    const reads = async (): Promise<boolean> =>
      (await portal.ask(token, 'query ($n: String!) { case(number: $n) { report { armored } } }', { n: number })).text.includes('BEGIN PGP');
    // The notice travels by way of the database.
    const until = async (wanted: boolean): Promise<void> => { await expect.poll(reads, { timeout: 4_000 }).toBe(wanted); };
    expect(await reads()).toBe(false);
    await portal.app.pool.query(`insert into team_key_grant (team_key_id, holder_id, sealed_private_key) values ($1, $2, 'sealed')`, [portal.team.teamKeyId, person.viewer.accountId]);
    await until(true);
    await portal.app.pool.query('delete from team_key_grant where holder_id = $1', [person.viewer.accountId]);
    await until(false);
  });
});
