/** What the server signs, the package for programs reads: the same words on both sides, and nothing that was changed. */
import { describe, expect, it } from 'vitest';
import { readWebhook } from '../../../packages/client/src/webhooks.ts';
import { type Told, writePayload } from './webhook-payload.ts';
import { newWebhookSecret, webhookHeaders } from './webhook-signature.ts';

const [secret, next] = [newWebhookSecret(), newWebhookSecret()];
const now = new Date('2026-11-26T12:00:00.000Z');
const snapshot = { number: 'LRL-2026-000042', version: 4, state: 'VERIFIED', resolution: null, severity: 'HIGH', weakness: 'CWE-79', onlineService: 'mail' } as const;
const event = { id: '4711', source: null, move: 'VERIFY', fromState: 'TRIAGING', toState: 'VERIFIED', resolution: null, weakness: null, severity: null, clock: null, isAssigned: false, readerRole: null, granted: null } as const;
const moved: Told = { kind: 'CASE_MOVED', at: now, snapshot, event };
const body = writePayload(moved);
const headers = (secrets: readonly string[], at = now) => webhookHeaders(secrets, 'msg_1', at, body);

describe('a webhook', () => {
  it('is read as it was written, by octets and by text, whatever the headers’ case', async () => {
    const read = await readWebhook(secret, headers([secret]), body, now);
    expect(read).toMatchObject({ id: 'msg_1', type: 'case.moved', timestamp: '2026-11-26T12:00:00.000Z' });
    if (read.type !== 'case.moved') throw new Error('another type');
    expect(read.data).toMatchObject({ case: 'LRL-2026-000042', state: 'VERIFIED', kind: 'CaseMoved', changed: { move: 'VERIFY', toState: 'VERIFIED' } });
    const loud = Object.fromEntries(Object.entries(headers([secret])).map(([name, value]) => [name.toUpperCase(), value]));
    expect((await readWebhook(secret, loud, new TextEncoder().encode(body), now)).id).toBe('msg_1');
    expect((await readWebhook(secret, new Headers(headers([secret])), body, now)).id).toBe('msg_1');
  });

  it('is taken by the old secret and by the new one while one replaces the other', async () => {
    for (const known of [secret, next]) expect((await readWebhook(known, headers([next, secret]), body, now)).type).toBe('case.moved');
  });

  it.each([
    ['OTHER_SIGNER', secret, headers([next]), body],
    ['OTHER_SIGNER', secret, headers([secret]), body.replace('VERIFIED', 'FIXED')],
    ['OTHER_SIGNER', secret, { ...headers([secret]), 'webhook-id': 'msg_2' }, body],
    ['OTHER_SIGNER', secret, { ...headers([secret]), 'webhook-signature': 'v1,' }, body],
    ['OTHER_SIGNER', secret, { ...headers([secret]), 'webhook-signature': 'v2,AAAA v1,%%%' }, body],
    ['TOO_OLD', secret, headers([secret], new Date(now.getTime() - 301_000)), body],
    ['TOO_OLD', secret, headers([secret], new Date(now.getTime() + 301_000)), body],
    ['NO_HEADERS', secret, { ...headers([secret]), 'webhook-timestamp': 'NaN' }, body],
    ['NO_HEADERS', secret, { 'webhook-id': 'msg_1' }, body],
    ['BAD_SECRET', 'whsec_', headers([secret]), body],
  ])('is refused as %s', async (code, known, given, text) => {
    await expect(readWebhook(known, given, text, now)).rejects.toMatchObject({ code });
  });

  it('is refused where it says nothing, or what is not known yet', async () => {
    const signed = (text: string) => readWebhook(secret, webhookHeaders([secret], 'msg_1', now, text), text, now);
    await expect(signed('{"type":1}')).rejects.toMatchObject({ code: 'NO_MESSAGE' });
    await expect(signed('not JSON')).rejects.toMatchObject({ code: 'NO_MESSAGE' });
    await expect(signed('{"type":"case.sung_about","timestamp":"x","data":{}}')).rejects.toMatchObject({ code: 'UNKNOWN_TYPE' });
    expect((await signed(writePayload({ kind: 'TEST', at: now }))).type).toBe('webhook.test');
  });
});
