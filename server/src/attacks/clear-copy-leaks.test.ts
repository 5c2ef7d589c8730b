/** The one unsealed text there is: an answer's copy for a reporter who chose plain mail. It is in one mail, and nowhere else, ever. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseReplyBy } from '../cases/commands/choose-reply-by.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { housekeeping } from '../jobs/housekeeping.ts';
import { type MailCarrier, mailCarrier } from '../mail/deliver-mail.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { codeOf } from '../testing/refusals.ts';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';

let sink: SmtpSink;
let play: Play;
let carrier: MailCarrier;
let keyless: KeyedPerson;
let number: string;
const canary = `canary${randomBytes(6).toString('hex')}`;
const clearCopy = `We reproduced ${canary}.\n  <b>and</b> kept its lines`;

beforeAll(async () => {
  sink = await smtpSink();
  play = await casesInPlay({ environment: { SMTP_URL: sink.url } });
  carrier = mailCarrier(play.app);
  keyless = await makePerson(play.app);
  await play.app.pool.query(`update account set email = 'kim@example.net', email_verified_at = now() where id = $1`, [keyless.viewer.accountId]);
  ({ number } = await play.report(keyless, { report: await play.seal('From somebody without a key.') }));
});
afterAll(async () => {
  carrier.close();
  await play.drop();
  await sink.close();
});

const answer = async (more: object, by = play.triager): Promise<unknown> =>
  postMessage(play.app, by.viewer, { idempotencyKey: randomUUID(), number, body: await play.seal('The same words, sealed.'), internal: false, clearCopy, ...more });

/** Every table of ours and of the queue, as text. */
async function dump(): Promise<string> {
  const { rows: tables } = await play.app.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  const parts = await Promise.all(tables.map(async ({ name }) => (await play.app.pool.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => row).join('\n')));
  return parts.join('\n');
}
const traces = [canary, Buffer.from(canary).toString('hex'), Buffer.from(canary, 'utf16le').toString('latin1')];
const found = (text: string): readonly string[] => traces.filter((trace) => text.includes(trace));
const copies = async (): Promise<number> =>
  (await play.app.pool.query<{ n: number }>('select count(*)::int as n from mail where clear_copy is not null')).rows[0]?.n ?? 0;
const newestMail = async (): Promise<string> =>
  (await play.app.pool.query<{ id: string }>(`select id from mail where kind = 'REPLY_WAITS' order by id desc limit 1`)).rows[0]?.id ?? '';

describe('an unsealed copy', () => {
  it('is refused unless the reporter chose it, and then nothing is kept or sent', async () => {
    const messages = async (): Promise<number> => (await play.app.pool.query<{ n: number }>('select count(*)::int as n from message')).rows[0]?.n ?? 0;
    const before = await messages();
    expect(await codeOf(answer({}))).toBe('ILLEGAL_MOVE');
    await play.move(play.triager, number, 'START_TRIAGE');
    expect(await codeOf(play.move(play.triager, number, 'ASK_FOR_INFORMATION', { message: await play.seal('Which browser?'), clearCopy }))).toBe('ILLEGAL_MOVE');
    expect([await messages(), await copies(), found(await dump()), found(play.logged())]).toEqual([before, 0, [], []]);
  });

  it('is chosen by the reporter alone', async () => {
    expect(await codeOf(chooseReplyBy(play.app, play.triager.viewer, { number, replyBy: 'PLAIN_MAIL' }))).toBe('FORBIDDEN');
    expect(await codeOf(chooseReplyBy(play.app, play.reporter.viewer, { number, replyBy: 'PLAIN_MAIL' }))).toBe('NOT_FOUND');
    const keyed = await play.report();
    expect(await codeOf(chooseReplyBy(play.app, play.reporter.viewer, { number: keyed.number, replyBy: 'PLAIN_MAIL' }))).toBe('ILLEGAL_MOVE');
    expect(await codeOf(chooseReplyBy(play.app, keyless.viewer, { number, replyBy: 'PLAIN_MAIL' }))).toBe('done');
  });

  it('goes with no note, and with nothing that the reporter writes', async () => {
    expect(await codeOf(answer({ internal: true }))).toBe('ILLEGAL_MOVE');
    expect(await codeOf(answer({}, keyless))).toBe('ILLEGAL_MOVE');
    expect([await copies(), found(await dump())]).toEqual([0, []]);
  });

  it('is in one mail, as it was written, and in no table, job, log or hash before, and gone after', async () => {
    const key = randomUUID();
    await answer({ idempotencyKey: key });
    expect([await copies(), found(await dump()), found(play.logged())]).toEqual([1, [], []]);
    await carrier.deliver(await newestMail());
    const mail = sink.mails.at(-1) ?? '';
    expect(mail).toContain(canary);
    expect(mail).toContain('  <b>and</b> kept its lines');
    expect(mail).toContain('&lt;b&gt;and&lt;/b&gt;');
    expect(mail.match(/^Subject: .*$/m)?.[0]).toBe(`Subject: An answer: ${number}`);
    expect([await copies(), found(await dump()), found(play.logged())]).toEqual([0, [], []]);
  });

  it('answers the reporter, as they can read it', async () => {
    expect((await play.row(number)).firstRespondedAt).not.toBeNull();
  });

  it('does not outlast three days without a mail server, and the mail goes on without it', async () => {
    await answer({});
    const id = await newestMail();
    await play.app.pool.query(`update mail set created_at = now() - interval '71 hours' where id = $1`, [id]);
    await housekeeping.run(play.app);
    expect(await copies()).toBe(1);
    await play.app.pool.query(`update mail set created_at = now() - interval '73 hours' where id = $1`, [id]);
    await housekeeping.run(play.app);
    expect(await copies()).toBe(0);
    await carrier.deliver(id);
    expect(sink.mails.at(-1)).toContain(`An answer waits for you: ${number}`);
    expect(sink.mails.at(-1)).not.toContain(canary);
  });

  it('opens under no other portal key', async () => {
    await answer({});
    const stranger = await casesInPlay();
    const other = mailCarrier({ ...play.app, portalKey: stranger.app.portalKey });
    await other.deliver(await newestMail());
    expect(sink.mails.at(-1)).not.toContain(canary);
    other.close();
    await stranger.drop();
  });

  it('is over with the first key: whoever holds one hears sealed', async () => {
    await registerOwnKey(play.app, keyless);
    const sealed = await play.seal('Sealed.', keyless);
    expect(await codeOf(answer({ body: sealed }))).toBe('ILLEGAL_MOVE');
    expect(await codeOf(answer({ body: sealed, clearCopy: null }))).toBe('done');
  });
});
