import { randomUUID } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEntity } from '../../../schema/sealed-entity/write-entity.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { makePerson, registerOwnKey, sealTo } from '../testing/keyed-people.ts';
import { shownByNeomutt } from '../testing/neomutt.ts';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';
import { type MailCarrier, mailCarrier } from './deliver-mail.ts';
import { queueMail } from './outbox.ts';

let sink: SmtpSink;
let play: Play;
let carrier: MailCarrier;
let gnupg: Gnupg;
let number: string;
const words = 'We reproduced it: größer als gedacht. 🌿';

beforeAll(async () => {
  sink = await smtpSink();
  play = await casesInPlay({ environment: { SMTP_URL: sink.url, MAIL_FROM: 'portal@example.org', PUBLIC_URL: 'https://portal.example.org', LMTP_LISTEN: '127.0.0.1:2424' } });
  await play.app.pool.query(`update account set email = 'ana@example.net', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
  carrier = mailCarrier(play.app);
  gnupg = makeGnupg();
  gnupg.importKey(play.reporter.privateKey.armor());
  gnupg.importKey(play.app.portalKey.publicKeyArmored);
  ({ number } = await play.report(play.reporter, { reporterReference: 'cal-2' }));
});
afterAll(async () => {
  carrier.close();
  gnupg.remove();
  await play.drop();
  await sink.close();
});

/** Sends what waits, the last of the given kind at the end, and gives that one back as it arrived. */
async function sent(kind: string): Promise<{ raw: string; parsed: ParsedMail; opened: ReturnType<Gnupg['run']>; inner: ParsedMail }> {
  const { rows } = await play.app.pool.query<{ id: string }>('select id from mail where kind = $1 order by id desc limit 1', [kind]);
  await carrier.deliver(rows[0]?.id ?? '');
  const raw = sink.mails.at(-1) ?? '';
  const parsed = await simpleParser(raw);
  const armored = parsed.attachments.at(-1)?.content ?? Buffer.alloc(0);
  const opened = gnupg.run(['--decrypt'], armored);
  return { raw, parsed, opened, inner: await simpleParser(opened.stdout) };
}
const headerOf = (raw: string): string => raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');

describe('a mail that the server writes, to who holds a key', () => {
  it('is sealed to it and signed by the portal key; the number alone is in clear', async () => {
    const { raw, parsed, opened, inner } = await sent('RECEIPT');
    expect(headerOf(raw)).toMatch(/^Content-Type: multipart\/encrypted; protocol="?application\/pgp-encrypted"?;/m);
    expect(parsed.attachments.map(({ contentType }) => contentType)).toEqual(['application/pgp-encrypted', 'application/octet-stream']);
    expect(parsed.subject).toBe(number);
    expect(opened.status.join('\n')).toMatch(/DECRYPTION_OKAY/);
    expect(opened.status.find((line) => line.startsWith('VALIDSIG'))).toContain(play.app.portalKey.fingerprint);
    expect(inner.subject).toBe(`Your report arrived: ${number}`);
    expect(opened.stdout.toString()).toMatch(/^Content-Type: multipart\/alternative; boundary="[^"]+"; protected-headers="v1"\r\n/);
    expect(opened.stdout.toString()).not.toContain('hp=');
    expect(inner.text).toContain('cal-2');
    expect(inner.html).toContain(`href="https://portal.example.org/cases/${number}"`);
    expect(raw).not.toMatch(/cal-2|arrived|weekends/);
    expect(shownByNeomutt(gnupg.home, raw)).toContain(`Your report arrived and has the number ${number} (cal-2).`);
  });

  it('names its case for answers and threads, and that it is no person’s', async () => {
    const { raw, parsed } = await sent('RECEIPT').then(async () => {
      await play.app.dataSource.transaction((manager) =>
        queueMail(manager, { identity: 'closed:x', accountId: play.reporter.viewer.accountId, kind: 'CLOSED', facts: { number } }));
      return sent('CLOSED');
    });
    expect(headerOf(raw)).toContain('Auto-Submitted: auto-generated');
    expect(parsed.replyTo?.text).toMatch(/^security\+lrl-\d{4}-\d{6}\.[a-z2-7]{16}@example\.org$/);
    expect(headerOf(raw)).toContain(`List-ID: <${number.toLowerCase()}.portal.example.org>`);
    expect(headerOf(raw)).toContain(`Archived-At: <https://portal.example.org/cases/${number}>`);
    const first = (await simpleParser(sink.mails[0] ?? '')).messageId;
    expect([parsed.inReplyTo, parsed.references]).toEqual([first, first]);
  });
});

