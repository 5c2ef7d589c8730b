/**
 * A sum that a browser does before an account comes into being, so that a thousand of them cost something. The challenge is signed and kept
 * nowhere; what was used is kept in PostgreSQL until it would have ended. Times are the database's.
 */
import { randomInt } from 'node:crypto';
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { EntityManager } from 'typeorm';
import * as v from 'valibot';
import { ProofNeeded } from '../errors.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { workFor } from './proof-rules.ts';

export const proofPurposes = ['PSEUDONYMOUS', 'REGISTER'] as const;
export type ProofPurpose = (typeof proofPurposes)[number];

const hex = v.pipe(v.string(), v.maxLength(128), v.regex(/^[0-9a-f]+$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** As the page sends it: the challenge as it came, and its solution. */
export const proofBody = v.object({
  challenge: v.object({
    parameters: v.object({
      algorithm: v.literal('PBKDF2/SHA-256'), cost: whole, keyLength: v.literal(32), keyPrefix: hex, keySignature: hex, nonce: hex, salt: hex,
      data: v.object({ purpose: v.picklist(proofPurposes), endsAt: whole, most: whole }),
    }),
    signature: hex,
  }),
  solution: v.object({ counter: whole, derivedKey: hex }),
});
export type Proof = v.InferOutput<typeof proofBody>;

const secretsOf = (key: Pick<PortalKey, 'deriveToken'>) => ({
  hmacSignatureSecret: key.deriveToken('proof of work', 'challenge'),
  hmacKeySignatureSecret: key.deriveToken('proof of work', 'solution'),
});

/** PBKDF2 rounds of one try: what a phone does in about three milliseconds. */
const rounds = 5_000;
const lifeMinutes = 30;

export interface ChallengeFor {
  readonly purpose: ProofPurpose;
  /** How many were asked from the same place in the last hour, this one included; of a site with many places, as if they were sixteen. */
  readonly asked: number;
  readonly isExample: boolean;
}

/** As altcha's second version has it; `data.most` is the number of tries that are enough. */
export async function newChallenge(manager: Pick<EntityManager, 'query'>, key: Pick<PortalKey, 'deriveToken'>, { purpose, asked, isExample }: ChallengeFor): Promise<Challenge> {
  const [{ endsAt }] = await manager.query<[{ endsAt: number }]>(
    `select extract(epoch from now() + $1 * interval '1 minute')::int as "endsAt"`, [lifeMinutes]);
  const most = workFor(asked, isExample);
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256', cost: rounds, counter: randomInt(most), deriveKey, data: { purpose, endsAt, most }, ...secretsOf(key),
  });
}

/** @throws ProofNeeded for what is no solution of a challenge of ours for this purpose */
export async function requireProof(key: Pick<PortalKey, 'deriveToken'>, purpose: ProofPurpose, given: unknown): Promise<Proof> {
  const read = v.safeParse(proofBody, given);
  if (!read.success) throw new ProofNeeded();
  const { challenge, solution } = read.output;
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(key) });
  if (!verified || challenge.parameters.data.purpose !== purpose) throw new ProofNeeded();
  return read.output;
}

/** Uses it up, in the transaction of what it is for; of two at once one gets through. @throws ProofNeeded where it was used, or is too old */
export async function spendProof(manager: Pick<EntityManager, 'query'>, { challenge }: Proof): Promise<void> {
  const { nonce, data } = challenge.parameters;
  await manager.query('delete from spent_challenge where ends_at < now()');
  const rows = await manager.query<unknown[]>(
    `insert into spent_challenge (nonce, ends_at) select decode($1, 'hex'), to_timestamp($2) where to_timestamp($2) > now()
     on conflict do nothing returning nonce`, [nonce, data.endsAt]);
  if (rows.length === 0) throw new ProofNeeded();
}
