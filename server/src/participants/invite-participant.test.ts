import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToken } from '../accounts/one-time-codes.ts';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { inviteParticipant, withdrawInvitation } from './invite-participant.ts';

let portal: Portal;
let number = '';
beforeAll(async () => {
  portal = await portalOverHttp();
  number = (await portal.report()).number;
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const pins = ['A'.repeat(40)];
const password = 'three small words and more';
const invite = async (email: string, by = portal.triager, given = pins): Promise<string> =>
  codeOf(inviteParticipant(portal.app, by.viewer, { number, email, role: 'OUTSIDE_PARTY', pins: given }));

interface Invited {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly researcher: { readonly id: string } | null;
}
const query = 'query ($n: String!) { case(number: $n) { participantInvitations { id email role researcher { id } } } }';
const invitations = async (by = portal.triager): Promise<readonly Invited[]> =>
  (await portal.ask(await portal.as(by), query, { n: number })).at('data', 'case', 'participantInvitations') as readonly Invited[];

/** The code of the last mail's link, as the outbox keeps what it is derived from. */
async function tokenFor(email: string): Promise<string | null> {
  const { rows: [mail] } = await portal.app.pool.query<{ facts: { codeId: string | null } }>(
    `select facts from mail where kind = 'PARTICIPANT_INVITED' and recipient = $1 order by id desc limit 1`, [email]);
  return mail?.facts.codeId == null ? null : linkToken(portal.app.portalKey, 'INVITATION', mail.facts.codeId);
}
const accept = async (token: string | null, browser = portal.browser()) =>
  browser.post('/auth/accept-invitation', { token: token ?? '', password, displayName: 'Vera Vendor' });
const setAddress = async (person: KeyedPerson, email: string): Promise<unknown> =>
  portal.app.pool.query('update account set email = $2, email_verified_at = now() where id = $1', [person.viewer.accountId, email]);

describe('an invitation to read a case', () => {
  it('makes an account that reads nothing yet, and shows it to the team', async () => {
    expect(await invite('Vera@vendor.example')).toBe('done');
    expect(await invitations()).toMatchObject([{ email: 'vera@vendor.example', role: 'OUTSIDE_PARTY', researcher: null }]);
    expect(await invitations(portal.reporter)).toEqual([]);
    const browser = portal.browser();
    const token = await tokenFor('vera@vendor.example');
    expect((await accept(token, browser)).status).toBe(200);
    expect((await browser.ask('/auth/session')).at('account', 'roles')).toEqual(['RESEARCHER']);
    expect((await invitations())[0]?.researcher).not.toBeNull();
    const body = JSON.stringify({ query: '{ cases(first: 5) { edges { node { number } } } }' });
    const seen = await browser.ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(seen.at('data', 'cases', 'edges')).toEqual([]);
    expect((await accept(token)).status).toBe(410);
  });

  it('ends with its withdrawal, and with the next one', async () => {
    await invite('wanda@vendor.example');
    const first = await tokenFor('wanda@vendor.example');
    await invite('wanda@vendor.example');
    expect((await accept(first)).status).toBe(410);
    const wanda = (await invitations()).find(({ email }) => email === 'wanda@vendor.example');
    expect(await codeOf(withdrawInvitation(portal.app, portal.triager.viewer, { number, invitation: wanda?.id ?? '' }))).toBe('done');
    expect((await accept(await tokenFor('wanda@vendor.example'))).status).toBe(410);
    expect((await invitations()).map(({ email }) => email)).not.toContain('wanda@vendor.example');
  });

  it('to somebody with an account carries no link into it', async () => {
    const known = await makePerson(portal.app);
    await setAddress(known, 'known@example.org');
    expect(await invite('known@example.org')).toBe('done');
    expect(await tokenFor('known@example.org')).toBeNull();
    expect((await invitations()).find(({ email }) => email === 'known@example.org')?.researcher).toEqual({ id: known.researcherId });
  });

  it('goes neither to the reporter nor to the team, and comes from the team alone', async () => {
    await setAddress(portal.reporter, 'reporter@example.org');
    await setAddress(portal.lead, 'lead@example.org');
    expect(await invite('reporter@example.org')).toBe('INVALID');
    expect(await invite('lead@example.org')).toBe('INVALID');
    expect(await invite('not an address')).toBe('INVALID');
    expect(await invite('x@vendor.example', portal.triager, ['words'])).toBe('INVALID');
    expect(await invite('x@vendor.example', portal.reporter)).toBe('FORBIDDEN');
    expect(await invite('x@vendor.example', await makePerson(portal.app))).toBe('NOT_FOUND');
    const one = (await invitations())[0]?.id ?? '';
    expect(await codeOf(withdrawInvitation(portal.app, portal.reporter.viewer, { number, invitation: one }))).toBe('FORBIDDEN');
  });
});
