import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp, toolWith } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { addException, removeItem, saveShift, setRules } from './manage-schedule.ts';
import type { OnCallShiftInput } from './on-call.inputs.ts';
import { setResponseHours } from './set-response-hours.ts';

let portal: Portal;
let administrator: KeyedPerson;
let eve: KeyedPerson;
const query = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await portal.app.pool.query<R>(text, [...values])).rows;
beforeAll(async () => {
  portal = await portalOverHttp();
  administrator = await makePerson(portal.app, ['ADMINISTRATOR']);
  eve = await makePerson(portal.app, ['TRIAGER']);
  await query(`update account set display_name = 'Eve', email = 'eve@example.org', email_verified_at = now() where id = $1`, [eve.viewer.accountId]);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});
beforeEach(async () => void await query('delete from on_call_shift'));

const shift = (changes: Partial<OnCallShiftInput> = {}): OnCallShiftInput =>
  ({ person: eve.triagerId, weekdays: [1, 2, 3, 4, 5, 6, 7], startsAt: '00:00', endsAt: '00:00', timeZone: 'UTC', ...changes });
const save = async (changes: Partial<OnCallShiftInput> = {}, by = portal.lead): Promise<string> => codeOf(saveShift(portal.app, by.viewer, shift(changes)));
const names = async (by = portal.triager): Promise<unknown> => (await portal.ask(await portal.as(by), '{ onCall { coverage { names } } }')).at('data', 'onCall', 'coverage');

describe('the schedule', () => {
  it('is kept by leads and administrators', async () => {
    expect(await save({}, portal.triager)).toBe('FORBIDDEN');
    expect(await save({}, portal.reporter)).toBe('FORBIDDEN');
    expect(await save({}, administrator)).toBe('done');
    expect(await names()).toEqual([{ names: ['Eve'] }]);
    expect(await names(administrator)).toEqual([{ names: ['Eve'] }]);
  });

  it('names people of the team alone, and deputies that are somebody else', async () => {
    expect(await save({ person: portal.reporter.triagerId })).toBe('INVALID');
    expect(await save({ person: eve.researcherId })).toBe('INVALID');
    expect(await save({ deputy: eve.triagerId })).toBe('INVALID');
    expect(await codeOf(addException(portal.app, portal.lead.viewer, { fromDay: '2026-12-24', untilDay: '2026-12-24', timeZone: 'UTC', away: eve.triagerId, cover: eve.triagerId }))).toBe('INVALID');
  });

  it('is changed and taken away by its ids', async () => {
    await save();
    const [row] = await query<{ id: string }>('select id from on_call_shift');
    const id = toGlobalId('OnCallShift', row?.id ?? '');
    expect(await save({ id, weekdays: [6, 7], deputy: portal.triager.triagerId })).toBe('done');
    expect(await query('select weekdays from on_call_shift')).toEqual([{ weekdays: [6, 7] }]);
    expect(await save({ id: toGlobalId('OnCallShift', '999999') })).toBe('NOT_FOUND');
    expect(await codeOf(removeItem(portal.app, portal.triager.viewer, id))).toBe('FORBIDDEN');
    expect(await codeOf(removeItem(portal.app, portal.lead.viewer, toGlobalId('Case', '1')))).toBe('NOT_FOUND');
    expect([await codeOf(removeItem(portal.app, portal.lead.viewer, id)), await codeOf(removeItem(portal.app, portal.lead.viewer, id))]).toEqual(['done', 'done']);
    expect(await names()).toEqual([{ names: [] }]);
  });

  it('forgets who left the team', async () => {
    const gone = await makePerson(portal.app, ['TRIAGER']);
    await save({ person: gone.triagerId });
    await query(`update account set roles = '{RESEARCHER}' where id = $1`, [gone.viewer.accountId]);
    expect(await names()).toEqual([{ names: [] }]);
  });

  it('passes by a zone that this node does not know', async () => {
    await save();
    await query(`insert into on_call_shift (account_id, weekdays, starts_at, ends_at, time_zone) values ($1, '{1}', '00:00', '00:00', 'Mars/Olympus')`, [eve.viewer.accountId]);
    expect(await names()).toEqual([{ names: ['Eve'] }]);
  });

  it('shows a day off that is set in another zone', async () => {
    await save();
    const today = new Date().toISOString().slice(0, 10);
    expect(await codeOf(addException(portal.app, portal.lead.viewer, { fromDay: today, untilDay: today, timeZone: 'UTC', away: eve.triagerId }))).toBe('done');
    expect(await names()).toEqual([{ names: [] }, { names: ['Eve'] }]);
    await query('delete from on_call_exception');
  });
});

describe('the contact outside', () => {
  it('is nobody of the team, and has a name', async () => {
    const set = async (contactEmail: string, contactName = 'Olu', by = portal.lead): Promise<string> => codeOf(setRules(portal.app, by.viewer, { contactName, contactEmail }));
    expect(await set('olu@board.example', 'Olu', portal.triager)).toBe('FORBIDDEN');
    expect(await set('EVE@example.org')).toBe('INVALID');
    expect(await set('olu@board.example', ' ')).toBe('REQUIRED');
    expect(await set('nobody')).toBe('INVALID');
    expect(await set('Olu@board.example')).toBe('done');
    const read = '{ onCall { contactName contactEmail acknowledgeMinutes } }';
    expect((await portal.ask(await portal.as(portal.triager), read)).at('data', 'onCall')).toEqual({ contactName: 'Olu', contactEmail: 'olu@board.example', acknowledgeMinutes: 60 });
    expect((await portal.ask(await toolWith(portal.app.pool, ['CASES_READ', 'STATISTICS_READ']), read)).at('data', 'onCall')).toBeNull();
    expect(await set('')).toBe('done');
    expect(await codeOf(setRules(portal.app, portal.lead.viewer, { acknowledgeMinutes: 4 }))).toBe('INVALID');
  });
});

describe('the promise', () => {
  it('is set by a lead, and holds for what comes afterwards', async () => {
    const before = await portal.report();
    expect(await codeOf(setResponseHours(portal.app, portal.triager.viewer, 72))).toBe('FORBIDDEN');
    expect(await codeOf(setResponseHours(portal.app, administrator.viewer, 72))).toBe('FORBIDDEN');
    for (const hours of [0, 721, 24.5]) expect(await codeOf(setResponseHours(portal.app, portal.lead.viewer, hours))).toBe('INVALID');
    expect(await codeOf(setResponseHours(portal.app, portal.lead.viewer, 72))).toBe('done');
    const after = await portal.report();
    expect(await query('select extract(epoch from response_due_at - submitted_at)::int as seconds from cases where id = any ($1) order by id', [[before.caseId, after.caseId]]))
      .toEqual([{ seconds: 86_400 }, { seconds: 259_200 }]);
    expect((await portal.browser().ask('/response.json')).at('responseHours')).toBe(72);
  });
});
