import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToken } from '../accounts/one-time-codes.ts';
import { openSession } from '../accounts/sessions.ts';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import type { TestBrowser } from '../testing/test-server.ts';
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

async function signedIn({ viewer: { accountId } }: KeyedPerson): Promise<TestBrowser> {
  const browser = portal.browser();
  browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: true })}`;
  return browser;
}
/** All that the inviting side sees of it, but for the address itself and what is new each time. */
async function shapeOf(email: string): Promise<unknown> {
  const answer = await portal.ask(await portal.as(portal.triager), `mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { userErrors { code message }
    case { version mails { kind recipientRole state } participantInvitations { email role researcher { id } } } } }`, { input: { number, email, role: 'OUTSIDE_PARTY', pins } });
  const invitationsOf = answer.at('data', 'inviteParticipant', 'case', 'participantInvitations') as readonly Invited[];
  const mails = answer.at('data', 'inviteParticipant', 'case', 'mails') as readonly object[];
  return { status: answer.status, errors: answer.at('data', 'inviteParticipant', 'userErrors'), mail: mails.at(0), own: invitationsOf.filter((one) => one.email === email).map(({ role, researcher }) => ({ role, researcher })) };
}

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

  it('tells nobody of an account: whose address it is shows once they opened the link, signed in', async () => {
    const known = await makePerson(portal.app);
    await setAddress(known, 'known@example.org');
    const [before, after] = [await shapeOf('known@example.org'), await shapeOf('nobody@example.org')];
    expect(before).toEqual(after);
    expect((await invitations()).find(({ email }) => email === 'known@example.org')?.researcher).toBeNull();
    const token = await tokenFor('known@example.org');
    const refused = await accept(token);
    expect(refused.status).toBe(400);
    expect(refused.at('error', 'message')).toContain('Sign in to it in this browser');
    expect(refused.headers.getSetCookie()).toEqual([]);
    const [stranger, own] = [await signedIn(await makePerson(portal.app)), await signedIn(known)];
    expect((await accept(token, stranger)).status).toBe(400);
    const cookie = own.cookie;
    expect((await accept(token, own)).at('accountId')).toBe(known.viewer.accountId);
    expect(own.cookie).toBe(cookie);
    expect((await invitations()).find(({ email }) => email === 'known@example.org')?.researcher).toEqual({ id: known.researcherId });
    expect((await accept(token, own)).status).toBe(410);
  });

  it('to the reporter or the team looks like any other, and is refused to them alone', async () => {
    await setAddress(portal.reporter, 'reporter@example.org');
    await setAddress(portal.lead, 'lead@example.org');
    const other = await shapeOf('other@example.org');
    for (const [email, person, words] of [['reporter@example.org', portal.reporter, 'You reported this case'], ['lead@example.org', portal.lead, 'You work on cases']] as const) {
      expect(await shapeOf(email)).toEqual(other);
      const refused = await accept(await tokenFor(email), await signedIn(person));
      expect(refused.at('error', 'message')).toContain(words);
      expect((await invitations()).find((one) => one.email === email)?.researcher).toBeNull();
    }
  });

  it('comes from the team alone, to an address', async () => {
    expect(await invite('not an address')).toBe('INVALID');
    expect(await invite('x@vendor.example', portal.triager, ['words'])).toBe('INVALID');
    expect(await invite('x@vendor.example', portal.reporter)).toBe('FORBIDDEN');
    expect(await invite('x@vendor.example', await makePerson(portal.app))).toBe('NOT_FOUND');
    const one = (await invitations())[0]?.id ?? '';
    expect(await codeOf(withdrawInvitation(portal.app, portal.reporter.viewer, { number, invitation: one }))).toBe('FORBIDDEN');
  });
});
