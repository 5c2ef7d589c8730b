import { randomUUID } from 'node:crypto';
import { PostMessageDocument, type PostMessageInput } from '../../generated/graphql.ts';
import { accepted } from '../../portal-errors.ts';
import { CommandError } from '../command-error.ts';
import { keptInput } from '../kept-input.ts';
import { openForSealing } from '../open-portal.ts';
import { readText } from '../read-text.ts';
import type { Command } from '../run.ts';
import { sealWords } from '../words-by-gpg.ts';
import { numberIn } from './case.ts';

export const command: Command = async ({ words, has }, terminal) => {
  const number = numberIn(words);
  const text = await readText(words[1], terminal);
  const portal = await openForSealing(terminal);
  const { found, keep, forget } = await keptInput<PostMessageInput>(terminal.env, { portal: portal.facts.portalId, case: number, text });
  const seal = async (): Promise<string> => sealWords(portal, { kind: 'MESSAGE', about: { case: number }, body: { text, sections: [] } });
  const input = found?.input ?? { idempotencyKey: randomUUID(), number, body: await seal(), internal: false };
  await keep({ input, number: null });
  const { postMessage } = await portal.portal.request(PostMessageDocument, { input });
  await forget();
  const { message } = accepted(postMessage);
  if (!message) throw new CommandError('refused', 'The portal says nothing of the message.');
  if (has('json')) terminal.json({ case: number, sentAt: message.sentAt });
  else terminal.say(`Sent to ${number} at ${message.sentAt}.`);
};
