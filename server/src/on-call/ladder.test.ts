import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { passClocks } from '../cases/case-clocks.ts';
import { followUp } from '../cases/commands/follow-case.ts';
import { mailCarrier } from '../mail/deliver-mail.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';
import { acknowledgeByLink, acknowledgePage } from './acknowledge-page.ts';
import { codeOf } from '../testing/refusals.ts';
import { toGlobalId } from '../read/global-id.ts';
import { callForTray } from './call-for-tray.ts';
import { escalatePages } from './escalate.ts';
import { climbLadder } from './ladder.ts';

let play: Play;
let sink: SmtpSink;
let bo: KeyedPerson;
let dan: KeyedPerson;
const query = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await play.app.pool.query<R>(text, [...values])).rows;
const withAddress = async (person: KeyedPerson, name: string): Promise<void> => void await query(
  'update account set email = $2, email_verified_at = now(), display_name = $3 where id = $1', [person.viewer.accountId, `${name}@example.org`, name]);

beforeAll(async () => {
  sink = await smtpSink();
  play = await casesInPlay({ environment: { SMTP_URL: sink.url, MAIL_FROM: 'portal@example.org' } });
  [bo, dan] = [await makePerson(play.app, ['TRIAGER'], true), await makePerson(play.app, ['TRIAGER'], true)];
  for (const [person, name] of [[play.lead, 'lea'], [play.triager, 'tri'], [bo, 'bo'], [dan, 'dan']] as const) await withAddress(person, name);
});
afterAll(async () => {
  await play.drop();
  await sink.close();
});
beforeEach(async () => {
  await query('delete from page');
  await query('delete from on_call_shift');
  await query(`update cases set state = 'CLOSED', resolution = 'SPAM', closed_at = now() where state <> 'CLOSED'`);
});

const always = async (person: KeyedPerson, deputy: KeyedPerson | null = null): Promise<void> => void await query(
  `insert into on_call_shift (account_id, deputy_id, weekdays, starts_at, ends_at, time_zone) values ($1, $2, '{1,2,3,4,5,6,7}', '00:00', '00:00', 'Europe/Berlin')`,
  [person.viewer.accountId, deputy?.viewer.accountId ?? null]);
/** As if it had been submitted so many hours ago. */
const aged = async (hours: number, by: KeyedPerson = play.reporter): Promise<{ caseId: string; number: string }> => {
  const report = await play.report(by);
  await query(`update cases set submitted_at = now() - $2 * interval '1 h', response_due_at = now() + (24 - $2) * interval '1 h' where id = $1`, [report.caseId, hours]);
  return report;
};
const later = async (caseId: string, hours: number): Promise<void> => void await query(
  `update cases set submitted_at = submitted_at - $2 * interval '1 h', response_due_at = response_due_at - $2 * interval '1 h', last_follow_up_at = last_follow_up_at - $2 * interval '1 h' where id = $1`,
  [caseId, hours]);
/** `HALF_TIME ON_CALL:bo`, `(OVERDUE)` where it was skipped. */
const pages = async (): Promise<string[]> => (await query<{ line: string }>(
  `select case when skipped then '(' || kind || ')' else kind end || coalesce(' ' || string_agg(reason || ':' || coalesce(display_name, page_delivery.name), ' ' order by page_delivery.id), '')
     || case when case_count > 1 then ' x' || case_count else '' end || case when fell_to_leads then ' fell' else '' end as line
   from page left join page_delivery on page_id = page.id left join account on account.id = account_id group by page.id order by page.id`)).map(({ line }) => line);
const tick = async (): Promise<void> => {
  await climbLadder(play.app);
  await escalatePages(play.app);
};

