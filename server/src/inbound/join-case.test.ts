import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { lastMail, mailedCaseRow, mailsQueuedTo } from '../testing/kept-mails.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { accept, mailOf } from '../testing/mails.ts';
import { caseAddress } from './case-address.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
});
afterAll(async () => play.drop());

describe('an answer', () => {
  const base = 'security@example.org';
  const mailedCase = async (from: string): Promise<{ number: string; id: string }> => {
    await accept(play.app, mailOf({ from, body: await play.seal('A report by mail.') }));
    const { caseId } = await lastMail(play);
    return { id: caseId ?? '', number: (await mailedCaseRow(play, caseId)).number };
  };
  const messages = async (id: string): Promise<readonly { role: string; author: string | null }[]> =>
    (await play.app.pool.query(`select author_role as role, author_id as author from message where case_id = $1 order by id`, [id])).rows;

  it('to the case’s address joins it, in clear or sealed, and is sealed', async () => {
    const { number, id } = await mailedCase('joins@example.net');
    const to = caseAddress(play.app.portalKey, base, { number, correspondent: 'joins@example.net' });
    expect(await accept(play.app, mailOf({ from: 'joins@example.net', to, body: 'More, in clear.' }))).toBe('MESSAGE');
    expect(await accept(play.app, mailOf({ from: 'other@example.net', body: await play.seal('More, sealed.') }), { envelopeFrom: 'other@example.net', envelopeTo: [to] })).toBe('MESSAGE');
    expect(await messages(id)).toEqual([{ role: 'REPORTER', author: null }, { role: 'REPORTER', author: null }]);
  });

  it('returns a case that waits for it to triage', async () => {
    const { number, id } = await mailedCase('waits@example.net');
    await play.app.pool.query(`update cases set state = 'NEEDS_INFORMATION', information_asked_at = now() where id = $1`, [id]);
    const to = caseAddress(play.app.portalKey, base, { number, correspondent: 'waits@example.net' });
    expect(await accept(play.app, mailOf({ from: 'waits@example.net', to }))).toBe('MESSAGE');
    expect((await play.row(number)).state).toBe('TRIAGING');
  });

  it('with a guessed or another’s token joins nothing and is told nothing', async () => {
    const { number, id } = await mailedCase('guessed@example.net');
    const other = await mailedCase('another@example.net');
    const stolen = caseAddress(play.app.portalKey, base, { number: other.number, correspondent: 'another@example.net' }).replace(other.number.toLowerCase(), number.toLowerCase());
    for (const to of [`security+${number.toLowerCase()}.aaaaaaaaaaaaaaaa@example.org`, stolen]) {
      expect(await accept(play.app, mailOf({ from: 'mallory@example.net', to }))).toBe('WAITING');
      expect((await lastMail(play)).reason).toBe('UNKNOWN_CASE');
    }
    expect(await messages(id)).toEqual([]);
    expect(await mailsQueuedTo(play, 'mallory@example.net')).toEqual(['MAIL_ARRIVED']);
  });

  it('of who has an account is their message', async () => {
    const { caseId, number } = await play.report();
    const correspondent = play.reporter.viewer.accountId;
    const to = caseAddress(play.app.portalKey, base, { number, correspondent });
    expect(await accept(play.app, mailOf({ from: 'reporter@example.net', to }))).toBe('MESSAGE');
    expect(await messages(caseId)).toEqual([{ role: 'REPORTER', author: correspondent }]);
  });

  it('of a participant is theirs, while they are one and read messages', async () => {
    const { caseId, number } = await play.report();
    const { viewer: { accountId } } = await makePerson(play.app);
    const to = caseAddress(play.app.portalKey, base, { number, correspondent: accountId });
    await play.app.pool.query(`insert into case_participant (case_id, account_id, role) values ($1, $2, 'CO_FINDER')`, [caseId, accountId]);
    expect(await accept(play.app, mailOf({ from: 'finder@example.net', to }))).toBe('MESSAGE');
    expect(await messages(caseId)).toEqual([{ role: 'PARTICIPANT', author: accountId }]);
    await play.app.pool.query(`update case_participant set role = 'OUTSIDE_PARTY' where case_id = $1`, [caseId]);
    expect(await accept(play.app, mailOf({ from: 'finder@example.net', to }))).toBe('WAITING');
    await play.app.pool.query('delete from case_participant where case_id = $1', [caseId]);
    expect(await accept(play.app, mailOf({ from: 'finder@example.net', to }))).toBe('WAITING');
    expect((await lastMail(play)).reason).toBe('UNKNOWN_CASE');
  });

  it('of an account that was disabled joins nothing, as the page takes nothing of it', async () => {
    const { viewer: { accountId } } = await makePerson(play.app);
    const { number, id } = await mailedCase('leaver@example.net');
    await play.app.pool.query('update cases set reporter_id = $2 where id = $1', [id, accountId]);
    const to = ['leaver@example.net', accountId].map((correspondent) => caseAddress(play.app.portalKey, base, { number, correspondent }));
    expect(await accept(play.app, mailOf({ from: 'leaver@example.net', to: to[1] ?? '' }))).toBe('MESSAGE');
    await play.app.pool.query('update account set disabled_at = now() where id = $1', [accountId]);
    for (const address of to) expect(await accept(play.app, mailOf({ from: 'leaver@example.net', to: address }))).toBe('WAITING');
    expect(await messages(id)).toHaveLength(1);
  });

  it('tells whoever works on the case', async () => {
    const { id, number } = await mailedCase('tells@example.net');
    await play.app.pool.query(`update account set email = 'triager@example.org', email_verified_at = now() where id = $1`, [play.triager.viewer.accountId]);
    await play.app.pool.query('update cases set assignee_id = $2 where id = $1', [id, play.triager.viewer.accountId]);
    const to = caseAddress(play.app.portalKey, base, { number, correspondent: 'tells@example.net' });
    expect(await accept(play.app, mailOf({ from: 'tells@example.net', to }))).toBe('MESSAGE');
    expect(await mailsQueuedTo(play, 'triager@example.org')).toEqual(['REPORTER_WROTE']);
  });

  it('to a mail of ours joins from the address that got it, and from no other', async () => {
    const { id } = await mailedCase('thread@example.net');
    await play.app.pool.query(`update mail set message_id = '<ours@example.org>', case_id = $1, sent_at = now() where recipient = 'thread@example.net'`, [id]);
    const fields = ['In-Reply-To: <ours@example.org>'];
    expect(await accept(play.app, mailOf({ from: 'eve@example.net', fields }))).toBe('WAITING');
    expect(await accept(play.app, mailOf({ from: 'thread@example.net', fields }))).toBe('MESSAGE');
    expect(await messages(id)).toHaveLength(1);
  });
});
