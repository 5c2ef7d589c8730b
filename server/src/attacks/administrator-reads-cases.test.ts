import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

let portal: Portal;
let number: string;
let admin: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  ({ number } = await portal.report());
  const person = await makePerson(portal.app, ['ADMINISTRATOR'], true);
  admin = await portal.as(person);
  // A grant that was left behind, or that somebody slipped in, makes no reader.
  await portal.app.pool.query(`insert into team_key_grant (team_key_id, holder_id, sealed_private_key) values ($1, $2, 'sealed')`,
    [portal.team.teamKeyId, person.viewer.accountId]);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

describe('an administrator', () => {
  it('sees no case, no reporter, no team key’s private half and no member of the team', async () => {
    const { at } = await portal.ask(admin, `query ($n: String!) { case(number: $n) { id } cases { totalCount { value } edges { cursor } }
      viewer { roles team { id } teamKeyGrants { sealedPrivateKey } } teamKey { holderCount holders { id } recoveryRestoredAt } }`, { n: number });
    expect(at('data')).toEqual({
      case: null, cases: { totalCount: { value: 0 }, edges: [] }, viewer: { roles: ['ADMINISTRATOR'], team: [], teamKeyGrants: [] },
      teamKey: { holderCount: 3, holders: null, recoveryRestoredAt: null },
    });
  });

  it('can ask about cases no better than a researcher', async () => {
    for (const q of ['reporter:unset', 'assignee:unset', 'is:second_look']) {
      const { at } = await portal.ask(admin, 'query ($q: String) { cases(query: $q) { totalCount { value } } }', { q });
      expect(at('errors', '0', 'extensions', 'code'), q).toBe('BAD_USER_INPUT');
    }
  });

  it('moves, answers, keys and policies nothing', async () => {
    const body = await portal.seal('hello');
    const codeOf = async (query: string, input: object): Promise<unknown> =>
      (await portal.ask(admin, query, { input })).at('errors', '0', 'extensions', 'code');
    expect(await codeOf('mutation ($input: PostMessageInput!) { postMessage(input: $input) { case { id } } }', { idempotencyKey: randomUUID(), number, body })).toBe('NOT_FOUND');
    expect(await codeOf('mutation ($input: MoveCaseInput!) { moveCase(input: $input) { case { id } } }', { idempotencyKey: randomUUID(), number, version: 1, move: 'START_TRIAGE' })).toBe('NOT_FOUND');
    expect(await codeOf('mutation ($input: RecordInternalCaseInput!) { recordInternalCase(input: $input) { case { id } } }', { idempotencyKey: randomUUID(), title: body, report: body })).toBe('FORBIDDEN');
    expect(await codeOf('mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { policy { version } } }', { slug: 'DISCLOSURE', markdown: 'x' })).toBe('FORBIDDEN');
    expect(await codeOf('mutation ($input: RotateTeamKeyInput!) { rotateTeamKey(input: $input) { teamKey { id } } }', { publicKey: 'x', grants: [], compromised: true })).toBe('FORBIDDEN');
    expect(await codeOf('mutation ($input: GrantTeamKeyInput!) { grantTeamKey(input: $input) { teamKey { id } } }', { teamKey: 'x', holder: 'x', sealedPrivateKey: 'x' })).toBe('FORBIDDEN');
    expect(await codeOf('mutation ($input: CertifyKeyInput!) { certifyKey(input: $input) { key { id } } }', { publicKey: 'x' })).toBe('FORBIDDEN');
  });
});