describe('the ladder', () => {
  it('calls each step once, by however many nodes it is climbed', async () => {
    await always(bo);
    const { caseId } = await aged(12);
    await query('update cases set assignee_id = $2 where id = $1', [caseId, play.triager.viewer.accountId]);
    await Promise.all([climbLadder(play.app), climbLadder(play.app)]);
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo ASSIGNEE:tri']);
    await later(caseId, 8);
    await Promise.all([tick(), tick()]);
    await later(caseId, 4);
    await Promise.all([tick(), tick(), passClocks(play.app)]);
    await tick();
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo ASSIGNEE:tri', 'NEARLY_DUE LEAD:lea', 'OVERDUE LEAD:lea']);
    expect(await query(`select from mail where kind in ('OVERDUE')`)).toHaveLength(0);
  });

  it('falls to the leads where nobody is on call', async () => {
    await aged(12);
    await tick();
    expect(await pages()).toEqual(['HALF_TIME LEAD:lea fell']);
  });

  it('calls once after an outage across several steps, and records what it skipped', async () => {
    await aged(30);
    await Promise.all([tick(), tick()]);
    expect(await pages()).toEqual(['(HALF_TIME)', '(NEARLY_DUE)', 'OVERDUE LEAD:lea']);
  });

  it('calls for the others where it fails for some', async () => {
    const [other, another] = [await makePerson(play.app), await makePerson(play.app)];
    for (const person of [other, another]) await registerOwnKey(play.app, person);
    const broken = [await aged(25, other), await aged(25, another)].map(({ caseId }) => caseId);
    await aged(25);
    await query(`alter table page_case add constraint broken check (case_id not in (${broken.join(', ')}))`);
    await expect(climbLadder(play.app)).rejects.toThrow('broken');
    await query('alter table page_case drop constraint broken');
    expect(await pages()).toEqual(['(HALF_TIME)', '(NEARLY_DUE)', 'OVERDUE LEAD:lea']);
  });

  it('calls nobody for what is answered, closed, internal, or not due', async () => {
    const [one, two, three] = [await aged(23), await aged(23), await aged(11.9)];
    await play.say(play.triager, one.number, 'I see it.');
    await query(`update cases set state = 'CLOSED', resolution = 'SPAM', closed_at = now() where id = $1`, [two.caseId]);
    await tick();
    expect(await pages()).toEqual([]);
    await query(`update cases set source = 'INTERNAL', submitted_at = now() - interval '30 h' where id = $1`, [three.caseId]);
    await tick();
    expect(await pages()).toEqual([]);
  });

  it('judges again what it waited for: an answer that is being written calls nobody', async () => {
    const { caseId } = await aged(12);
    const writer = await play.app.pool.connect();
    await writer.query('begin');
    await writer.query(`update cases set first_responded_at = now(), next_update_due_at = now() + interval '14 days' where id = $1`, [caseId]);
    const climbing = climbLadder(play.app);
    await vi.waitFor(async () => expect(await query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).toHaveLength(1));
    await writer.query('commit');
    writer.release();
    await climbing;
    expect(await pages()).toEqual([]);
  });

  it('tells the contact outside the number and times only, a day after a follow-up', async () => {
    await query(`update installation set independent_contact_name = 'Olu', independent_contact_email = 'olu@board.example'`);
    const { number, caseId } = await aged(25);
    await tick();
    await followUp(play.app, play.reporter.viewer, { number });
    await later(caseId, 24);
    await tick();
    expect((await pages()).slice(2)).toEqual(['OVERDUE LEAD:lea', 'FOLLOWED_UP LEAD:lea']);
    await query('alter table case_event disable trigger user');
    await query(`update case_event set at = at - interval '24 h' where case_id = $1`, [caseId]);
    await query('alter table case_event enable trigger user');
    await Promise.all([tick(), tick()]);
    expect((await pages()).slice(4)).toEqual(['FOLLOW_UP_UNANSWERED LEAD:lea CONTACT:Olu']);
    const [mail] = await query<{ id: string; facts: object }>(`select id, facts from mail where kind = 'PAGE_OUTSIDE'`);
    const carrier = mailCarrier(play.app);
    await carrier.deliver(mail?.id ?? '');
    carrier.close();
    const raw = sink.mails.at(-1) ?? '';
    expect(raw).toContain(number);
    expect(raw).not.toMatch(/page#|\/cases\//);
    expect(await query(`select from page_delivery where reason = 'CONTACT' and sent_at is not null and failed_at is null`)).toHaveLength(1);
    await query('update installation set independent_contact_name = null, independent_contact_email = null');
  });

  it('says that an update was missed', async () => {
    const { number, caseId } = await aged(3);
    await play.say(play.triager, number, 'I see it.');
    await query(`update cases set next_update_due_at = now() - interval '1 h' where id = $1`, [caseId]);
    await Promise.all([tick(), tick()]);
    await tick();
    expect(await pages()).toEqual(['UPDATE_MISSED LEAD:lea']);
  });
});

describe('a flood', () => {
  it('comes in one page that counts it, with what follows within two hours', async () => {
    const other = await makePerson(play.app);
    await registerOwnKey(play.app, other);
    for (const hours of [12, 11.5, 11, 10.5, 10.1]) await aged(hours);
    await aged(9.5);
    await aged(12, other);
    await Promise.all([climbLadder(play.app), climbLadder(play.app)]);
    expect((await pages()).toSorted()).toEqual(['HALF_TIME LEAD:lea fell', 'HALF_TIME LEAD:lea x5 fell']);
    const [mail] = await query<{ numbers: string[] }>(`select facts -> 'numbers' as numbers from mail where kind = 'PAGE' and jsonb_array_length(facts -> 'numbers') = 5`);
    expect(mail?.numbers).toHaveLength(5);
  });

  it('of one sender address too', async () => {
    for (const hours of [25, 26, 27, 28]) {
      const { caseId } = await aged(hours);
      await query(`update cases set source = 'MAIL', reporter_id = null where id = $1`, [caseId]);
      await query(`insert into mail_correspondent (case_id, address, claim_ends_at) values ($1, $2, now())`, [caseId, hours % 2 ? 'Sam@x.example' : 'sam@x.example']);
    }
    await tick();
    expect(await pages()).toEqual(['(HALF_TIME) x4', '(NEARLY_DUE) x4', 'OVERDUE LEAD:lea x4']);
  });

  it('of follow-ups calls three times a day', async () => {
    const cases = [await aged(25), await aged(25), await aged(25), await aged(25), await aged(25)];
    await Promise.all(cases.map(({ number }) => followUp(play.app, play.reporter.viewer, { number })));
    expect(await pages()).toEqual(['FOLLOWED_UP LEAD:lea', 'FOLLOWED_UP LEAD:lea', 'FOLLOWED_UP LEAD:lea x3']);
  });
});

describe('mail that waits to be sorted', () => {
  const arrived = async (hours: number): Promise<void> => void await query(
    `insert into inbound_mail (identity, arrived_at, size_bytes, state, response_due_at) values (gen_random_uuid(), now() - $1 * interval '1 h', 1, 'WAITING', now() + (24 - $1) * interval '1 h')`, [hours]);

  it('calls who is on call at half of the time, the leads at the end, and no more once it is sorted', async () => {
    await always(bo);
    await arrived(11);
    await callForTray(play.app);
    expect(await pages()).toEqual([]);
    await arrived(12);
    await Promise.all([callForTray(play.app), callForTray(play.app)]);
    await query(`update inbound_mail set arrived_at = arrived_at - interval '1 h', response_due_at = response_due_at - interval '1 h'`);
    await callForTray(play.app);
    expect(await pages()).toEqual(['SORT_WAITS ON_CALL:bo']);
    await query(`update inbound_mail set arrived_at = arrived_at - interval '12 h', response_due_at = response_due_at - interval '12 h'`);
    await query(`update page set at = at - interval '12 h'`);
    await callForTray(play.app);
    await callForTray(play.app);
    expect(await pages()).toEqual(['SORT_WAITS ON_CALL:bo', 'SORT_WAITS LEAD:lea']);
    await query(`update inbound_mail set state = 'NOT_A_REPORT'`);
    await escalatePages(play.app);
    expect(await query('select from page where settled_at is null')).toHaveLength(0);
  });
});

describe('acknowledging', () => {
  const passed = async (minutes: number): Promise<void> => void await query(`update page set at = at - $1 * interval '1 minute'`, [minutes]);
  const linkOf = async (reason: string): Promise<string> => {
    const [one] = await query<{ id: string }>(`select id from page_delivery where reason = $1 order by id limit 1`, [reason]);
    return `${one?.id}.${play.app.portalKey.deriveToken('page', one?.id ?? '')}`;
  };

  it('is asked of the deputy, then of the leads', async () => {
    await always(bo, dan);
    await aged(12);
    await tick();
    await passed(59);
    await tick();
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo']);
    await passed(1);
    await Promise.all([tick(), tick()]);
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo DEPUTY:dan']);
    await passed(60);
    await Promise.all([tick(), tick()]);
    await passed(600);
    await tick();
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo DEPUTY:dan LEAD:lea']);
  });

  it('by the link stops that, is no answer, and lets the next step call', async () => {
    await always(bo, dan);
    const { caseId, number } = await aged(12);
    await tick();
    const token = await linkOf('ON_CALL');
    expect(await codeOf(acknowledgeByLink(play.app, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`))).toBe('LINK_USED');
    expect(await codeOf(acknowledgeByLink(play.app, 'nothing'))).toBe('LINK_USED');
    expect(await codeOf(acknowledgeByLink(play.app, token))).toBe('done');
    expect(await codeOf(acknowledgeByLink(play.app, token))).toBe('done');
    await passed(600);
    await tick();
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo']);
    expect((await play.row(number)).firstRespondedAt).toBeNull();
    expect(await query('select from page_delivery where acknowledged_by_id = $1', [bo.viewer.accountId])).toHaveLength(1);
    await later(caseId, 8);
    await tick();
    expect((await pages()).at(-1)).toBe('NEARLY_DUE LEAD:lea');
  });

  it('by the link is nothing for who has left', async () => {
    await always(bo, dan);
    await aged(12);
    await tick();
    const token = await linkOf('ON_CALL');
    for (const [gone, back] of [[`roles = '{RESEARCHER}'`, `roles = '{TRIAGER}'`], ['disabled_at = now()', 'disabled_at = null']]) {
      await query(`update account set ${gone} where id = $1`, [bo.viewer.accountId]);
      expect(await codeOf(acknowledgeByLink(play.app, token))).toBe('LINK_USED');
      await query(`update account set ${back} where id = $1`, [bo.viewer.accountId]);
    }
    expect(await query('select from page where acknowledged_at is not null')).toHaveLength(0);
    expect(await codeOf(acknowledgeByLink(play.app, token))).toBe('done');
  });

  it('by the button is for the team', async () => {
    await aged(12);
    await tick();
    const [page] = await query<{ id: string }>('select id from page');
    const id = toGlobalId('Page', page?.id ?? '');
    expect(await codeOf(acknowledgePage(play.app, play.reporter.viewer, id))).toBe('FORBIDDEN');
    expect(await codeOf(acknowledgePage(play.app, { kind: 'anonymous' }, id))).toBe('UNAUTHENTICATED');
    expect(await codeOf(acknowledgePage(play.app, play.triager.viewer, toGlobalId('Page', '999999')))).toBe('NOT_FOUND');
    expect(await codeOf(acknowledgePage(play.app, play.triager.viewer, id))).toBe('done');
    expect(await query('select from page where acknowledged_by_id = $1', [play.triager.viewer.accountId])).toHaveLength(1);
  });

  it('is over with an answer', async () => {
    await always(bo, dan);
    const { number } = await aged(12);
    await tick();
    await play.say(play.triager, number, 'I see it.');
    await passed(600);
    await tick();
    expect(await query('select from page where settled_at is not null')).toHaveLength(1);
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo']);
  });

  it('is over for mails that still wait for the mail server, which would say that nobody answered', async () => {
    const { number } = await aged(25);
    await tick();
    await play.say(play.triager, number, 'I see it.');
    await tick();
    const [mail] = await query<{ id: string }>(`select id from mail where kind = 'PAGE' order by id desc limit 1`);
    const [before, carrier] = [sink.mails.length, mailCarrier(play.app)];
    await carrier.deliver(mail?.id ?? '');
    carrier.close();
    expect(sink.mails).toHaveLength(before);
    expect(await query(`select failure from page_delivery where reason = 'LEAD' and failed_at is not null and sent_at is null`)).toEqual([{ failure: 'It was settled before it could be sent.' }]);
  });

  it('is over at once where the answer comes between two looks', async () => {
    await always(bo, dan);
    const { number } = await aged(12);
    await tick();
    await play.say(play.triager, number, 'I see it.');
    await passed(600);
    await query('update page set settled_at = null');
    await Promise.all([escalatePages(play.app), escalatePages(play.app)]);
    expect(await pages()).toEqual(['HALF_TIME ON_CALL:bo']);
  });

  it('is not waited for where the person has no address', async () => {
    const eve = await makePerson(play.app, ['TRIAGER'], true);
    await always(eve, dan);
    await aged(12);
    await tick();
    expect(await query(`select from page_delivery where failure = 'This person has no confirmed mail address.'`)).toHaveLength(1);
    expect((await pages())[0]).toContain('DEPUTY:dan');
  });
});
