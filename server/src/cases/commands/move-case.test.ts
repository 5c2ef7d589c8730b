import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesInPlay, type Play } from '../../testing/cases-in-play.ts';
import { makePerson } from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { assessCase } from './assess-case.ts';
import { followUp, markRead, planDisclosure } from './follow-case.ts';
import { moveCase } from './move-case.ts';
import { postMessage } from './post-message.ts';
import { assignCase, classifyCase, titleCase } from './sort-case.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(() => play.drop());

const eventsOf = async (number: string): Promise<string[]> => {
  const { rows } = await play.app.pool.query<{ event: string }>(
    `select case_event.kind || coalesce(' ' || move, '') as event from case_event join cases on cases.id = case_id where number = $1 order by case_event.id`, [number]);
  return rows.map(({ event }) => event);
};

describe('the life of a case', () => {
  it('goes from received to a thank-you that is asked for', async () => {
    const { number, caseId } = await play.report();
    await play.say(play.triager, number, 'Thank you, I can see it.');
    await play.resolve(number);
    const row = await play.row(number);
    expect(row).toMatchObject({ state: 'CLOSED', resolution: 'RESOLVED' });
    expect(row.fixedAt).not.toBeNull();
    expect(row.creditableSince).not.toBeNull();
    const { rows: [consent] } = await play.app.pool.query('select state, researcher_id from consent where case_id = $1', [caseId]);
    expect(consent).toEqual({ state: 'ASKED', researcher_id: play.reporter.viewer.accountId });
    expect(await eventsOf(number)).toEqual([
      'CaseReceived', 'MessagePosted', 'CaseMoved START_TRIAGE', 'CaseAssessed', 'CaseMoved VERIFY', 'MessagePosted', 'CaseMoved CLOSE', 'ConsentChanged',
    ]);
  });

  it('keeps a verified case out of a triager’s hands at closing, and verification out of the reporter’s', async () => {
    const { number } = await play.report();
    expect(await codeOf(play.move(play.reporter, number, 'VERIFY'))).toBe('REPORTER_CANNOT_VERIFY');
    await play.verify(number);
    const message = await play.seal('Fixed.', play.reporter);
    expect(await codeOf(play.move(play.triager, number, 'CLOSE', { resolution: 'RESOLVED', message }))).toBe('ILLEGAL_MOVE');
    expect(await codeOf(play.move(play.lead, number, 'CLOSE', { resolution: 'RESOLVED' }))).toBe('REQUIRED');
    expect(await play.row(number)).toMatchObject({ state: 'VERIFIED' });
  });

  it('takes a verification back, and the thank-you that rested on it', async () => {
    const { number, caseId } = await play.report();
    await play.resolve(number);
    await play.app.pool.query(`update consent set state = 'GRANTED', choice = 'ALIAS', published_name = 'moth' where case_id = $1`, [caseId]);
    const listed = async (): Promise<number | null> => (await play.app.pool.query('select 1 from acknowledgment where case_id = $1', [caseId])).rowCount;
    expect(await listed()).toBe(1);
    await play.move(play.lead, number, 'UNVERIFY', { message: await play.seal('We were wrong.', play.reporter) });
    expect(await play.row(number)).toMatchObject({ state: 'TRIAGING', resolution: null, creditableSince: null });
    expect(await listed()).toBe(0);
  });

  it('refuses a stale version, and loses no message to one', async () => {
    const { number } = await play.report();
    const { version } = await play.row(number);
    await play.move(play.triager, number, 'START_TRIAGE');
    const stale = { idempotencyKey: randomUUID(), number, version, move: 'CLOSE', resolution: 'SPAM' } as const;
    expect(await codeOf(moveCase(play.app, play.triager.viewer, stale))).toBe('CONFLICT');
    expect(await codeOf(play.say(play.reporter, number, 'One more thing.'))).toBe('done');
  });

  it('lets one of two moves at once win', async () => {
    const { number } = await play.report();
    const { version } = await play.row(number);
    const start = async (): Promise<string> => codeOf(moveCase(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, version, move: 'START_TRIAGE' }));
    expect((await Promise.all([start(), start()])).sort()).toEqual(['CONFLICT', 'done']);
  });

  it('gives the first answer to a repeated move', async () => {
    const { number } = await play.report();
    const { version } = await play.row(number);
    const move = { idempotencyKey: randomUUID(), number, version, move: 'START_TRIAGE' } as const;
    expect(await moveCase(play.app, play.triager.viewer, move)).toEqual(await moveCase(play.app, play.triager.viewer, move));
    expect(await eventsOf(number)).toEqual(['CaseReceived', 'CaseMoved START_TRIAGE']);
  });
});

