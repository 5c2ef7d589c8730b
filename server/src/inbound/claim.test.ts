import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { hashToken } from '../accounts/tokens.ts';
import { writeLetter } from '../mail/write-letter.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { accept, mailOf } from '../testing/mails.ts';
import type { PersonViewer } from '../read/viewer.ts';
import { codeOf } from '../testing/refusals.ts';
import { claimToken } from './claim-links.ts';
import { chooseReplyByLink, claimCase, lookAtClaim } from './claim.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

/** A case by mail, and the token of the link in its receipt. */
async function mailedCase(from: string): Promise<{ id: string; number: string; token: string }> {
  await accept(play.app, mailOf({ from, body: await play.seal('By mail.') }));
  const { rows: [mail] } = await play.app.pool.query(`select kind, facts from mail where recipient = $1 and kind = 'MAIL_RECEIPT'`, [from]);
  const { blocks } = writeLetter(mail, { publicUrl: 'https://security.example.org', organization: 'Example', portalKey: play.app.portalKey });
  const url = blocks.flatMap((block) => (block.kind === 'link' ? [block.url] : []))[0] ?? '';
  expect(url).toMatch(/^https:\/\/security\.example\.org\/claim#\d+\.[\w-]{43}$/);
  return { id: mail.facts.caseId, number: mail.facts.number, token: url.split('#')[1] ?? '' };
}
/** Somebody signed in just now: with words that they made for it, or with those they had. */
async function signedIn(method: 'PSEUDONYMOUS' | 'WORDS'): Promise<PersonViewer> {
  const { viewer } = await makePerson(play.app);
  const token = await openSession(play.app.dataSource.manager, viewer.accountId, { method, hasFactor: false });
  const { rows: [session] } = await play.app.pool.query<{ id: string }>('select id from session where token_hash = $1', [hashToken(token)]);
  return { ...viewer, sessionId: session?.id ?? '' };
}
const facts = async (id: string) => (await play.app.pool.query(
  'select reporter_id as reporter, version, reply_by as "replyBy" from cases where id = $1', [id])).rows[0];

describe('the link of a receipt', () => {
  it('makes the case an account’s, once, and the history says so', async () => {
    const { id, number, token } = await mailedCase('ana@example.net');
    expect(await lookAtClaim(play.app, token)).toMatchObject({ number, replyBy: 'PAGE' });
    const person = await makePerson(play.app);
    expect(await claimCase(play.app, person.viewer, token)).toEqual({ number });
    expect(await facts(id)).toMatchObject({ reporter: person.viewer.accountId, version: 2 });
    const { rows } = await play.app.pool.query(`select actor_id, reader_id, reader_role, granted from case_event where case_id = $1 and kind = 'AccessChanged'`, [id]);
    expect(rows).toEqual([{ actor_id: person.viewer.accountId, reader_id: person.viewer.accountId, reader_role: 'REPORTER', granted: true }]);
    expect(await codeOf(claimCase(play.app, (await makePerson(play.app)).viewer, token))).toBe('LINK_USED');
    expect(await codeOf(lookAtClaim(play.app, token))).toBe('LINK_USED');
  });

  const emailOf = async ({ accountId }: PersonViewer): Promise<string | null> => (await play.app.pool.query('select email from account where id = $1', [accountId])).rows[0].email;

  it('leaves who made words to claim reachable at the address that it came to, unless somebody has it', async () => {
    const first = await mailedCase('bo@example.net');
    const [one, other] = [await signedIn('PSEUDONYMOUS'), await signedIn('PSEUDONYMOUS')];
    await claimCase(play.app, one, first.token);
    expect(await emailOf(one)).toBe('bo@example.net');
    const second = await mailedCase('bo2@example.net');
    await play.app.pool.query(`update account set email = 'bo2@example.net' where id = $1`, [one.accountId]);
    await claimCase(play.app, other, second.token);
    expect(await emailOf(other)).toBeNull();
  });

  it('gives no mailbox to an account that was there before: it may be a stranger’s link, so the address is confirmed in that account’s browser', async () => {
    const idle = await signedIn('PSEUDONYMOUS');
    await play.app.pool.query(`update session set confirmed_at = now() - interval '11 minutes' where account_id = $1`, [idle.accountId]);
    for (const [from, victim] of [['thief@example.net', await signedIn('WORDS')], ['thief2@example.net', idle]] as const) {
      await claimCase(play.app, victim, (await mailedCase(from)).token);
      expect(await emailOf(victim)).toBeNull();
      const { rows } = await play.app.pool.query(`select kind, account_id as id from mail where recipient = $1 and kind = 'VERIFY_EMAIL'`, [from]);
      expect(rows).toEqual([{ kind: 'VERIFY_EMAIL', id: victim.accountId }]);
    }
  });

  it('gives the case to one of two who come at once', async () => {
    const { token } = await mailedCase('race@example.net');
    const people = [await makePerson(play.app), await makePerson(play.app)];
    const outcomes = await Promise.all(people.map(async ({ viewer }) => claimCase(play.app, viewer, token).then(() => 'CLAIMED', () => 'REFUSED')));
    expect(outcomes.sort()).toEqual(['CLAIMED', 'REFUSED']);
  });

  it('opens no other case, ends, and asks who comes to sign in', async () => {
    const { id, token } = await mailedCase('ends@example.net');
    const other = await mailedCase('other@example.net');
    const { viewer } = await makePerson(play.app);
    const forged = `${other.id}${token.slice(token.indexOf('.'))}`;
    for (const wrong of [forged, '', 'x', `9${token}`, `${token}x`]) expect(await codeOf(claimCase(play.app, viewer, wrong)), wrong).toBe('INVALID');
    expect(await codeOf(claimCase(play.app, { kind: 'anonymous' }, token))).toBe('UNAUTHENTICATED');
    const claimEndsAt = new Date(Date.now() - 86_400_000);
    await play.app.pool.query('update mail_correspondent set claim_ends_at = $2 where case_id = $1', [id, claimEndsAt]);
    expect(await codeOf(claimCase(play.app, viewer, token))).toBe('INVALID');
    expect(await codeOf(claimCase(play.app, viewer, claimToken(play.app.portalKey, { caseId: id, claimEndsAt })))).toBe('LINK_EXPIRED');
  });

  it('asks about the thank-you where the case was resolved before', async () => {
    const { id, number, token } = await mailedCase('thanked@example.net');
    const consents = async (): Promise<readonly object[]> => (await play.app.pool.query('select state from consent where case_id = $1', [id])).rows;
    await play.verify(number);
    await play.move(play.lead, number, 'CLOSE', { resolution: 'RESOLVED', message: await play.seal('Fixed. Thank you.') });
    expect((await play.row(number)).creditableSince).not.toBeNull();
    expect(await consents()).toEqual([]);
    await claimCase(play.app, await signedIn('PSEUDONYMOUS'), token);
    expect(await consents()).toEqual([{ state: 'ASKED' }]);
    const { rows } = await play.app.pool.query(`select kind from mail where recipient = 'thanked@example.net' order by id desc limit 1`);
    expect(rows).toEqual([{ kind: 'CLOSED_CONSENT' }]);
  });

  it('is not for somebody whom the team added to the case', async () => {
    const { id, token } = await mailedCase('party@example.net');
    const { viewer } = await makePerson(play.app);
    await play.app.pool.query(`insert into case_participant (case_id, account_id, role) values ($1, $2, 'OUTSIDE_PARTY')`, [id, viewer.accountId]);
    expect(await codeOf(claimCase(play.app, viewer, token))).toBe('INVALID');
  });

  it('chooses plain mail or the page without an account, until it is claimed', async () => {
    const { id, token } = await mailedCase('plain@example.net');
    await chooseReplyByLink(play.app, token, 'PLAIN_MAIL');
    expect((await facts(id)).replyBy).toBe('PLAIN_MAIL');
    await claimCase(play.app, (await makePerson(play.app)).viewer, token);
    expect(await codeOf(chooseReplyByLink(play.app, token, 'PAGE'))).toBe('LINK_USED');
  });
});
