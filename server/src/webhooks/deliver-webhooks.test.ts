import { Webhook as StandardWebhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeLetter } from '../mail/write-letter.ts';
import { toGlobalId } from '../read/global-id.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { webhookReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import { claimDue } from './delivery-store.ts';
import { redeliver, testWebhook } from './deliver-again.ts';
import { createWebhook, deleteWebhook, rotateWebhookSecret, updateWebhook } from './manage-webhooks.ts';
import { runWebhooks, type Webhooks } from './run-webhooks.ts';
import { sendWebhook } from './send-webhook.ts';
import { webhookEventKinds } from './webhook-kinds.ts';

let play: Play;
let partner: WebhookReceiver;
let id = '';
let secret = '';
let node: Webhooks | undefined;

beforeAll(async () => {
  play = await casesInPlay();
  await play.app.pool.query(`update account set email = 'lead@example.org', email_verified_at = now() where id = $1`, [play.lead.viewer.accountId]);
});
afterAll(async () => play.drop());
beforeEach(async () => {
  partner = await webhookReceiver();
  ({ id, secret } = await make());
});
afterEach(async () => {
  await node?.stop();
  node = undefined;
  await play.app.pool.query('delete from webhook');
  await play.app.pool.query('delete from mail');
  await partner.close();
});

async function make(url = partner.url): Promise<{ id: string; secret: string }> {
  const made = await createWebhook(play.app, play.lead.viewer, { url, description: '', eventKinds: webhookEventKinds });
  return { id: toGlobalId('Webhook', made.webhookId), secret: made.secret };
}
const start = async (): Promise<Webhooks> => (node = await runWebhooks(play.app));
/** As a partner's program does it, with the public library. */
const verified = (at: number, by = secret): unknown => new StandardWebhook(by).verify(partner.received[at]?.body ?? '', partner.received[at]?.headers ?? {});

interface Row { readonly status: string; readonly attempts: number; readonly statusCode: number | null; readonly fault: string | null; readonly answer: string | null; readonly wait: number; readonly messageId: string }
const rows = async (): Promise<readonly Row[]> => (await play.app.pool.query<Row>(
  `select status, attempts, status_code as "statusCode", fault, answer, extract(epoch from next_try_at - last_tried_at)::float as wait, message_id as "messageId" from webhook_delivery order by id`)).rows;
const settled = async (check: (all: readonly Row[]) => void): Promise<readonly Row[]> => vi.waitFor(async () => {
  const all = await rows();
  check(all);
  return all;
}, { timeout: 10_000, interval: 20 });
const state = async (): Promise<unknown> => (await play.app.pool.query<object>('select off_because as off, failing_since is not null as failing from webhook')).rows[0];
/** The waiting ones are due now, as if the time had passed. */
const passTime = async (): Promise<void> => {
  await play.app.pool.query(`update webhook_delivery set next_try_at = now() where status = 'PENDING'`);
  await node?.look();
};
const mails = async (): Promise<readonly string[]> => (await play.app.pool.query<{ subject: string; facts: never }>(
  `select facts from mail where kind = 'WEBHOOK_FAILED'`)).rows.map(({ facts }) =>
  writeLetter({ kind: 'WEBHOOK_FAILED', facts }, { publicUrl: 'https://portal.example.org', organization: 'x', portalKey: play.app.portalKey }).subject.replace(/:\d+$/, ''));

describe('a change of a case', () => {
  it('arrives signed, with facts and no words, in the order of the case', async () => {
    await start();
    const { number } = await play.report();
    await play.verify(number);
    await partner.have(4);
    expect(partner.received.map(({ json }) => json.type)).toEqual(['case.received', 'case.moved', 'case.assessed', 'case.moved']);
    expect(partner.received.map((_one, at) => verified(at))).toHaveLength(4);
    expect(partner.received[3]?.json).toEqual({
      type: 'case.moved', timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        case: number, version: (await play.row(number)).version, state: 'VERIFIED', resolution: null, severity: 'HIGH', weakness: 'CWE-79', onlineService: null,
        kind: 'CaseMoved', event: expect.any(String), changed: { move: 'VERIFY', fromState: 'TRIAGING', toState: 'VERIFIED', resolution: null },
      },
    });
    expect(new Set(partner.received.map(({ headers }) => headers['webhook-id'])).size).toBe(4);
    await settled((all) => expect(all.map(({ status }) => status)).toEqual(Array(4).fill('DELIVERED')));
  });

  it('is written with it or not at all', async () => {
    await expect(play.app.dataSource.transaction(async (manager) => {
      await manager.query(`insert into case_event (case_id, at, kind) select id, now(), 'FollowedUp' from cases limit 1`);
      throw new Error('the command fails');
    })).rejects.toThrow();
    expect(await rows()).toEqual([]);
  });

  it('waits for the one before it in its case; other cases go on', async () => {
    const [stuck, other] = [await play.report(), await play.report()];
    await play.move(play.triager, stuck.number, 'START_TRIAGE');
    await play.move(play.triager, other.number, 'START_TRIAGE');
    partner.answer = ({ json }, response) => void response.writeHead(json.data['case'] === stuck.number ? 500 : 200).end('no such hook');
    await start();
    await settled((all) => expect(all.map(({ status, attempts }) => [status, attempts])).toEqual([['PENDING', 1], ['DELIVERED', 1], ['PENDING', 0], ['DELIVERED', 1]]));
    expect((await rows())[0]).toMatchObject({ statusCode: 500, answer: 'no such hook', fault: null });
    partner.answer = (_got, response) => void response.writeHead(200).end();
    await passTime();
    await settled((all) => expect(all.map(({ status }) => status)).toEqual(Array(4).fill('DELIVERED')));
    const told = partner.received.filter(({ json }) => json.data['case'] === stuck.number);
    expect(told.map(({ json }) => json.type)).toEqual(['case.received', 'case.received', 'case.moved']);
    expect(told[0]?.headers['webhook-id']).toBe(told[1]?.headers['webhook-id']);
    expect(told[0]?.body).toBe(told[1]?.body);
  });
});

