/** What a passkey is asked to sign: 256 random bits, kept by their hash, for one purpose and one answer within minutes. */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { challengeIn } from './passkey-input.ts';
import { challengeMinutes } from './passkey-rules.ts';
import { hashToken } from './tokens.ts';

/** SIGN_IN belongs to nobody yet; the others to an account. */
export type ChallengePurpose = 'SIGN_IN' | 'ENROL' | 'CONFIRM';
type Querying = Pick<EntityManager, 'query'>;

/** @returns 32 octets */
export async function issueChallenge(manager: Querying, purpose: ChallengePurpose, accountId: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = Uint8Array.from(randomBytes(32));
  await manager.query(
    `insert into passkey_challenge (challenge_hash, purpose, account_id, expires_at) values ($1, $2, $3, now() + interval '${challengeMinutes} minutes')`,
    [hashToken(Buffer.from(challenge).toString('base64url')), purpose, accountId]);
  return challenge;
}

/**
 * Uses the challenge up, whatever becomes of the answer; of two answers at once one gets it.
 * @param clientDataJSON as the browser sent it
 * @returns the challenge in base64url; null for one that is unknown, used, too old, or was another's or for something else
 */
export async function takeChallenge(manager: Querying, purpose: ChallengePurpose, accountId: string | null, clientDataJSON: string): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  const [rows] = await manager.query<[{ fits: boolean }[], number]>(
    `delete from passkey_challenge where challenge_hash = $1
     returning purpose = $2 and account_id is not distinct from $3 and expires_at > now() as fits`, [hashToken(challenge), purpose, accountId]);
  return rows[0]?.fits === true ? challenge : null;
}
