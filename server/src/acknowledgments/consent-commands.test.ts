import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataSource } from '../database/data-source.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { codeOf } from '../testing/refusals.ts';
import { passConsentClock } from './consent-clock.ts';
import { answerConsent, withdrawConsent } from './consent-commands.ts';
import { consentToken } from './consent-links.ts';
import { consentRequest } from './consent-request.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(() => play.drop());

async function askedCase(): Promise<{ number: string; caseId: string; token: string }> {
  const { number, caseId } = await play.report();
  await play.resolve(number);
  return { number, caseId, token: await tokenOf(caseId) };
}
async function tokenOf(caseId: string): Promise<string> {
  const { rows: [row] } = await play.app.pool.query<{ asked_at: Date }>('select asked_at from consent where case_id = $1', [caseId]);
  return consentToken(play.app.portalKey, { caseId, askedAt: row?.asked_at ?? new Date(0) });
}
const listings = async (caseId: string): Promise<unknown[]> =>
  (await play.app.pool.query('select published_name, researcher_id is not null as leads_to_profile from acknowledgment where case_id = $1', [caseId])).rows;
const anonymous = { kind: 'anonymous' } as const;

describe('consent', () => {
  it('is given once by the mail’s link, without signing in', async () => {
    const { number, caseId, token } = await askedCase();
    expect(await consentRequest(play.app, token)).toMatchObject({ caseNumber: number });
    expect(await listings(caseId)).toEqual([]);
    const yes = { number, token, choice: 'NAME', publishedName: 'Ines Haddad' } as const;
    expect(await codeOf(answerConsent(play.app, anonymous, yes))).toBe('done');
    expect(await listings(caseId)).toEqual([{ published_name: 'Ines Haddad', leads_to_profile: true }]);
    expect(await codeOf(answerConsent(play.app, anonymous, { ...yes, choice: 'DO_NOT_LIST' }))).toBe('LINK_USED');
    expect(await consentRequest(play.app, token)).toBeNull();
  });

  it('refuses a forged link, and one of another case', async () => {
    const one = await askedCase();
    const other = await askedCase();
    const yes = { choice: 'ANONYMOUS' } as const;
    const forged = `${one.caseId}.${'A'.repeat(43)}`;
    for (const token of [forged, other.token, 'nonsense', '']) {
      expect(await codeOf(answerConsent(play.app, anonymous, { ...yes, number: one.number, token }))).toBe('INVALID');
      if (token !== other.token) expect(await consentRequest(play.app, token)).toBeNull();
    }
    expect(await listings(one.caseId)).toEqual([]);
  });

  it('by alias leads to no profile', async () => {
    const { number, caseId } = await askedCase();
    await answerConsent(play.app, play.reporter.viewer, { number, choice: 'ALIAS', publishedName: 'moth' });
    expect(await listings(caseId)).toEqual([{ published_name: 'moth', leads_to_profile: false }]);
  });

  it('is nobody else’s to give', async () => {
    const { number } = await askedCase();
    const stranger = await makePerson(play.app);
    expect(await codeOf(answerConsent(play.app, stranger.viewer, { number, choice: 'ANONYMOUS' }))).toBe('NOT_FOUND');
    expect(await codeOf(answerConsent(play.app, play.lead.viewer, { number, choice: 'ANONYMOUS' }))).toBe('FORBIDDEN');
  });

  it('is withdrawn at once, and as often as one likes', async () => {
    const { number, caseId } = await askedCase();
    await answerConsent(play.app, play.reporter.viewer, { number, choice: 'NAME', publishedName: 'Ines Haddad' });
    await withdrawConsent(play.app, play.reporter.viewer, { number });
    expect(await listings(caseId)).toEqual([]);
    const { rows: [row] } = await play.app.pool.query('select published_name from consent where case_id = $1', [caseId]);
    expect(row).toEqual({ published_name: null });
    expect(await codeOf(withdrawConsent(play.app, play.reporter.viewer, { number }))).toBe('done');
    const fresh = await play.report();
    expect(await codeOf(withdrawConsent(play.app, play.reporter.viewer, { number: fresh.number }))).toBe('done');
  });

  it('begins with the last answer that still stands, for its researcher alone', async () => {
    const [first, second] = [await askedCase(), await askedCase()];
    await answerConsent(play.app, play.reporter.viewer, { number: first.number, choice: 'NAME', publishedName: 'Ines Haddad', url: 'https://ines.example/', organization: 'Labs' });
    expect(await consentRequest(play.app, second.token)).toMatchObject({
      lastListing: { choice: 'NAME', publishedName: 'Ines Haddad', url: 'https://ines.example/', organization: 'Labs' },
    });
    const other = await makePerson(play.app);
    await registerOwnKey(play.app, other);
    const { number, caseId } = await play.report(other);
    await play.verify(number);
    await play.move(play.lead, number, 'CLOSE', { resolution: 'RESOLVED', message: await play.seal('Fixed.', other) });
    expect(await consentRequest(play.app, await tokenOf(caseId))).toMatchObject({ lastListing: null });
    await play.app.pool.query(`update consent set state = 'WITHDRAWN', published_name = null, url = null, organization = null where researcher_id = $1 and state = 'GRANTED'`, [play.reporter.viewer.accountId]);
    expect(await consentRequest(play.app, second.token)).toMatchObject({ lastListing: null });
  });

  it('is reminded of and lapses once, however many nodes look at once', async () => {
    const { number, caseId } = await askedCase();
    await play.app.pool.query(`update account set email = 'ines@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
    const other = await createDataSource(play.url, 4).initialize();
    const nodes = [play.app, { ...play.app, dataSource: other }];
    const lookOften = async (): Promise<unknown> => Promise.all([...nodes, ...nodes].map(async (node) => passConsentClock(node)));
    await play.app.pool.query(`update consent set asked_at = now() - interval '24 days' where case_id = $1`, [caseId]);
    await lookOften();
    expect((await play.app.pool.query('select 1 from mail where identity like $1', [`consent-reminder:${caseId}:%`])).rows).toHaveLength(1);
    await play.app.pool.query(`update consent set asked_at = now() - interval '31 days' where case_id = $1`, [caseId]);
    await lookOften();
    await lookOften();
    const { rows } = await play.app.pool.query(`select clock, consent_state from case_event where case_id = $1 and (clock = 'CONSENT_LAPSE' or consent_state = 'LAPSED') order by id`, [caseId]);
    expect(rows).toEqual([{ clock: 'CONSENT_LAPSE', consent_state: null }, { clock: null, consent_state: 'LAPSED' }]);
    expect(await codeOf(withdrawConsent(play.app, play.reporter.viewer, { number }))).toBe('done');
    await other.destroy();
  });

  it('is reminded of once, and lapses after 30 days', async () => {
    const { number, caseId } = await askedCase();
    await play.app.pool.query(`update account set email = 'ines@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
    await play.app.pool.query(`update consent set asked_at = now() - interval '24 days' where case_id = $1`, [caseId]);
    await passConsentClock(play.app);
    await passConsentClock(play.app);
    const reminders = await play.app.pool.query(`select 1 from mail where identity like $1`, [`consent-reminder:${caseId}:%`]);
    expect(reminders.rows).toHaveLength(1);
    await play.app.pool.query(`update consent set asked_at = now() - interval '31 days' where case_id = $1`, [caseId]);
    expect(await codeOf(answerConsent(play.app, anonymous, { number, token: await tokenOf(caseId), choice: 'ANONYMOUS' }))).toBe('LINK_EXPIRED');
    await passConsentClock(play.app);
    const { rows: [row] } = await play.app.pool.query('select state from consent where case_id = $1', [caseId]);
    expect(row).toEqual({ state: 'LAPSED' });
    expect(await codeOf(answerConsent(play.app, play.reporter.viewer, { number, choice: 'ANONYMOUS' }))).toBe('done');
  });
});
