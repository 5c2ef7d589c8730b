import { randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import type { SealedTextGrant } from '../keys/case-grants.ts';
import { grantCaseAccess } from '../keys/commands/grant-case-access.ts';
import { toGlobalId } from '../read/global-id.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';

let play: Play;
beforeAll(async () => { play = await casesInPlay(); });
afterAll(async () => play.drop());

const answer = async (number: string, ...readers: readonly KeyedPerson[]): Promise<unknown> =>
  postMessage(play.app, play.triager.viewer, { idempotencyKey: randomUUID(), number, body: await play.seal('We look at it.', ...readers), internal: false });

/** PKESK packets for the reader, for every text of the case. */
async function grantsFor(caseId: string, { publicKey }: KeyedPerson): Promise<SealedTextGrant[]> {
  const { rows } = await play.app.pool.query<{ id: string }>(`select id from sealed_text where case_id = $1 and kind <> 'NOTE'`, [caseId]);
  return Promise.all(rows.map(async ({ id }) => {
    const sessionKey = await openpgp.generateSessionKey({ encryptionKeys: publicKey });
    const packets = await openpgp.encryptSessionKey({ ...sessionKey, encryptionKeys: publicKey, format: 'binary' });
    return { sealedText: toGlobalId('SealedText', id), packets: Buffer.from(packets).toString('base64') };
  }));
}

describe('an answer that the reporter cannot open', () => {
  it('keeps no promise, until it is wrapped to a key of theirs', async () => {
    const keyless = await makePerson(play.app);
    const { number, caseId } = await play.report(keyless, { report: await play.seal('From somebody without a key.') });
    await answer(number);
    await play.move(play.triager, number, 'START_TRIAGE', { message: await play.seal('And we begin.') });
    expect((await play.row(number)).firstRespondedAt).toBeNull();
    const { rows } = await play.app.pool.query<{ is_response: boolean }>(`select is_response from case_event where case_id = $1 and kind = 'MessagePosted'`, [caseId]);
    expect(rows.map((row) => row.is_response)).toEqual([false, false]);

    await registerOwnKey(play.app, keyless);
    await grantCaseAccess(play.app, play.triager.viewer, { number, reader: keyless.researcherId, grants: await grantsFor(caseId, keyless) });
    expect((await play.row(number)).firstRespondedAt).not.toBeNull();
    const { rows: [due] } = await play.app.pool.query<{ next_update_due_at: Date | null }>('select next_update_due_at from cases where id = $1', [caseId]);
    expect(due?.next_update_due_at).not.toBeNull();
  });

  it('is none where only the report was wrapped: silence stays silence', async () => {
    const keyless = await makePerson(play.app);
    const { number, caseId } = await play.report(keyless, { report: await play.seal('From somebody else without a key.') });
    await registerOwnKey(play.app, keyless);
    await grantCaseAccess(play.app, play.triager.viewer, { number, reader: keyless.researcherId, grants: await grantsFor(caseId, keyless) });
    expect((await play.row(number)).firstRespondedAt).toBeNull();
    await answer(number, keyless);
    expect((await play.row(number)).firstRespondedAt).not.toBeNull();
  });
});
