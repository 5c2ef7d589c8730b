/**
 * Closing many with one template, sealed to the readers of each. What stands in the way of one is found before anything is sent: by the
 * server's rules, as `viewerCloses` tells them, and by the same look at keys that a single answer takes.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import type { MoveCaseInput, Resolution } from '../../generated/graphql.ts';
import { request } from '../graphql.ts';
import { openSealed } from '../opened-text.ts';
import { currentKey, submissionOf, talkingIn } from '../sealing/case-readers.ts';
import { keyConcern, needsComparing } from '../sealing/key-concern.ts';
import { sealFromTeam } from '../sealing/seal-for-case.ts';
import { filled, type PlaceholderValues, unfilled } from '../templates/placeholders.ts';
import { bulkCloseMutation, type ClosableCase } from './bulk-queries.ts';
import type { Outcome } from './run-each.ts';

export interface Closing {
  readonly resolution: Resolution;
  readonly words: string;
  /** To reporters who chose plain mail: the words go to them unsealed too. */
  readonly inPlain: boolean;
  readonly valuesOf: (one: ClosableCase) => PlaceholderValues;
}
export interface Hindered {
  readonly one: ClosableCase;
  readonly why: string;
}

const notOurs = msg`It is closed already, or not yours to close.`;
const otherWay = msg`It cannot be closed like that: its state or its verification stands against it.`;
const openWords = msg`The template asks for something that this case does not have.`;
const otherKey = msg`The report was signed by another key than the one that answers are sealed to. Close it on its own page, where you compare them.`;
const unread = msg`Its report does not open here, so nobody knows whose key signed it. Close it on its own page.`;
const uncompared = msg`A participant reads it by a key that you have not compared on this device. Close it on its own page.`;

/** Why one stays out. Null: it can be closed. @param isCompared whether the viewer compared that fingerprint on this device */
export async function hindranceOf(one: ClosableCase, closing: Closing, isCompared: (fingerprint: string) => boolean): Promise<MessageDescriptor | null> {
  if (!one.viewerCan.includes('CLOSE')) return notOurs;
  if (!one.viewerCloses.includes(closing.resolution)) return otherWay;
  if (closing.words.trim() === '') return null;
  if (unfilled(filled(closing.words, closing.valuesOf(one))).length > 0) return openWords;
  return (await concernOf(one)) ?? (await othersConcern(one, isCompared));
}

async function concernOf(one: ClosableCase): Promise<MessageDescriptor | null> {
  const key = currentKey(one.reporter?.publicKeys);
  if (one.reporter === null || key === null || one.report === null) return null;
  const submissionId = submissionOf(one);
  const signers = one.reporter.publicKeys?.map(({ armored }) => armored) ?? [];
  const opened = await openSealed(one.report, { kind: 'REPORT', caseNumber: one.number, signers, ...(submissionId !== undefined && { submissionId }) });
  if (opened.state !== 'OPENED') return unread;
  return needsComparing(keyConcern(opened, key)) ? otherKey : null;
}

async function othersConcern(one: ClosableCase, isCompared: (fingerprint: string) => boolean): Promise<MessageDescriptor | null> {
  for (const { researcher } of talkingIn(one, 'MESSAGE')) {
    const key = currentKey(researcher?.publicKeys);
    // As this browser computes it: what the server says beside a key does not count.
    if (key !== null && !isCompared(await cryptoWorker.fingerprintOf(key.armored))) return uncompared;
  }
  return null;
}

/** Sends what closes one case. @returns what became of it; what fetch throws where no answer came */
export async function sendClosing(input: MoveCaseInput): Promise<Outcome> {
  const { userErrors: [refusal] } = (await request(bulkCloseMutation, { input })).moveCase;
  return refusal ? { state: 'FAILED', reason: refusal.message } : { state: 'DONE' };
}

export async function closingOf(one: ClosableCase, { words, resolution, valuesOf, inPlain }: Closing): Promise<MoveCaseInput> {
  const { number, version } = one;
  const text = filled(words, valuesOf(one)).trim();
  return {
    idempotencyKey: crypto.randomUUID(), number, version, move: 'CLOSE', resolution,
    message: text === '' ? null : await sealFromTeam(one, { kind: 'MESSAGE', text }),
    clearCopy: text !== '' && inPlain && one.hearsInPlain === true ? text : null,
  };
}
