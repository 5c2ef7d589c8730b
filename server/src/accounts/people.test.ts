import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from './tokens.ts';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type HttpPortal, type Portal, portalOverHttp, serve } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { enableAccount } from './change-roles.ts';
import { acceptInvitation, invite } from './invitations.ts';
import { changeRolesOf, disableAccount, enableAccountOf, findPeople, listMembers, removeMember, signOutPerson } from './members.ts';
import { linkToken } from './one-time-codes.ts';
import { listInvitations, revokeInvitation } from './sent-invitations.ts';

let portal: Portal;
let otherNode: HttpPortal;
let administrator: KeyedPerson;
let second: KeyedPerson;
const rows = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await portal.app.pool.query<R>(text, [...values])).rows;
async function person(email: string, roles: KeyedPerson['viewer']['roles']): Promise<KeyedPerson> {
  const made = await makePerson(portal.app, [...roles]);
  await rows('update account set email = $2, email_verified_at = now(), display_name = $3 where id = $1', [made.viewer.accountId, email, email.split('@')[0]]);
  return made;
}
beforeAll(async () => {
  portal = await portalOverHttp();
  await rows(`update account set email = 'lead@example.org', email_verified_at = now() where id = $1`, [portal.lead.viewer.accountId]);
  otherNode = await serve(portal.app);
  administrator = await person('admin@example.org', ['RESEARCHER', 'ADMINISTRATOR']);
  second = await person('second@example.org', ['RESEARCHER', 'ADMINISTRATOR']);
});
afterAll(async () => {
  await otherNode.close();
  await portal.close();
  await portal.drop();
});

const rolesOf = async ({ viewer }: KeyedPerson): Promise<unknown> => (await rows<{ roles: string[] }>('select roles from account where id = $1', [viewer.accountId]))[0]?.roles;
const isIn = async (node: HttpPortal, token: string | null): Promise<boolean> => (await node.ask({ token }, '{ viewer { id } }')).at('errors') === undefined;
const change = async (by: KeyedPerson, of: KeyedPerson, wanted: Partial<Parameters<typeof changeRolesOf>[2]>): Promise<string> =>
  codeOf(changeRolesOf(portal.app, by.viewer, { accountId: of.viewer.accountId, give: [], take: [], ...wanted }));

/** Of whom an administrator raised. */
const toldLeads = async (): Promise<unknown> => rows(`select facts from mail where kind = 'ROLES_GIVEN' and account_id = $1 order by id`, [portal.lead.viewer.accountId]);

