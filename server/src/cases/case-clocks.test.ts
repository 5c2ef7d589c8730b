import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { passClocks } from './case-clocks.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
  await play.app.pool.query(`update account set email = 'lead@example.org', email_verified_at = now() where id = $1`, [play.lead.viewer.accountId]);
  await play.app.pool.query(`update account set email = 'ines@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
});
afterAll(() => play.drop());

const clocksOf = async (caseId: string): Promise<string[]> =>
  (await play.app.pool.query<{ clock: string }>('select clock from case_event where case_id = $1 and clock is not null order by id', [caseId])).rows.map(({ clock }) => clock);
const mailsOf = async (like: string): Promise<number> => (await play.app.pool.query('select 1 from mail where identity like $1', [like])).rows.length;

describe('the clocks', () => {
  it('record a missed response once and page the leads once, however often and by however many nodes they are asked', async () => {
    const { caseId } = await play.report();
    await play.app.pool.query(`update cases set submitted_at = now() - interval '25 h', response_due_at = now() - interval '1 h' where id = $1`, [caseId]);
    await Promise.all([passClocks(play.app), passClocks(play.app)]);
    await passClocks(play.app);
    expect(await clocksOf(caseId)).toEqual(['RESPONSE']);
    expect(await mailsOf(`overdue:${caseId}:%`)).toBe(1);
  });

  it('warn on day 23 and close on day 30, after a week’s warning', async () => {
    const { number, caseId } = await play.report();
    await play.move(play.triager, number, 'START_TRIAGE');
    await play.move(play.triager, number, 'ASK_FOR_INFORMATION', { message: await play.seal('Which browser?', play.reporter) });
    const asked = async (days: number): Promise<void> => void await play.app.pool.query(
      `update cases set information_asked_at = now() - $2 * interval '1 day', next_update_due_at = now() + interval '1 day' where id = $1`, [caseId, days]);
    await asked(22);
    await passClocks(play.app);
    expect(await clocksOf(caseId)).toEqual([]);
    await asked(31);
    await passClocks(play.app);
    expect(await clocksOf(caseId)).toEqual(['INFORMATION_WARNING']);
    expect(await play.row(number)).toMatchObject({ state: 'NEEDS_INFORMATION' });
    expect(await mailsOf(`information:${caseId}:%`)).toBe(1);
  });

  it('count a missed update', async () => {
    const { number, caseId } = await play.report();
    await play.say(play.triager, number, 'I see it.');
    await play.app.pool.query(`update cases set next_update_due_at = now() - interval '1 h' where id = $1`, [caseId]);
    await passClocks(play.app);
    await passClocks(play.app);
    expect(await clocksOf(caseId)).toEqual(['NEXT_UPDATE']);
  });
});
