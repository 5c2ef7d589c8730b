import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';
import { type MailCarrier, mailCarrier } from './deliver-mail.ts';
import { type MailPreferences, setMailPreferences } from './mail-preferences.ts';
import type { MailFacts } from './mail-kinds.ts';
import { queueMail } from './outbox.ts';
import { sendDigests } from './send-digests.ts';

let sink: SmtpSink;
let play: Play;
let carrier: MailCarrier;
let portal: HttpPortal;
beforeAll(async () => {
  sink = await smtpSink();
  play = await casesInPlay({ environment: { SMTP_URL: sink.url } });
  await play.app.pool.query(`update account set email = left(id::text, 8) || '@example.net', email_verified_at = now()`);
  carrier = mailCarrier(play.app);
  portal = await serve(play.app);
});
afterAll(async () => {
  carrier.close();
  await portal.close();
  await play.drop();
  await sink.close();
});

const all: MailPreferences = { sealed: true, switchedOff: [], digest: 'OFF', digestHour: 0, digestWeekday: 1, digestZone: 'UTC' };
const prefer = async (by: Play['triager'], changes: Partial<MailPreferences>): Promise<unknown> => setMailPreferences(play.app, by.viewer, { ...all, ...changes });
async function queue(accountId: string, mail: MailFacts): Promise<string | null> {
  const identity = randomUUID();
  const isQueued = await play.app.dataSource.transaction((manager) => queueMail(manager, { ...mail, identity, accountId }));
  return isQueued ? ((await play.app.pool.query<{ id: string }>('select id from mail where identity = $1', [identity])).rows[0]?.id ?? null) : null;
}
const fixed: MailFacts = { kind: 'ORIGINAL_FIXED', facts: { number: 'LRL-2026-000009', original: 'LRL-2026-000001' } };
const headerOf = (mail: string | undefined, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec((mail ?? '').split('\r\n\r\n')[0]?.replaceAll(/\r\n[ \t]+/g, ' ') ?? '')?.[1];

describe('what somebody wants', () => {
  it('ends mails that can be switched off, and none that is owed', async () => {
    const { viewer: { accountId } } = play.reporter;
    await prefer(play.reporter, { switchedOff: ['DUPLICATE_FIXED', 'REPORTER_WROTE', 'CASE_OPENED'] });
    expect(await queue(accountId, fixed)).toBeNull();
    for (const owed of [
      { kind: 'RECEIPT', facts: { number: 'LRL-2026-000009' } }, { kind: 'REPLY_WAITS', facts: { number: 'LRL-2026-000009' } },
      { kind: 'INFORMATION_WAITS', facts: { number: 'LRL-2026-000009', closesAt: '2026-12-01T00:00:00Z' } }, { kind: 'WORDS_REPLACED', facts: {} },
      { kind: 'CLOSED_CONSENT', facts: { cases: [] } }, { kind: 'KEY_EXPIRES', facts: { fingerprint: 'A', expiresAt: '2026-12-01T00:00:00Z', days: 7 } },
    ] satisfies MailFacts[]) expect(await queue(accountId, owed), owed.kind).not.toBeNull();
    await prefer(play.reporter, {});
    expect(await queue(accountId, fixed)).not.toBeNull();
  });

  it('seals mails, or leaves the notice in clear', async () => {
    for (const sealed of [true, false]) {
      await prefer(play.reporter, { sealed });
      await carrier.deliver(await queue(play.reporter.viewer.accountId, { kind: 'CLOSED', facts: { number: 'LRL-2026-000009' } }) ?? '');
      expect(headerOf(sink.mails.at(-1), 'Subject')).toBe(sealed ? 'LRL-2026-000009' : 'Closed: LRL-2026-000009');
    }
  });

  it.each<[string, Partial<MailPreferences>, string]>([
    ['an hour that no clock has', { digestHour: 24 }, 'INVALID'],
    ['a day that no week has', { digestWeekday: 0 }, 'INVALID'],
    ['a zone that is nowhere', { digestZone: 'Middle/Earth' }, 'INVALID'],
    ['a zone that is SQL', { digestZone: `UTC'; drop table mail; --` }, 'INVALID'],
  ])('is not %s', async (_, changes, code) => {
    expect(await codeOf(prefer(play.triager, changes))).toBe(code);
  });

  it('is a digest for the team alone', async () => {
    expect(await codeOf(prefer(play.reporter, { digest: 'DAILY' }))).toBe('ILLEGAL_MOVE');
  });
});

describe('one click in a mail program', () => {
  const post = async (path: string): Promise<Response> =>
    fetch(`${portal.url}${path}`, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });

  it('ends that kind of mail; looking at the link does not', async () => {
    const { viewer: { accountId } } = play.reporter;
    await prefer(play.reporter, {});
    await carrier.deliver(await queue(accountId, fixed) ?? '');
    const mail = sink.mails.at(-1);
    expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const path = new URL(/^<(.*)>$/.exec(headerOf(mail, 'List-Unsubscribe') ?? '')?.[1] ?? '').pathname;
    expect((await fetch(`${portal.url}${path}`, { redirect: 'manual' })).status).toBe(303);
    expect(await queue(accountId, fixed)).not.toBeNull();
    expect((await post(path)).status).toBe(200);
    expect((await post(path)).status).toBe(200);
    expect(await queue(accountId, fixed)).toBeNull();
    const { rows } = await play.app.pool.query('select switched_off from mail_preference where account_id = $1', [accountId]);
    expect(rows).toEqual([{ switched_off: ['DUPLICATE_FIXED'] }]);
    for (const forged of [path.replace(/\.[\w-]+$/, `.${'A'.repeat(43)}`), path.replace('DUPLICATE_FIXED', 'REPORTER_WROTE'), path.replace(accountId, play.triager.viewer.accountId), '/unsubscribe/x']) {
      expect((await post(forged)).status).toBe(404);
    }
  });

  it('is offered for nothing that is owed', async () => {
    await carrier.deliver(await queue(play.reporter.viewer.accountId, { kind: 'RECEIPT', facts: { number: 'LRL-2026-000009' } }) ?? '');
    expect(headerOf(sink.mails.at(-1), 'List-Unsubscribe')).toBeUndefined();
  });
});