describe('a node', () => {
  it('that was killed between sending and noting leaves a repeat under the same webhook-id', async () => {
    await play.report();
    const [claimed] = await claimDue(play.app.pool);
    const dead = { ...play.app, dataSource: { transaction: () => new Promise<never>(() => undefined) } } as unknown as typeof play.app;
    if (claimed) void sendWebhook(dead, claimed);
    await partner.have(1);
    await start();
    expect(await rows()).toMatchObject([{ status: 'PENDING', attempts: 1 }]);
    await play.app.pool.query(`update webhook_delivery set claimed_until = now() - interval '1 second'`);
    await node?.look();
    await partner.have(2);
    expect(partner.received[0]?.headers['webhook-id']).toBe(partner.received[1]?.headers['webhook-id']);
    await settled((all) => expect(all).toMatchObject([{ status: 'DELIVERED', attempts: 2 }]));
  });

  it('shares the work with others: each message goes once', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, async () => (await play.report()).number));
    const [one, two] = [await start(), await runWebhooks(play.app)];
    await Promise.all([one.look(), two.look()]);
    await settled((all) => expect(all.every(({ status }) => status === 'DELIVERED')).toBe(true));
    await two.stop();
    expect(partner.received.map(({ json }) => json.data['case']).sort()).toEqual(numbers.sort());
  });

  it('sends nothing while an installation that was put back is closed', async () => {
    await play.report();
    await play.app.pool.query('update installation set restored_at = now()');
    await play.app.pool.query(`insert into case_event (case_id, at, kind) select id, now(), 'FollowedUp' from cases order by id desc limit 1`);
    expect(await claimDue(play.app.pool)).toEqual([]);
    expect(await rows()).toHaveLength(1);
    await play.app.pool.query('update installation set restored_at = null');
    expect(await claimDue(play.app.pool)).toHaveLength(1);
  });
});

