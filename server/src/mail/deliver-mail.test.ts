import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmtpSink, smtpSink } from '../testing/smtp-sink.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { type MailCarrier, mailCarrier } from './deliver-mail.ts';
import { type QueuedMail, queueMail } from './outbox.ts';

let sink: SmtpSink;
let node: TestApp;
let carrier: MailCarrier;
let accountId: string;

beforeAll(async () => {
  sink = await smtpSink();
  node = await testApp({ environment: { SMTP_URL: sink.url, MAIL_FROM: 'portal@example.org' } });
  carrier = mailCarrier(node.app);
  const { rows } = await node.app.pool.query<{ id: string }>(`insert into account (email, email_verified_at) values ('ana@example.org', now()) returning id`);
  accountId = rows[0]?.id ?? '';
});
afterAll(async () => {
  carrier.close();
  await node.drop();
  await sink.close();
});

const queue = async (mail: QueuedMail): Promise<boolean> => node.app.dataSource.transaction((manager) => queueMail(manager, mail));
const idOf = async (identity: string): Promise<string> =>
  (await node.app.pool.query<{ id: string }>('select id from mail where identity = $1', [identity])).rows[0]?.id ?? '';
const jobs = async (): Promise<number> =>
  (await node.app.pool.query<{ count: number }>('select count(*)::int from graphile_worker.jobs')).rows[0]?.count ?? 0;
const decoded = (mail: string): string => mail.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('the outbox', () => {
  it('holds one mail and one job for one occasion, however often it is queued', async () => {
    const before = await jobs();
    const mail: QueuedMail = { identity: 'reply:1', accountId, kind: 'REPLY_WAITS', facts: { number: 'LRL-2026-000001' } };
    expect([await queue(mail), await queue(mail)]).toEqual([true, false]);
    expect(await jobs()).toBe(before + 1);
  });

  it('forgets a mail whose transaction failed, and its job', async () => {
    const before = await jobs();
    await expect(node.app.dataSource.transaction(async (manager) => {
      await queueMail(manager, { identity: 'reply:2', accountId, kind: 'REPLY_WAITS', facts: { number: 'LRL-2026-000002' } });
      throw new Error('something else failed');
    })).rejects.toThrow('something else');
    expect([await idOf('reply:2'), await jobs()]).toEqual(['', before]);
  });

  it('writes to nobody who gave no address, and only in a transaction', async () => {
    const { rows } = await node.app.pool.query<{ id: string }>('insert into account default values returning id');
    expect(await queue({ identity: 'reply:3', accountId: rows[0]?.id ?? null, kind: 'REPLY_WAITS', facts: { number: 'LRL-2026-000003' } })).toBe(false);
    await expect(queueMail(node.app.dataSource.manager, { identity: 'x', accountId, kind: 'REPLY_WAITS', facts: { number: 'x' } })).rejects.toThrow(/transaction/);
  });
});

describe('delivery', () => {
  it('sends text and HTML once, marked as automatic, under a Message-ID of its identity', async () => {
    await queue({ identity: 'receipt:1', accountId, kind: 'RECEIPT', facts: { number: 'LRL-2026-000004', dueAt: '2026-11-24T13:05:00.000Z' } });
    const id = await idOf('receipt:1');
    await carrier.deliver(id);
    await carrier.deliver(id);
    expect(sink.mails).toHaveLength(1);
    const mail = decoded(sink.mails[0] ?? '');
    expect(mail).toContain('Subject: Your report arrived: LRL-2026-000004');
    expect(mail).toContain('Auto-Submitted: auto-generated');
    expect(mail).toMatch(/From: "?Test Services"? <portal@example\.org>/);
    expect(mail).toContain('Tue 24 Nov 2026, 13:05 UTC');
    expect(mail).toContain(`href="${node.app.config.publicUrl}/cases/LRL-2026-000004"`);
    await node.app.pool.query('update mail set sent_at = null where id = $1', [id]);
    await carrier.deliver(id);
    const messageId = /^Message-ID: (.*)$/im;
    expect(messageId.exec(sink.mails[1] ?? '')?.[1]).toBe(messageId.exec(sink.mails[0] ?? '')?.[1]);
  });

  it('keeps a mail that the server does not take', async () => {
    await queue({ identity: 'closed:1', accountId, kind: 'CLOSED', facts: { number: 'LRL-2026-000005' } });
    const id = await idOf('closed:1');
    sink.refuse = 1;
    await expect(carrier.deliver(id)).rejects.toThrow();
    const before = sink.mails.length;
    await carrier.deliver(id);
    expect(sink.mails).toHaveLength(before + 1);
    const { rows } = await node.app.pool.query('select attempts, sent_at is not null as sent from mail where id = $1', [id]);
    expect(rows).toEqual([{ attempts: 2, sent: true }]);
  });

  it('asks one person about all pending cases in one mail', async () => {
    const asked = (caseId: string): QueuedMail => ({
      identity: `consent:${caseId}`, accountId, kind: 'CLOSED_CONSENT', facts: { cases: [{ caseId, number: `LRL-2026-00010${caseId}`, askedAt: '2026-11-24T08:00:00.000Z' }] },
    });
    for (const caseId of ['1', '2', '3']) await queue(asked(caseId));
    const before = sink.mails.length;
    for (const caseId of ['2', '1', '3']) await carrier.deliver(await idOf(`consent:${caseId}`));
    expect(sink.mails).toHaveLength(before + 1);
    const mail = decoded(sink.mails.at(-1) ?? '');
    for (const caseId of ['1', '2', '3']) expect(mail).toMatch(new RegExp(`/consent#${caseId}\\.[\\w-]{43}`));
  });

  it('logs no address', () => {
    expect(node.logged()).not.toContain('ana@');
  });
});
