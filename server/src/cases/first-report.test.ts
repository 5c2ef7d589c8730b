import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { postMessage } from './commands/post-message.ts';
import { closeAllAsSpam } from './commands/close-all-as-spam.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp({ environment: { UNANSWERED_REPORTS: '5' } }); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function newcomer(): Promise<KeyedPerson> {
  const person = await makePerson(portal.app);
  await registerOwnKey(portal.app, person);
  return person;
}
async function reports(by: KeyedPerson, times: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let i = 0; i < times; i += 1) numbers.push((await portal.report(by)).number);
  return numbers;
}
const outcomeOf = async (by: KeyedPerson): Promise<string> => portal.report(by).then(() => 'taken', ({ code }: { code: string }) => code);

describe('a first-time reporter with a real finding', () => {
  it('meets nothing but a sum: proof, account, report, a question about it, a reply', async () => {
    const browser = portal.browser();
    const opened = await browser.post('/auth/pseudonymous', { signInSecret: randomBytes(32).toString('base64') });
    expect(opened.status).toBe(200);
    const input = { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await portal.seal('How I read everybody’s mail.') };
    const submit = async () => browser.post('/graphql', { query: 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { number responseDueAt receipt { signedText } } userErrors { code message } } }', variables: { input } });
    const sent = await submit();
    expect(sent.at('data', 'submitReport', 'userErrors')).toEqual([]);
    const number = String(sent.at('data', 'submitReport', 'case', 'number'));
    expect((await submit()).at('data', 'submitReport', 'case', 'number')).toBe(number);
    const text = async (words: string) => ({ idempotencyKey: randomUUID(), number, internal: false, body: await portal.seal(words) });
    await postMessage(portal.app, portal.triager.viewer, await text('Which browser?'));
    const reply = await text('Any.');
    const answered = await browser.post('/graphql', { query: 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }', variables: { input: reply } });
    expect(answered.at('data', 'postMessage', 'userErrors')).toEqual([]);
    expect((await browser.ask('/auth/session')).at('account', 'id')).toBeDefined();
  });

  it('may send five before anybody answers, and one more with each answer; after a verified one, as many as there are', async () => {
    const person = await newcomer();
    const [first = '', second = ''] = await reports(person, 5);
    await expect(portal.report(person)).rejects.toMatchObject({ code: 'TOO_MANY_UNANSWERED', path: ['input'], message: expect.stringContaining('The next answer is due by') });
    await portal.app.pool.query('update cases set first_responded_at = now() where number = $1', [first]);
    expect([await outcomeOf(person), await outcomeOf(person)]).toEqual(['taken', 'TOO_MANY_UNANSWERED']);
    await portal.app.pool.query('update cases set verified_at = now() where number = $1', [second]);
    expect(await Promise.all(Array.from({ length: 8 }, async () => outcomeOf(person)))).toEqual(Array.from({ length: 8 }, () => 'taken'));
  });

  it('keeps nobody else from a first report, however many one account sends', async () => {
    await reports(await newcomer(), 5);
    expect(await outcomeOf(await newcomer())).toBe('taken');
  });

  it('counts twenty at once as twenty', async () => {
    const person = await newcomer();
    const outcomes = await Promise.all(Array.from({ length: 20 }, async () => outcomeOf(person)));
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(5);
  });

  it('gets the first answer again for a report that was taken, though there is no room for another', async () => {
    const person = await newcomer();
    const again = { idempotencyKey: randomUUID(), report: await portal.seal('One.', person) };
    const { number } = await portal.report(person, again);
    await reports(person, 4);
    expect((await portal.report(person, again)).number).toBe(number);
  });
});

describe('all spam of one account', () => {
  const closeBy = async (by: KeyedPerson, researcher: KeyedPerson, numbers: readonly string[]) =>
    closeAllAsSpam(portal.app, by.viewer, { researcher: toGlobalId('Researcher', researcher.viewer.accountId), numbers });

  it('is closed by a lead in one go, each case told in its own history, and reopened one by one', async () => {
    const spammer = await newcomer();
    const numbers = await reports(spammer, 4);
    const outcome = await closeBy(portal.lead, spammer, numbers);
    expect(outcome).toEqual({ closed: numbers, left: [] });
    const { rows } = await portal.app.pool.query(
      `select count(*)::int as moved from case_event join cases on cases.id = case_id where number = any ($1) and kind = 'CaseMoved' and case_event.resolution = 'SPAM'`, [numbers]);
    expect(rows).toEqual([{ moved: 4 }]);
    expect(await closeBy(portal.lead, spammer, numbers)).toEqual({ closed: numbers, left: [] });
    await portal.move(portal.lead, numbers[0] ?? '', 'REOPEN', { message: await portal.seal('We were wrong.', spammer) });
    expect((await portal.row(numbers[0] ?? '')).state).toBe('TRIAGING');
    // Three that were closed as spam hold their places for a week.
    expect(await reports(spammer, 2)).toHaveLength(2);
    expect(await outcomeOf(spammer)).toBe('TOO_MANY_UNANSWERED');
  });

  it('leaves what was verified, what is somebody else’s, and what there is not', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const [mine = '', verified = ''] = await reports(one, 2);
    const [theirs = ''] = await reports(other, 1);
    await portal.app.pool.query('update cases set verified_at = now() where number = $1', [verified]);
    const { closed, left } = await closeBy(portal.lead, one, [mine, mine, verified, theirs, 'LRL-2020-000001']);
    expect(closed).toEqual([mine]);
    expect(left.map(({ number }) => number)).toEqual([verified, theirs, 'LRL-2020-000001']);
    expect((await portal.row(theirs)).state).toBe('RECEIVED');
  });

  it('is nothing for a triager, a researcher or a stranger, nor for a hundred and one at once', async () => {
    const person = await newcomer();
    expect(await codeOf(closeBy(portal.triager, person, []))).toBe('FORBIDDEN');
    expect(await codeOf(closeBy(person, person, []))).toBe('FORBIDDEN');
    expect(await codeOf(closeBy(portal.lead, person, Array.from({ length: 101 }, (_, i) => String(i))))).toBe('TOO_LARGE');
  });
});