describe('an endpoint', () => {
  it('that hangs holds no other up, and gets one request at a time', async () => {
    const slow = await webhookReceiver();
    slow.answer = () => undefined;
    await make(slow.url);
    await play.app.pool.query('update webhook set failing_since = now() where url = $1', [slow.url]);
    await Promise.all(Array.from({ length: 8 }, async () => play.report()));
    await start();
    await partner.have(8);
    expect(slow.received.length).toBe(1);
    await slow.close();
  });

  it('is waited for as its Retry-After says', async () => {
    partner.answer = (_got, response) => void response.writeHead(429, { 'retry-after': '120' }).end();
    await start();
    await play.report();
    const [row] = await settled(([first]) => expect(first?.statusCode).toBe(429));
    expect(row?.wait).toBeGreaterThan(119);
    expect(row?.wait).toBeLessThan(125);
    expect(await state()).toEqual({ off: null, failing: true });
  });

  it('that answers 410 is switched off, and the leads are told', async () => {
    partner.answer = (_got, response) => void response.writeHead(410).end();
    await start();
    await play.report();
    await settled((all) => expect(all).toMatchObject([{ status: 'FAILED', statusCode: 410, attempts: 1 }]));
    expect(await state()).toEqual({ off: 'GONE', failing: true });
    expect(await mails()).toEqual(['A webhook was switched off: 127.0.0.1']);
    await play.report();
    expect(await rows()).toHaveLength(1);
  });

  it('that takes nothing for three days is switched off; what waits goes once it is on again', async () => {
    partner.answer = (_got, response) => void response.writeHead(503).end();
    const { number } = await play.report();
    await play.move(play.triager, number, 'START_TRIAGE');
    await start();
    await settled(([first]) => expect(first?.statusCode).toBe(503));
    await play.app.pool.query(`update webhook set failing_since = now() - interval '73 hours'`);
    await play.app.pool.query(`update webhook_delivery set first_tried_at = now() - interval '72 hours' where attempts > 0`);
    await passTime();
    await settled((all) => expect(all.map(({ status }) => status)).toEqual(['FAILED', 'PENDING']));
    expect(await state()).toMatchObject({ off: 'FAILED' });
    expect(await mails()).toEqual(['A webhook was switched off: 127.0.0.1']);
    partner.answer = (_got, response) => void response.writeHead(200).end();
    await updateWebhook(play.app, play.lead.viewer, { id, enabled: true });
    await settled((all) => expect(all.map(({ status }) => status)).toEqual(['FAILED', 'DELIVERED']));
  });

  it('that does not take one message for three days, but others, stays on', async () => {
    partner.answer = (_got, response) => void response.writeHead(503).end();
    await play.report();
    await start();
    await settled(([first]) => expect(first?.statusCode).toBe(503));
    await play.app.pool.query(`update webhook_delivery set first_tried_at = now() - interval '72 hours'`);
    await passTime();
    await settled(([first]) => expect(first?.status).toBe('FAILED'));
    expect(await state()).toEqual({ off: null, failing: true });
    expect(await mails()).toEqual(['A webhook did not take a message: 127.0.0.1']);
  });

  it('that redirects, is not there, or is inside, fails with the reason', async () => {
    partner.answer = (_got, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    await start();
    await play.report();
    await settled(([first]) => expect(first).toMatchObject({ status: 'PENDING', statusCode: 302 }));
    await play.app.pool.query(`update webhook set url = 'http://10.0.0.1/'`);
    await passTime();
    await settled(([first]) => expect(first).toMatchObject({ attempts: 2, statusCode: null, fault: 'NOT_PUBLIC' }));
    await partner.close();
    await play.app.pool.query('update webhook set url = $1', [partner.url]);
    await passTime();
    await settled(([first]) => expect(first).toMatchObject({ attempts: 3, fault: 'NO_CONNECTION' }));
  });
});

describe('a secret', () => {
  it('signs beside the one before it for a while, then alone', async () => {
    await start();
    const next = await rotateWebhookSecret(play.app, play.lead.viewer, { id, overlapHours: 24 });
    await testWebhook(play.app, play.lead.viewer, { id });
    await partner.have(1);
    expect(partner.received[0]?.headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect([verified(0), verified(0, next.secret)]).toMatchObject([{ type: 'webhook.test' }, { type: 'webhook.test' }]);
    await play.app.pool.query(`update webhook set former_secret_until = now() - interval '1 second'`);
    await testWebhook(play.app, play.lead.viewer, { id });
    await partner.have(2);
    expect(verified(1, next.secret)).toMatchObject({ data: {} });
    expect(() => verified(1)).toThrow();
  });

  it('that leaked ends at once', async () => {
    await start();
    const next = await rotateWebhookSecret(play.app, play.lead.viewer, { id, overlapHours: 0 });
    await testWebhook(play.app, play.lead.viewer, { id });
    await partner.have(1);
    expect(() => verified(0)).toThrow();
    expect(verified(0, next.secret)).toBeTruthy();
  });

  it('stands nowhere in the database or the log, and opens with the portal key of this webhook alone', async () => {
    await start();
    await testWebhook(play.app, play.lead.viewer, { id });
    await partner.have(1);
    const { rows: dump } = await play.app.pool.query<{ row: string }>('select webhook::text || encode(secret_sealed, $1) as row from webhook', ['escape']);
    const bare = secret.slice('whsec_'.length);
    expect(JSON.stringify(dump)).not.toContain(bare);
    expect(JSON.stringify(dump)).not.toContain(Buffer.from(bare, 'base64').toString('hex'));
    expect(play.logged()).not.toContain(bare);
    await play.app.pool.query('update webhook set secret_sealed = overlay(secret_sealed placing $1 from 20)', [Buffer.from('x')]);
    await testWebhook(play.app, play.lead.viewer, { id });
    await settled(([, second]) => expect(second).toMatchObject({ status: 'PENDING', fault: 'NO_SECRET' }));
    expect(partner.received).toHaveLength(1);
  });
});

describe('a lead', () => {
  it('sends a message again under the same webhook-id', async () => {
    await start();
    await play.report();
    await settled((all) => expect(all).toMatchObject([{ status: 'DELIVERED' }]));
    const { rows: [row] } = await play.app.pool.query<{ id: string }>('select id from webhook_delivery');
    await redeliver(play.app, play.lead.viewer, { id: toGlobalId('WebhookDelivery', row?.id ?? '') });
    await partner.have(2);
    expect(partner.received[0]?.headers['webhook-id']).toBe(partner.received[1]?.headers['webhook-id']);
    expect(partner.received[0]?.body).toBe(partner.received[1]?.body);
  });

  it('switches it off and on, and deletes it with its log', async () => {
    await updateWebhook(play.app, play.lead.viewer, { id, enabled: false });
    await play.report();
    expect(await rows()).toEqual([]);
    expect(await testWebhook(play.app, play.lead.viewer, { id }).catch(({ code }: { code: string }) => code)).toBe('INVALID');
    await updateWebhook(play.app, play.lead.viewer, { id, enabled: true });
    await play.report();
    expect(await rows()).toHaveLength(1);
    await deleteWebhook(play.app, play.lead.viewer, { id });
    expect(await rows()).toEqual([]);
  });
});
