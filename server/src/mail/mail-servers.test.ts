/** Mail servers as they are: they refuse for now or for good, are slow, hang, and hang up after they took a mail. */
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Jobs, startJobs } from '../jobs/start-jobs.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { type MailCarrier, mailCarrier } from './deliver-mail.ts';
import { queueMail } from './outbox.ts';
import { recordBounce } from './record-bounce.ts';

type Mood = 'takes' | 'refuses for now' | 'refuses for good' | 'refuses words for good' | 'refuses the sender' | 'hangs up after taking' | 'says nothing';
let mood: Mood = 'takes';
const taken: string[] = [];

const refusal = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });
const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'], logger: false, disableReverseLookup: true,
  onMailFrom: (_address, _session, done) => done(mood === 'refuses the sender' ? refusal(550, '5.7.1 not you') : undefined),
  onRcptTo: (_address, _session, done) => {
    if (mood === 'says nothing') return;
    if (mood === 'refuses for now') done(refusal(451, '4.7.1 greylisted'));
    else done(mood === 'refuses for good' ? refusal(550, '5.1.1 <gone@example.net> unknown, ana@example.net too') : undefined);
  },
  onData: (stream, _session, done) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => { text += chunk.toString(); });
    stream.on('end', () => {
      if (mood === 'refuses words for good') return done(refusal(554, 'looks like spam'));
      taken.push(text);
      if (mood !== 'hangs up after taking') return done();
      for (const connection of server.connections) connection.close();
    });
  },
});
server.on('error', () => undefined);

let node: TestApp;
let carrier: MailCarrier;
let accountId: string;
let leadId: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  node = await testApp({ environment: { SMTP_URL: `smtp://127.0.0.1:${port}?socketTimeout=1500` } });
  carrier = mailCarrier(node.app);
  accountId = (await makePerson(node.app)).viewer.accountId;
  leadId = (await makePerson(node.app, ['RESEARCHER', 'LEAD'])).viewer.accountId;
  await node.app.pool.query(`update account set email = left(id::text, 8) || '@example.net', email_verified_at = now()`);
});
afterAll(async () => {
  carrier.close();
  await node.drop();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => {
  mood = 'takes';
  taken.length = 0;
});

let count = 0;
async function queue(): Promise<string> {
  const identity = `servers:${(count += 1)}`;
  await node.app.dataSource.transaction((manager) =>
    queueMail(manager, { identity, accountId, kind: 'RECEIPT', facts: { number: 'LRL-2026-000001', dueAt: null } }));
  return (await node.app.pool.query<{ id: string }>('select id from mail where identity = $1', [identity])).rows[0]?.id ?? '';
}
const stateOf = async (id: string): Promise<unknown> => (await node.app.pool.query(
  'select sent_at is not null as sent, failed_at is not null as failed, bounced_at is not null as bounced, bounce_status as status from mail where id = $1', [id])).rows[0];
const toldLead = async (): Promise<number> => (await node.app.pool.query<{ n: number }>(
  `select count(*)::int as n from mail where account_id = $1 and kind = 'MAIL_RETURNED'`, [leadId])).rows[0]?.n ?? 0;
const messageIdIn = (mail: string | undefined): string => /^Message-ID: (.*)$/im.exec(mail ?? '')?.[1]?.trim() ?? '';
const waiting = { sent: false, failed: false, bounced: false, status: null };

describe('a mail server that', () => {
  it.each(['refuses for now', 'refuses the sender', 'says nothing'] as const)('%s keeps the mail in the outbox', async (how) => {
    const id = await queue();
    mood = how;
    await expect(carrier.deliver(id)).rejects.toThrow();
    expect(await stateOf(id)).toEqual(waiting);
    mood = 'takes';
    await carrier.deliver(id);
    expect(await stateOf(id)).toEqual({ ...waiting, sent: true });
    expect(taken).toHaveLength(1);
  });

  it.each([['refuses for good', '5.1.1'], ['refuses words for good', '5.0.0']] as const)('%s is not asked again, and the leads hear of it', async (how, status) => {
    const id = await queue();
    const before = await toldLead();
    mood = how;
    await carrier.deliver(id);
    mood = 'takes';
    await carrier.deliver(id);
    expect(await stateOf(id)).toEqual({ ...waiting, failed: true, status });
    expect([taken.length, await toldLead()]).toEqual([0, before + 1]);
  });

  it('hangs up after taking it gets it again under the same Message-ID', async () => {
    const id = await queue();
    mood = 'hangs up after taking';
    await expect(carrier.deliver(id)).rejects.toThrow();
    expect(await stateOf(id)).toEqual(waiting);
    mood = 'takes';
    await carrier.deliver(id);
    expect(taken).toHaveLength(2);
    expect(messageIdIn(taken[0])).toMatch(/^<[0-9a-f]{40}@example\.org>$/);
    expect(messageIdIn(taken[1])).toBe(messageIdIn(taken[0]));
  });

  it('hangs keeps neither the clock nor a node that ends', { timeout: 20_000 }, async () => {
    mood = 'says nothing';
    for (let at = 0; at < 6; at += 1) await queue();
    const quick = vi.fn<() => Promise<void>>(async () => undefined);
    const jobs: Jobs = await startJobs(node.app, [], { quick });
    await wait(200);
    await node.app.pool.query(`select graphile_worker.add_job('quick')`);
    await vi.waitFor(() => expect(quick).toHaveBeenCalled(), { timeout: 1_200, interval: 50 });
    await jobs.stop();
  });
});

describe('a notice that a mail came back', () => {
  it('counts for that mail and that address alone, once', async () => {
    const id = await queue();
    await carrier.deliver(id);
    const messageId = messageIdIn(taken[0]);
    const recipient = `${accountId.slice(0, 8)}@example.net`;
    const before = await toldLead();
    const bounce = async (changes: object): Promise<boolean> =>
      node.app.dataSource.transaction((manager) => recordBounce(manager, { messageId, recipient, status: '5.1.1', ...changes }));
    expect(await bounce({ messageId: '<forged@example.org>' })).toBe(false);
    expect(await bounce({ recipient: 'other@example.net' })).toBe(false);
    expect(await bounce({ status: '4.4.1' })).toBe(false);
    expect(await bounce({ status: '2.0.0' })).toBe(false);
    expect(await bounce({ status: "5.1.1'; drop table mail" })).toBe(false);
    expect([await stateOf(id), await toldLead()]).toEqual([{ ...waiting, sent: true }, before]);
    expect(await bounce({ recipient: recipient.toUpperCase() })).toBe(true);
    expect(await bounce({ status: '5.2.2' })).toBe(false);
    expect([await stateOf(id), await toldLead()]).toEqual([{ sent: true, failed: false, bounced: true, status: '5.1.1' }, before + 1]);
  });

  it('counts though it comes before the mail is noted as sent', async () => {
    const id = await queue();
    mood = 'hangs up after taking';
    await expect(carrier.deliver(id)).rejects.toThrow();
    const told = { messageId: messageIdIn(taken[0]), recipient: `${accountId.slice(0, 8)}@example.net`, status: '5.1.1' };
    expect(await node.app.dataSource.transaction((manager) => recordBounce(manager, told))).toBe(true);
    expect(await stateOf(id)).toMatchObject({ sent: false, bounced: true });
  });

  it('is logged without an address', () => {
    expect(node.logged()).toContain('a mail was refused for good');
    expect(node.logged()).not.toMatch(/@example\.net/);
  });
});