describe('people', () => {
  it('are found by administrators alone, by address, handle or name, and without a word of their cases', async () => {
    const ana = await person('ana.researcher@example.net', ['RESEARCHER']);
    await rows(`update account set handle = 'nullbyte' where id = $1`, [ana.viewer.accountId]);
    for (const query of ['ANA.R', 'nullb', 'researcher@example.net', ana.viewer.accountId]) {
      const { people } = await findPeople(portal.app, administrator.viewer, query);
      expect(people.map(({ email }) => email), query).toEqual(['ana.researcher@example.net']);
      expect(Object.keys(people[0] ?? {}).sort()).toEqual(['createdAt', 'disabledAt', 'displayName', 'email', 'handle', 'hasFactor', 'id', 'roles', 'teamKeys']);
    }
    expect((await findPeople(portal.app, administrator.viewer, '%_%')).people).toEqual([]);
    expect(await codeOf(findPeople(portal.app, administrator.viewer, ' a '))).toBe('REQUIRED');
    for (const by of [portal.lead, portal.triager, portal.reporter]) {
      expect([await codeOf(findPeople(portal.app, by.viewer, 'ana')), await codeOf(listMembers(portal.app, by.viewer)), await codeOf(listInvitations(portal.app, by.viewer))]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    }
  });

  it('get and lose roles, are signed out and told, and it is noted', async () => {
    const bo = await person('bo@example.org', ['RESEARCHER', 'TRIAGER']);
    const { token } = await portal.as(bo);
    expect(await isIn(otherNode, token)).toBe(true);
    expect(await change(administrator, bo, { give: ['LEAD'], take: ['TRIAGER'] })).toBe('done');
    expect(await rolesOf(bo)).toEqual(['RESEARCHER', 'LEAD']);
    await expect.poll(async () => isIn(otherNode, token), { timeout: 5_000 }).toBe(false);
    expect(await change(administrator, bo, { take: ['LEAD'] })).toBe('done');
    expect(await rows('select kind, facts from mail where account_id = $1 order by id', [bo.viewer.accountId])).toEqual([
      { kind: 'ROLES_CHANGED', facts: { given: ['LEAD'], taken: ['TRIAGER'], disabled: false } }, { kind: 'ROLES_CHANGED', facts: { given: [], taken: ['LEAD'], disabled: false } },
    ]);
    expect(await rows(`select kind, facts from audit_entry where kind like 'ROLE%' order by id`)).toEqual([
      { kind: 'ROLE_GIVEN', facts: { role: 'LEAD', way: 'ADMINISTRATOR' } }, { kind: 'ROLE_TAKEN', facts: { role: 'TRIAGER', way: 'ADMINISTRATOR' } }, { kind: 'ROLE_TAKEN', facts: { role: 'LEAD', way: 'ADMINISTRATOR' } },
    ]);
    expect(await rows(`select from team_event where kind = 'LEFT_TEAM' and subject_id = $1`, [bo.viewer.accountId])).toHaveLength(1);
    expect(await toldLeads()).toEqual([{ facts: { given: ['LEAD'] } }]);
  });

  it('do not raise themselves, and nobody else changes anything', async () => {
    expect(await change(administrator, administrator, { give: ['LEAD'] })).toBe('INVALID');
    expect(await codeOf(removeMember(portal.app, administrator.viewer, { accountId: administrator.viewer.accountId, disable: false }))).toBe('INVALID');
    for (const by of [portal.lead, portal.triager, portal.reporter]) expect(await change(by, by, { give: ['ADMINISTRATOR'] })).toBe('FORBIDDEN');
    expect(await change(administrator, portal.reporter, { give: ['TRIAGER'] })).toBe('INVALID');
    expect(await rolesOf(administrator)).toEqual(['RESEARCHER', 'ADMINISTRATOR']);
  });

  it('keep one administrator, of two who remove each other at once', async () => {
    const both = await Promise.all([change(administrator, second, { take: ['ADMINISTRATOR'] }), change(second, administrator, { take: ['ADMINISTRATOR'] })]);
    expect(both.sort()).toEqual(['FORBIDDEN', 'done']);
    expect(await rows(`select from account where 'ADMINISTRATOR' = any (roles) and disabled_at is null`)).toHaveLength(1);
    await rows(`update account set roles = '{RESEARCHER,ADMINISTRATOR}' where id = any ($1)`, [[administrator.viewer.accountId, second.viewer.accountId]]);
  });
});

describe('an account', () => {
  it('that is disabled is out on every node within five seconds, and keeps its cases', async () => {
    const { token } = await portal.as(portal.reporter);
    const { number } = await portal.report();
    await codeOf(disableAccount(portal.app, administrator.viewer, portal.reporter.viewer.accountId));
    await expect.poll(async () => isIn(otherNode, token), { timeout: 5_000 }).toBe(false);
    expect(await rows('select from cases where number = $1 and reporter_id = $2', [number, portal.reporter.viewer.accountId])).toHaveLength(1);
    expect(await codeOf(enableAccountOf(portal.app, portal.lead.viewer, portal.reporter.viewer.accountId))).toBe('FORBIDDEN');
    expect(await codeOf(enableAccountOf(portal.app, administrator.viewer, portal.reporter.viewer.accountId))).toBe('done');
    expect(await isIn(portal, (await portal.as(portal.reporter)).token)).toBe(true);
  });

  it('comes back without its roles', async () => {
    const cy = await person('cy@example.org', ['RESEARCHER', 'TRIAGER']);
    await disableAccount(portal.app, administrator.viewer, cy.viewer.accountId);
    await enableAccountOf(portal.app, administrator.viewer, cy.viewer.accountId);
    expect(await rolesOf(cy)).toEqual(['RESEARCHER']);
  });

  it('that the operator enables is told of to leads and administrators', async () => {
    const dee = await person('dee@example.org', ['RESEARCHER']);
    await disableAccount(portal.app, administrator.viewer, dee.viewer.accountId);
    await portal.app.dataSource.transaction(async (manager) => enableAccount(manager, { actorId: null, now: new Date() }, dee.viewer.accountId));
    const told = await rows<{ recipient: string }>(`select recipient from mail where kind = 'OPERATOR_ACTED' and facts ->> 'command' = 'enable'`);
    expect(told.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(['admin@example.org', 'second@example.org', 'lead@example.org']));
  });

  it('is signed out everywhere, tokens too', async () => {
    const { token } = await portal.as(portal.triager);
    expect(await signOutPerson(portal.app, administrator.viewer, portal.triager.viewer.accountId)).toBeGreaterThan(0);
    await expect.poll(async () => isIn(otherNode, token), { timeout: 5_000 }).toBe(false);
    expect(await rows('select from session where token_hash = $1', [hashToken(token ?? '')])).toEqual([]);
    expect(await codeOf(signOutPerson(portal.app, administrator.viewer, 'nobody'))).toBe('NOT_FOUND');
  });
});

describe('an invitation', () => {
  const send = async (by: KeyedPerson, email: string, role: 'RESEARCHER' | 'TRIAGER' | 'ADMINISTRATOR' = 'TRIAGER'): Promise<string> => {
    await invite(portal.app, by.viewer, { email, role, pins: [] });
    return (await rows<{ id: string }>(`select id from one_time_code where purpose = 'INVITATION' order by id desc limit 1`))[0]?.id ?? '';
  };
  const accept = async (id: string): Promise<string> =>
    codeOf(acceptInvitation(portal.app, { token: linkToken(portal.app.portalKey, 'INVITATION', id), password: 'seven quiet herons wade', displayName: 'Di' }));
  const stateOf = async (id: string): Promise<unknown> => (await listInvitations(portal.app, administrator.viewer)).find((one) => one.id === id)?.state;

  it('is listed with its state, and its link is dead once it is revoked', async () => {
    const id = await send(administrator, 'di@example.org');
    expect((await listInvitations(portal.app, second.viewer)).find((one) => one.id === id)).toMatchObject({ email: 'di@example.org', role: 'TRIAGER', invitedBy: 'admin', state: 'OPEN' });
    expect(await codeOf(revokeInvitation(portal.app, portal.lead.viewer, id))).toBe('FORBIDDEN');
    expect(await codeOf(revokeInvitation(portal.app, second.viewer, id))).toBe('done');
    expect([await accept(id), await stateOf(id), await codeOf(revokeInvitation(portal.app, second.viewer, id))]).toEqual(['LINK_EXPIRED', 'REVOKED', 'NOT_FOUND']);
  });

  it('makes a researcher an account, where people make none by themselves', async () => {
    expect(await codeOf(invite(portal.app, administrator.viewer, { email: 'admin@example.org', role: 'RESEARCHER', pins: [] }))).toBe('INVALID');
    expect(await codeOf(invite(portal.app, administrator.viewer, { email: 'second@example.org', role: 'RESEARCHER', pins: [] }))).toBe('INVALID');
    const id = await send(administrator, 'gil@example.org', 'RESEARCHER');
    expect([await accept(id), await stateOf(id)]).toEqual(['done', 'ACCEPTED']);
    expect(await rows(`select roles from account where email = 'gil@example.org'`)).toEqual([{ roles: ['RESEARCHER'] }]);
  });

  it('sent again ends the earlier one', async () => {
    const [first, again] = [await send(administrator, 'ed@example.org'), await send(administrator, 'ed@example.org', 'ADMINISTRATOR')];
    expect([await accept(first), await accept(again)]).toEqual(['LINK_EXPIRED', 'done']);
    expect(await toldLeads()).toContainEqual({ facts: { given: ['ADMINISTRATOR'] } });
    expect([await stateOf(first), await stateOf(again)]).toEqual(['REVOKED', 'ACCEPTED']);
  });

  it('ends with a role that is taken from who got it, and brings no disabled account back', async () => {
    const hal = await person('hal@example.org', ['RESEARCHER', 'TRIAGER']);
    const id = await send(administrator, 'hal@example.org', 'ADMINISTRATOR');
    expect(await change(administrator, hal, { take: ['TRIAGER'] })).toBe('done');
    expect([await stateOf(id), await accept(id)]).toEqual(['REVOKED', 'LINK_EXPIRED']);
    const late = await send(administrator, 'hal@example.org');
    await rows('update account set disabled_at = now() where id = $1', [hal.viewer.accountId]);
    expect(await accept(late)).toBe('INVALID');
    expect(await rolesOf(hal)).toEqual(['RESEARCHER']);
  });

  it('ends with the role of who sent it', async () => {
    const id = await send(second, 'flo@example.org');
    expect(await change(administrator, second, { take: ['ADMINISTRATOR'] })).toBe('done');
    expect([await stateOf(id), await accept(id)]).toEqual(['REVOKED', 'LINK_EXPIRED']);
    expect(await codeOf(invite(portal.app, second.viewer, { email: 'flo@example.org', role: 'ADMINISTRATOR', pins: [] }))).toBe('FORBIDDEN');
  });
});