describe('a digest', () => {
  const digests = async (): Promise<{ facts: unknown }[]> =>
    (await play.app.pool.query<{ facts: unknown }>(`select facts from mail where kind = 'DIGEST' order by id`)).rows;
  const tomorrow = async (): Promise<unknown> => play.app.pool.query(`update mail_preference set digest_day = digest_day - 1 where account_id = $1`, [play.triager.viewer.accountId]);

  it('is not written today where its hour has passed, nor when nothing waits', async () => {
    await prefer(play.triager, { digest: 'DAILY' });
    expect(await sendDigests(play.app)).toBe(0);
    await tomorrow();
    expect([await sendDigests(play.app), await digests()]).toEqual([0, []]);
  });

  it('says by number what waits, once a day', async () => {
    const { number } = await play.report();
    await tomorrow();
    expect(await Promise.all([sendDigests(play.app), sendDigests(play.app)])).toEqual(expect.arrayContaining([0, 1]));
    expect(await digests()).toEqual([{ facts: { overdue: [], dueSoon: [{ number, dueAt: expect.any(String) }], unassigned: [number], mine: [], toSort: 0 } }]);
    const { rows } = await play.app.pool.query<{ id: string }>(`select id from mail where kind = 'DIGEST'`);
    await carrier.deliver(rows[0]?.id ?? '');
    expect(sink.mails.at(-1)).toContain(`Nobody works on: ${number}.`);
    expect(headerOf(sink.mails.at(-1), 'List-Unsubscribe')).toContain('.DIGEST.');
  });

  it('ends with the role', async () => {
    await play.app.pool.query(`update account set roles = '{RESEARCHER}' where id = $1`, [play.triager.viewer.accountId]);
    await tomorrow();
    expect(await sendDigests(play.app)).toBe(0);
  });
});