describe('duplicates', () => {
  it('credit an independent finder when the original is resolved', async () => {
    const first = await play.report();
    const second = await play.report(await makePerson(play.app));
    await play.verify(first.number);
    const message = await sealedForTeam();
    await play.move(play.triager, second.number, 'CLOSE', { resolution: 'DUPLICATE', duplicateOf: first.number, message });
    expect((await play.row(second.number)).creditableSince).toBeNull();
    await play.move(play.lead, first.number, 'CLOSE', { resolution: 'RESOLVED', message: await play.seal('Fixed.', play.reporter) });
    expect((await play.row(second.number)).creditableSince).not.toBeNull();
    const { rows } = await play.app.pool.query('select 1 from consent where case_id = $1', [second.caseId]);
    expect(rows).toHaveLength(1);
  });

  it('form no cycle, and point at the end of a chain', async () => {
    const [a, b, c] = [await play.report(), await play.report(), await play.report()];
    const close = async (number: string, duplicateOf: string): Promise<string> =>
      codeOf(play.move(play.triager, number, 'CLOSE', { resolution: 'DUPLICATE', duplicateOf, message: await play.seal('Known.', play.reporter) }));
    expect(await close(a.number, a.number)).toBe('DUPLICATE_CYCLE');
    expect(await close(a.number, b.number)).toBe('DUPLICATE_NEWER');
    expect(await close(c.number, b.number)).toBe('done');
    expect(await close(b.number, a.number)).toBe('done');
    expect((await play.row(c.number)).duplicateOfId).toBe(a.caseId);
    expect(await close(a.number, c.number)).toBe('DUPLICATE_CYCLE');
  });

  // Somebody without a registered key is answered on the page: the text goes to the team, and is wrapped to them later.
  const sealedForTeam = async (): Promise<string> => play.seal('Somebody told us earlier.');
});

