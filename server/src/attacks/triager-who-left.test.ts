import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { makePerson, type KeyedPerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import type { TestBrowser } from '../testing/test-server.ts';

let portal: Portal;
let administrator: TestBrowser;
beforeAll(async () => {
  portal = await portalOverHttp();
  administrator = await signedIn(await makePerson(portal.app, ['ADMINISTRATOR']), 'admin@example.org');
  await portal.app.pool.query(`update account set email = 'lead@example.org', email_verified_at = now() where id = $1`, [portal.team.lead.viewer.accountId]);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function signedIn({ viewer: { accountId } }: KeyedPerson, email: string): Promise<TestBrowser> {
  await portal.app.pool.query('update account set email = $2, email_verified_at = now(), display_name = $2 where id = $1', [accountId, email]);
  const browser = portal.browser();
  browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: true })}`;
  return browser;
}
const heldBy = async (accountId: string): Promise<unknown> => {
  const members: unknown = JSON.parse((await administrator.ask('/auth/members')).text);
  return Array.isArray(members) ? members.find((member: { id: string }) => member.id === accountId)?.teamKeys : undefined;
};

describe('a triager who left', () => {
  it('reads nothing any more, and the page says what they may still hold', async () => {
    const { triager, team } = portal;
    const { accountId } = triager.viewer;
    const [before, asLead] = [await portal.as(triager), await portal.as(team.lead)];
    const everything = '{ viewer { teamKeyGrants { sealedPrivateKey } } cases(first: 1) { edges { node { number } } } }';
    expect((await portal.ask(before, everything)).text).toContain('sealed to the triager');
    expect(await heldBy(accountId)).toBe(1);
    await portal.app.pool.query('insert into case_reading (account_id, case_id) select $1, id from cases where reporter_id <> $1', [accountId]);
    const answer = await administrator.post('/auth/remove-member', { accountId, disable: false });
    expect(answer.status).toBe(204);
    const { rows } = await portal.app.pool.query('select from team_key_grant where holder_id = $1', [accountId]);
    expect(rows).toEqual([]);
    // Other nodes hear of it by a notice, and this one too: at most five seconds.
    await expect.poll(async () => (await portal.ask(before, everything)).at('errors', '0', 'extensions', 'code'), { timeout: 6_000 }).toBe('UNAUTHENTICATED');
    expect((await portal.ask(await portal.as(triager), everything)).at('data')).toEqual({ viewer: { teamKeyGrants: [] }, cases: { edges: [] } });
    const left = (await portal.ask(asLead, '{ viewer { formerHolders { casesOpened teamKey { fingerprint } person { id } } teamEvents { kind } } }')).text;
    expect(left).toContain(team.publicKey.getFingerprint().toUpperCase());
    expect(left).toContain('LEFT_TEAM');
    const { rows: [opened] } = await portal.app.pool.query<{ count: number }>('select count(*)::int from case_reading where account_id = $1', [accountId]);
    expect(left).toContain(`"casesOpened":${opened?.count}`);
    const told = await portal.app.pool.query<{ facts: object }>(`select facts from mail where kind = 'LEFT_TEAM'`);
    expect(told.rows).toEqual([{ facts: { teamKeys: 1 } }]);
  });

  it('is not brought back by asking again', async () => {
    const { accountId } = portal.triager.viewer;
    expect((await administrator.post('/auth/remove-member', { accountId, disable: true })).status).toBe(404);
  });

  it('loses the grants too where somebody disables the account by hand', async () => {
    const { accountId } = portal.team.lead.viewer;
    await portal.app.pool.query('update account set disabled_at = now() where id = $1', [accountId]);
    const { rows: [row] } = await portal.app.pool.query('select (select count(*)::int from team_key_grant where holder_id = $1) as held, (select count(*)::int from former_holder where holder_id = $1) as left', [accountId]);
    expect(row).toEqual({ held: 0, left: 1 });
  });
});

describe('removing somebody', () => {
  it('is for administrators, and nobody removes themselves', async () => {
    const triager = await makePerson(portal.app, ['RESEARCHER', 'TRIAGER']);
    for (const [at, roles] of ([['RESEARCHER'], ['RESEARCHER', 'TRIAGER'], ['LEAD']] as const).entries()) {
      const browser = await signedIn(await makePerson(portal.app, roles), `somebody${at}@example.org`);
      expect((await browser.post('/auth/remove-member', { accountId: triager.viewer.accountId, disable: false })).status).toBe(403);
      expect((await browser.ask('/auth/members')).status).toBe(403);
    }
    expect((await portal.browser().ask('/auth/members')).status).toBe(401);
    const { rows: [self] } = await portal.app.pool.query<{ id: string }>(`select id from account where email = 'admin@example.org'`);
    expect((await administrator.post('/auth/remove-member', { accountId: self?.id, disable: true })).status).toBe(400);
    expect((await administrator.post('/auth/remove-member', { accountId: 'nobody', disable: true })).status).toBe(404);
  });
});