describe('an answer by the team', () => {
  it('carries the very text that the triager’s browser sealed, with this reader’s packets alone', async () => {
    const other = await makePerson(play.app);
    await registerOwnKey(play.app, other);
    const entity = writeEntity({
      portal: 'c0ffee00c0ffee00c0ffee00c0ffee00', kind: 'message', id: '0'.repeat(32), about: { case: number }, time: '2026-11-24T09:42:17.306Z',
      signer: 'A'.repeat(40), attachments: [], mailSubject: `An answer: ${number}`,
    }, { text: words, sections: [] });
    const body = await sealTo(entity, play.team.publicKey, play.reporter.publicKey);
    await postMessage(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, body, internal: false });
    const { raw, parsed, opened, inner } = await sent('REPLY_WAITS');
    expect(parsed.subject).toBe(number);
    expect(opened.status.join('\n')).toMatch(/DECRYPTION_OKAY/);
    expect(opened.status.filter((line) => line.startsWith('ENC_TO'))).toHaveLength(1);
    expect(opened.stdout.toString()).toBe(entity);
    expect([inner.subject, inner.text?.trim()]).toEqual([`An answer: ${number}`, words]);
    const { rows } = await play.app.pool.query<{ seipd: Buffer }>('select seipd from sealed_text order by id desc limit 1');
    const octets = Buffer.from(/\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n=/.exec(parsed.attachments.at(-1)?.content.toString() ?? '')?.[1] ?? '', 'base64');
    expect(octets.subarray(octets.length - (rows[0]?.seipd.length ?? 0)).equals(rows[0]?.seipd ?? Buffer.alloc(1))).toBe(true);
    expect(raw).not.toContain('An answer');
    const shown = shownByNeomutt(gnupg.home, raw);
    expect(shown).toContain(words);
    expect(shown).not.toContain('BEGIN PGP');
  });

  it('is attached to a readable notice where the key opens in the browser, until its owner wants it sealed', async () => {
    const { accountId } = play.reporter.viewer;
    await play.app.pool.query(`insert into key_backup (public_key_id, method, sealed) select id, 'RECOVERY_WORDS', '' from public_key where account_id = $1`, [accountId]);
    const again = (): Promise<unknown> => play.app.pool.query(`update mail set sent_at = null where kind = 'REPLY_WAITS'`);
    await again();
    const notice = await sent('REPLY_WAITS');
    expect(notice.parsed.subject).toBe(`An answer waits for you: ${number}`);
    expect(notice.parsed.text).toContain(`https://portal.example.org/cases/${number}`);
    expect(notice.parsed.attachments.map(({ filename }) => filename)).toEqual([`${number}-answer.asc`]);
    expect(notice.inner.text?.trim()).toBe(words);
    expect(notice.raw).not.toContain('reproduced');
    await play.app.pool.query('insert into mail_preference (account_id, sealed) values ($1, true)', [accountId]);
    await again();
    expect((await sent('REPLY_WAITS')).parsed.subject).toBe(number);
    await play.app.pool.query('delete from mail_preference');
    await play.app.pool.query('delete from key_backup');
  });

  it('goes as a notice, sealed by the server, where its packets name an older key', async () => {
    await play.app.pool.query('delete from sealed_text_key where sealed_text_id = (select max(id) from sealed_text) and key_id = any($1)',
      [play.reporter.publicKey.getKeyIDs().map((id) => id.toHex().toUpperCase())]);
    await play.app.pool.query(`update mail set sent_at = null where kind = 'REPLY_WAITS'`);
    const { opened, inner } = await sent('REPLY_WAITS');
    expect(opened.status.join('\n')).toMatch(/DECRYPTION_OKAY/);
    expect(inner.subject).toBe(`An answer waits for you: ${number}`);
  });
});

describe('a reader without a usable key', () => {
  it('gets the notice in clear', async () => {
    await play.app.pool.query('update public_key set expires_at = now() where account_id = $1', [play.reporter.viewer.accountId]);
    await play.app.pool.query(`update mail set sent_at = null where kind = 'RECEIPT'`);
    const { parsed } = await sent('RECEIPT');
    expect(parsed.subject).toBe(`Your report arrived: ${number}`);
    await play.app.pool.query('update public_key set expires_at = null where account_id = $1', [play.reporter.viewer.accountId]);
  });
});

describe('hostile names and addresses', () => {
  it('add no field', async () => {
    await play.app.pool.query(`update installation set organization = E'Evil\\r\\nBcc: bo@example.com\\r\\n\\r\\nBody'`);
    await play.app.pool.query(`update mail set sent_at = null, facts = facts || '{"reference": "x\\r\\nBcc: bo@example.com"}' where kind = 'RECEIPT'`);
    const { raw, parsed } = await sent('RECEIPT');
    expect(headerOf(raw)).not.toMatch(/^Bcc/im);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.from?.value[0]?.address).toBe('portal@example.org');
    await play.app.pool.query(`update installation set organization = 'Test Services'`);
  });

  it.each(['a@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org', '<a@example.org>', 'a b@example.org', 'nobody', `${'a'.repeat(65)}@example.org`])(
    'to %j nothing goes, and it says so', async (recipient) => {
      const before = sink.mails.length;
      const identity = randomUUID();
      await play.app.dataSource.transaction((manager) => queueMail(manager, { identity, accountId: null, recipient, kind: 'WORDS_REPLACED', facts: {} }));
      const { rows } = await play.app.pool.query<{ id: string }>('select id from mail where identity = $1', [identity]);
      await carrier.deliver(rows[0]?.id ?? '');
      expect(sink.mails).toHaveLength(before);
      const { rows: [after] } = await play.app.pool.query('select failed_at is not null as failed, bounce_status as status from mail where identity = $1', [identity]);
      expect(after).toEqual({ failed: true, status: '5.1.3' });
    });
});
