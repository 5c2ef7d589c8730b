/** Proof of possession: a challenge goes out once, and comes back in a text that the key itself clearsigned. */
import type * as openpgp from 'openpgp';
import { newToken } from '../accounts/tokens.ts';
import { takeCode } from '../accounts/one-time-codes.ts';
import type { App } from '../app.ts';
import type { PersonContext } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { proofText } from '../../../schema/proof-text.ts';
import { BadClearsigned, type Clearsigned, readClearsigned } from './clearsigned.ts';

/**
 * What `Viewer.keyChallenge` gives: stored hashed, works once, for ten minutes. Old ones go, so that asking again and again leaves
 * nothing behind.
 */
export async function issueKeyChallenge(app: Pick<App, 'dataSource'>, accountId: string): Promise<string> {
  const { token, hash } = newToken();
  await app.dataSource.query(
    `
    with old as (delete from one_time_code where account_id = $1 and purpose = 'KEY_CHALLENGE' and expires_at < now())
    insert into one_time_code (purpose, code_hash, account_id, expires_at)
    values ('KEY_CHALLENGE', $2, $1, now() + interval '10 minutes')`,
    [accountId, hash],
  );
  return token;
}

export interface ProofToCheck {
  readonly proof: string;
  /** Whose possession is proved. */
  readonly key: openpgp.Key;
  /** May have signed beside it. */
  readonly others?: readonly openpgp.Key[];
  /** Of the field that brings it. */
  readonly path?: readonly string[];
}

/**
 * Uses the challenge up. @returns which of the keys signed
 * @throws UserRefusal BAD_PROOF
 */
export async function requireProof(
  { manager, now, settings, viewer }: PersonContext,
  { proof, key, others = [], path = ['input', 'proof'] }: ProofToCheck,
): Promise<readonly openpgp.Key[]> {
  const { text, signers } = await readClearsigned(proof, key, now, others).catch((error: unknown): Clearsigned => {
    throw error instanceof BadClearsigned ? badProof(sentences[error.fault], path) : error;
  });
  const challenge = /^Challenge: ([\w-]{43})$/mu.exec(text)?.[1] ?? '';
  const fingerprint = key.getFingerprint().toUpperCase();
  const { accountId } = viewer;
  if (text !== proofText({ portalId: settings.portalId, accountId, fingerprint, challenge })) {
    throw badProof('The signed text names another portal, account or key than these. Load the page again and sign the new text.', path);
  }
  const code = await takeCode(manager, 'KEY_CHALLENGE', challenge);
  if (code?.accountId !== accountId)
    throw badProof('This challenge was used already or is older than ten minutes. Ask for a new one and sign that.', path);
  return signers;
}

const badProof = (message: string, path: readonly string[]): UserRefusal => new UserRefusal('BAD_PROOF', message, path);
const sentences = {
  'not-one-block': 'The proof is one clearsigned text with nothing before or after it. Sign it again with gpg --clearsign, or in the page.',
  damaged: 'The proof cannot be read. Sign the text again.',
  'not-signed-by-key':
    'The proof is not signed by this key, or the text was changed afterwards. Sign it again with the key that you register.',
} as const;