describe('the record of a reporter', () => {
  const query = 'query ($n: String!) { case(number: $n) { reporter { displayName nameMarks record { reports open unanswered verified resolved spam withdrawn } } } }';

  it('stands beside the case for the team, with what their name might pass for, and for nobody else', async () => {
    const person = await newcomer();
    await portal.app.pool.query(`update account set display_name = 'Lena Leаd' where id = $1`, [portal.lead.viewer.accountId]);
    await portal.app.pool.query(`update account set display_name = 'Lеna Lead' where id = $1`, [person.viewer.accountId]);
    const [first = '', second = ''] = await reports(person, 3);
    await portal.app.pool.query(`update cases set first_responded_at = now(), verified_at = now() where number = $1`, [first]);
    await closeBy(second, person);
    const asTriager = await portal.ask(await portal.as(portal.triager), query, { n: first });
    expect(asTriager.at('data', 'case', 'reporter')).toEqual({
      displayName: 'Lеna Lead', nameMarks: ['MIXED_SCRIPTS', 'LOOKS_LIKE_TEAM'],
      record: { reports: 3, open: 2, unanswered: 1, verified: 1, resolved: 0, spam: 1, withdrawn: 0 },
    });
    const asReporter = await portal.ask(await portal.as(person), query, { n: first });
    expect(asReporter.at('data', 'case', 'reporter')).toEqual({ displayName: 'Lеna Lead', nameMarks: null, record: null });
  });
  const closeBy = async (number: string, researcher: KeyedPerson): Promise<unknown> =>
    closeAllAsSpam(portal.app, portal.lead.viewer, { researcher: toGlobalId('Researcher', researcher.viewer.accountId), numbers: [number] });
});
