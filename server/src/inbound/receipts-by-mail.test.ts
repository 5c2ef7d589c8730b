import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { lastMail, mailsQueuedTo } from '../testing/kept-mails.ts';
import { accept, mailOf } from '../testing/mails.ts';

let play: Play;
beforeAll(async () => {
  play = await casesInPlay();
  // Mails of ours, to be sent back.
  for (const from of ['one@example.net', 'two@example.net']) await accept(play.app, mailOf({ from }));
});
afterAll(async () => play.drop());

describe('a machine', () => {
  it.each([
    ['an absence note', ['Auto-Submitted: auto-replied'], 'DROPPED'],
    ['a responder', ['X-Autoreply: yes'], 'DROPPED'],
    ['a newsletter', ['Precedence: bulk'], 'WAITING'],
    ['a mailing list', ['List-Id: <dev.example.net>'], 'WAITING'],
    ['a ticket system', ['Auto-Submitted: auto-generated'], 'WAITING'],
    ['Exchange', ['X-Auto-Response-Suppress: All'], 'WAITING'],
    ['a loop', Array.from({ length: 60 }, (_, hop) => `Received: from a${hop} by b`), 'DROPPED'],
  ] as const)('gets no answer: %s', async (name, fields, outcome) => {
    const from = `${name.replaceAll(' ', '-')}@example.net`;
    expect(await accept(play.app, mailOf({ from, fields }))).toBe(outcome);
    expect(await mailsQueuedTo(play, from)).toEqual([]);
  });

  it('without a return path gets none either', async () => {
    expect(await accept(play.app, mailOf({ from: 'null@example.net' }), { envelopeFrom: null })).toBe('DROPPED');
    expect(await lastMail(play)).toMatchObject({ reason: 'AUTOMATIC', responseDueAt: null });
  });

  it('that sends our own mail back is cut off', async () => {
    await play.app.pool.query(`update mail set message_id = '<loop@example.org>' where id = (select min(id) from mail)`);
    expect(await accept(play.app, mailOf({ messageId: '<loop@example.org>' }))).toBe('DROPPED');
    const from = 'security@example.org';
    expect(await accept(play.app, mailOf({ from }))).toBe('WAITING');
    expect(await mailsQueuedTo(play, from)).toEqual([]);
  });

  it('tells of a mail that did not arrive', async () => {
    await play.app.pool.query(`update mail set message_id = '<lost@example.org>', sent_at = now(), recipient = 'gone@example.net' where id = (select max(id) from mail)`);
    const raw = mailOf({
      from: 'MAILER-DAEMON@example.net',
      fields: ['Content-Type: multipart/report; report-type=delivery-status; boundary=edge', 'MIME-Version: 1.0'],
      body: ['--edge', '', 'It failed.', '--edge', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.net', '',
        'Final-Recipient: rfc822; gone@example.net', 'Action: failed', 'Status: 5.1.1', '', '--edge', 'Content-Type: message/rfc822', '',
        'Message-ID: <lost@example.org>', 'Subject: ours', '', 'text', '--edge--'].join('\n'),
    });
    expect(await accept(play.app, raw, { envelopeFrom: null })).toBe('BOUNCE');
    const { rows } = await play.app.pool.query(`select bounce_status from mail where message_id = '<lost@example.org>'`);
    expect(rows).toEqual([{ bounce_status: '5.1.1' }]);
  });
});

describe('receipts', () => {
  it('are at most ten an hour for one address, one a day for what nobody looked at; the mail is kept', async () => {
    for (let at = 0; at < 12; at += 1) expect(await accept(play.app, mailOf({ from: 'flood@example.net', body: await play.seal(`Flood ${at}.`) }))).toBe('CASE');
    expect(await mailsQueuedTo(play, 'flood@example.net')).toHaveLength(10);
    for (let at = 0; at < 3; at += 1) await accept(play.app, mailOf({ from: 'clear-flood@example.net', body: `${at}` }));
    expect(await mailsQueuedTo(play, 'clear-flood@example.net')).toEqual(['MAIL_ARRIVED']);
  });
});
