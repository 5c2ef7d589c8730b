/** Who reported by mail and has no account: what they hear, where it leads, and in which thread. */
import { randomUUID } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import { readCaseAddress } from '../inbound/case-address.ts';
import { lookAtClaim } from '../inbound/claim.ts';
import { provesClaim } from '../inbound/claim-links.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { codeOf } from '../testing/refusals.ts';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';
import { type MailCarrier, mailCarrier } from './deliver-mail.ts';

let sink: SmtpSink;
let play: Play;
let carrier: MailCarrier;
const address = 'kim@example.net';
const written = '<report-1@mail.example.net>';

beforeAll(async () => {
  sink = await smtpSink();
  play = await casesInPlay({ environment: { SMTP_URL: sink.url, PUBLIC_URL: 'https://portal.example.org', LMTP_LISTEN: '127.0.0.1:2424' } });
  carrier = mailCarrier(play.app);
});
afterAll(async () => {
  carrier.close();
  await play.drop();
  await sink.close();
});

/** As mail that arrives makes one. */
async function caseByMail(messageId: string | null = written): Promise<{ number: string; caseId: string; claimEndsAt: Date }> {
  const { number, caseId } = await play.report();
  await play.app.pool.query(`update cases set source = 'MAIL', reporter_id = null where id = $1`, [caseId]);
  const { rows: [row] } = await play.app.pool.query<{ claim_ends_at: Date }>(
    `insert into mail_correspondent (case_id, address, message_id, claim_ends_at) values ($1, $2, $3, now() + interval '90 days') returning claim_ends_at`, [caseId, address, messageId]);
  return { number, caseId, claimEndsAt: row?.claim_ends_at ?? new Date() };
}
const answer = async (number: string, clearCopy: string | null = null): Promise<unknown> =>
  postMessage(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, body: await play.seal('Sealed words.'), internal: false, clearCopy });
async function newest(): Promise<ParsedMail> {
  const { rows } = await play.app.pool.query<{ id: string }>('select id from mail order by id desc limit 1');
  await carrier.deliver(rows[0]?.id ?? '');
  return simpleParser(sink.mails.at(-1) ?? '');
}

describe('an answer to who reported by mail', () => {
  it('goes to their address, into their thread, by the link that makes the case theirs', async () => {
    const { number, caseId, claimEndsAt } = await caseByMail();
    await answer(number);
    const mail = await newest();
    expect(mail.to).toMatchObject({ text: address });
    expect([mail.inReplyTo, mail.references]).toEqual([written, written]);
    const token = /\/claim#(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
    expect(provesClaim(play.app.portalKey, token, { caseId, claimEndsAt })).toBe(true);
    expect(mail.text).not.toContain('/cases/');
    expect(mail.text).not.toContain('Sealed words');
    const read = readCaseAddress(play.app.portalKey, 'security@example.org', mail.replyTo?.value[0]?.address ?? '');
    expect([read?.number, read?.isFor(address)]).toEqual([number, true]);
    expect((await play.row(number)).firstRespondedAt).toBeNull();
  });

  it('brings a link that works where the one before has ended', async () => {
    const { number, caseId } = await caseByMail();
    await play.app.pool.query(`update mail_correspondent set claim_ends_at = now() - interval '1 day' where case_id = $1`, [caseId]);
    await answer(number);
    const token = /\/claim#(\S+)/.exec((await newest()).text ?? '')?.[1] ?? '';
    const { endsAt } = await lookAtClaim(play.app, token);
    expect(new Date(endsAt).getTime() - Date.now()).toBeGreaterThan(29 * 86_400_000);
  });

  it('carries the words where they chose plain mail, and is the answer', async () => {
    const { number, caseId } = await caseByMail();
    expect(await codeOf(answer(number, 'Words in clear.'))).toBe('ILLEGAL_MOVE');
    await play.app.pool.query(`update cases set reply_by = 'PLAIN_MAIL' where id = $1`, [caseId]);
    await answer(number, 'Words in clear.');
    const mail = await newest();
    expect([mail.subject, mail.text?.includes('Words in clear.')]).toEqual([`An answer: ${number}`, true]);
    expect((await play.row(number)).firstRespondedAt).not.toBeNull();
  });

  it('says that a case is closed, too', async () => {
    const { number } = await caseByMail();
    await play.move(play.triager, number, 'CLOSE', { resolution: 'INFORMATIVE', message: await play.seal('Known.') });
    const { rows } = await play.app.pool.query<{ kind: string }>('select kind from mail where recipient = $1 order by id desc limit 2', [address]);
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['CLOSED', 'REPLY_WAITS']);
  });

  it.each(['<a@b>\r\nBcc: bo@example.com', 'no brackets', '<two><ids@example.com>', `<${'a'.repeat(300)}@example.com>`])('takes no thread from %j', async (hostile) => {
    const { number } = await caseByMail(hostile);
    await answer(number);
    const mail = await newest();
    expect([mail.inReplyTo, mail.bcc]).toEqual([undefined, undefined]);
  });
});