describe('what else happens in a case', () => {
  it('hides a note from everything that a reporter can see', async () => {
    const { number } = await play.report();
    const before = await play.app.pool.query('select version, updated_at, next_update_due_at, first_responded_at from cases where number = $1', [number]);
    await postMessage(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, body: await play.seal('Between us.'), internal: true });
    const after = await play.app.pool.query('select version, updated_at, next_update_due_at, first_responded_at from cases where number = $1', [number]);
    expect(after.rows).toEqual(before.rows);
    const readable = await play.seal('Between us.', play.reporter);
    expect(await codeOf(postMessage(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, body: readable, internal: true }))).toBe('FORBIDDEN_RECIPIENT');
    expect(await codeOf(postMessage(play.app, play.reporter.viewer, { idempotencyKey: randomUUID(), number, body: await play.seal('x'), internal: true }))).toBe('FORBIDDEN');
  });

  it('asks the team to reach the reporter with every message', async () => {
    const { number } = await play.report();
    const unreadable = { idempotencyKey: randomUUID(), number, body: await play.seal('For whom?'), internal: false };
    expect(await codeOf(postMessage(play.app, play.triager.viewer, unreadable))).toBe('MISSING_RECIPIENT');
    expect((await play.row(number)).firstRespondedAt).toBeNull();
  });

  it('opens follow-up at the deadline and calls the leads once', async () => {
    const { number } = await play.report();
    expect(await codeOf(followUp(play.app, play.reporter.viewer, { number }))).toBe('NOT_YET_OVERDUE');
    await play.app.pool.query(`update account set email = 'lead@example.org', email_verified_at = now() where id = $1`, [play.lead.viewer.accountId]);
    await play.app.pool.query(`update cases set submitted_at = now() - interval '25 h', response_due_at = now() - interval '1 h' where number = $1`, [number]);
    expect(await codeOf(followUp(play.app, play.reporter.viewer, { number }))).toBe('done');
    expect(await codeOf(followUp(play.app, play.reporter.viewer, { number }))).toBe('done');
    const { rows } = await play.app.pool.query(`select from mail where kind = 'PAGE' and facts ->> 'what' = 'FOLLOWED_UP' and facts -> 'numbers' ? $1`, [number]);
    expect(rows).toHaveLength(1);
  });

  it('answers a stranger as if the case were not there', async () => {
    const { number } = await play.report();
    const stranger = await makePerson(play.app);
    for (const name of [number, 'LRL-2026-999999']) {
      expect(await codeOf(markRead(play.app, stranger.viewer, { number: name }))).toBe('NOT_FOUND');
      expect(await codeOf(moveCase(play.app, stranger.viewer, { idempotencyKey: randomUUID(), number: name, version: 1, move: 'WITHDRAW' }))).toBe('NOT_FOUND');
      expect(await codeOf(followUp(play.app, stranger.viewer, { number: name }))).toBe('NOT_FOUND');
    }
  });

  it('assigns to the team only, classifies, titles, assesses with reason', async () => {
    const { number } = await play.report();
    const version = async (): Promise<number> => (await play.row(number)).version;
    expect(await codeOf(assignCase(play.app, play.triager.viewer, { number, version: await version(), assignee: play.reporter.triagerId }))).toBe('INVALID');
    expect(await codeOf(assignCase(play.app, play.triager.viewer, { number, version: await version(), assignee: play.lead.triagerId }))).toBe('done');
    expect(await codeOf(classifyCase(play.app, play.triager.viewer, { number, version: await version(), issueType: 'OPEN_REDIRECT' }))).toBe('done');
    expect(await codeOf(titleCase(play.app, play.triager.viewer, { number, title: await play.seal('Redirect after signing in', play.reporter) }))).toBe('done');
    const assess = { number, weakness: 'cwe 601', severity: 'LOW' } as const;
    expect(await codeOf(assessCase(play.app, play.triager.viewer, { ...assess, version: await version() }))).toBe('REQUIRED');
    const reason = await play.seal('Needs a click.', play.reporter);
    expect(await codeOf(assessCase(play.app, play.triager.viewer, { ...assess, version: await version(), reason }))).toBe('done');
    const { rows: [row] } = await play.app.pool.query('select weakness, severity, cvss_score, issue_type from cases where number = $1', [number]);
    expect(row).toEqual({ weakness: 'CWE-601', severity: 'LOW', cvss_score: null, issue_type: 'OPEN_REDIRECT' });
  });

  it('plans disclosure between the two sides', async () => {
    const { number } = await play.report();
    const plannedAt = new Date(Date.now() + 40 * 86_400_000);
    expect(await codeOf(planDisclosure(play.app, play.reporter.viewer, { number, plannedAt }))).toBe('done');
    expect(await codeOf(planDisclosure(play.app, play.reporter.viewer, { number, answer: 'FINE_FROM', until: plannedAt }))).toBe('ILLEGAL_MOVE');
    expect(await codeOf(planDisclosure(play.app, play.triager.viewer, { number, answer: 'FINE_FROM', until: plannedAt }))).toBe('done');
  });
});
