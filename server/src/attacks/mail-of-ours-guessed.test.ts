/** What a stranger knows: the portal's id and address, how a mail's identity is made, whom they write about. None of it names a mail of ours. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageIdOf } from '../mail/message-ids.ts';
import { recordBounce } from '../mail/record-bounce.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { lastMail, mailedCaseRow } from '../testing/kept-mails.ts';
import { accept, mailOf } from '../testing/mails.ts';

let play: Play;
let caseId: string;
const victim = 'victim@example.net';

beforeAll(async () => {
  play = await casesInPlay();
  await accept(play.app, mailOf({ from: victim, body: await play.seal('By mail.') }));
  caseId = (await lastMail(play)).caseId ?? '';
  const messageId = messageIdOf(play.app.portalKey, `receipt:${caseId}`, 'portal@example.org');
  await play.app.pool.query('update mail set message_id = $2, sent_at = now() where recipient = $1', [victim, messageId]);
});
afterAll(async () => play.drop());

/** Under every key that a stranger has. */
async function guesses(): Promise<readonly string[]> {
  const { rows: [{ portalId }] } = await play.app.pool.query('select portal_id as "portalId" from installation');
  const { number } = await mailedCaseRow(play, caseId);
  const stranger = await casesInPlay();
  const derived = messageIdOf(stranger.app.portalKey, `receipt:${caseId}`, 'portal@example.org');
  await stranger.drop();
  const hashed = [caseId, number].map((name) => createHash('sha256').update(`${portalId} receipt:${name}`).digest('hex').slice(0, 40));
  return [derived, ...hashed.map((local) => `<${local}@example.org>`)];
}

it('joins no case under a forged From, and brings no mail of ours back', async () => {
  for (const guess of await guesses()) {
    await accept(play.app, mailOf({ from: victim, fields: [`In-Reply-To: ${guess}`] }));
    expect((await lastMail(play)).state).toBe('WAITING');
    expect(await play.app.dataSource.transaction((manager) => recordBounce(manager, { messageId: guess, recipient: victim, status: '5.1.1' }))).toBe(false);
  }
  expect((await play.app.pool.query('select from message where case_id = $1', [caseId])).rowCount).toBe(0);
});
