/** What a CryptoError means to a person, and what to do next. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CryptoErrorCode } from '../../../packages/client/src/sealing/crypto-error.ts';

const words: Partial<Record<CryptoErrorCode, MessageDescriptor>> = {
  LOCKED: msg`Your key is locked, or its words were not typed in this tab. Lock it, and open it with your recovery words first.`,
  NOT_A_READER: msg`This was not sealed to your key.`,
  DAMAGED: msg`This cannot be opened: it was changed or cut on the way.`,
  UNPACKS_TOO_LARGE: msg`This unpacks to far more than a text may hold, so it was not opened here. Treat it as an attempt to overload your browser.`,
  MALFORMED_KEY: msg`This is no OpenPGP key that can be read.`,
  PRIVATE_KEY: msg`This is a private key. Never send it to anybody; use the public one.`,
  WEAK_KEY: msg`This key is too weak, or nothing can be sealed to it.`,
  NOT_INTEROPERABLE: msg`This key is not interoperable: not every OpenPGP program can read it.`,
  EXPIRED_KEY: msg`This key has expired.`,
  REVOKED_KEY: msg`This key was revoked.`,
  WRONG_PASSPHRASE: msg`This passphrase does not open the key.`,
  NO_TEAM_KEY: msg`This portal has no team key yet, so nothing can be sealed to the team.`,
  TEAM_KEY_REFUSED: msg`The team key that the server handed out is not one that this browser trusts. Nothing was sealed. Ask the team by another way.`,
  NOT_CERTIFIED: msg`No lead known to this browser certified this key.`,
  OTHER_KEY: msg`This is another key than the one whose fingerprint was compared.`,
  OTHER_CASE: msg`One of these texts does not belong to this case as far as this browser can tell. Nothing was handed on. Open the whole conversation first, then try again.`,
  LEAD_REPLACED: msg`The key of the lead who should vouch for this is not the one this browser knows.`,
  KIT_OF_OTHER_KEY: msg`This is the kit of another team key. Take the one that was made just now.`,
  KIT_UNREADABLE: msg`The kit does not open with these words.`,
  ELSEWHERE: msg`Your key’s private half is not here: it is in gpg. Seal and sign there, and paste the result.`,
  PASSKEY_REFUSED: msg`The passkey did not answer: it was cancelled, took too long, or is not on this device. Try again, or use your words.`,
  PASSKEY_KNOWN: msg`This passkey opens your key already.`,
  PASSKEY_WRONG: msg`This passkey does not open this key. Take another one, or use your words.`,
  PASSKEY_WITHOUT_PRF: msg`This passkey cannot keep a key’s secret (the PRF extension is missing). Take another one, or use your words.`,
  BACKUP_UNREADABLE: msg`These words do not open this key. Check their order.`,
  WORDS_COUNT: msg`There are twelve words. Type all of them, in their order.`,
  WORDS_CHECKSUM: msg`These twelve words do not belong together. Check their order and spelling.`,
  NOT_FOR_TEAM: msg`A device that opens the team key always locks.`,
  FILE_NOT_OPENED: msg`A file of this case was sealed elsewhere and has not been opened here yet. Open it once, then try again.`,
};
const other = msg`Something went wrong in this browser. Load the page again; nothing you wrote is lost.`;
const unknownWords = msg`Not a recovery word. Check the spelling:`;

/** For WORDS_UNKNOWN the caller puts the unknown words behind it. */
export const cryptoWords = (code: CryptoErrorCode): MessageDescriptor => (code === 'WORDS_UNKNOWN' ? unknownWords : (words[code] ?? other));

/** What is wrong with a key is said by the judge of keys, with the command that mends it. */
const judged: ReadonlySet<CryptoErrorCode> = new Set(['WEAK_KEY', 'NOT_INTEROPERABLE', 'EXPIRED_KEY', 'REVOKED_KEY', 'PRIVATE_KEY', 'MALFORMED_KEY', 'ELSEWHERE']);

/** The sentence that came with the error, where it is one for people. */
export const judgedWords = ({ code, message }: { readonly code: CryptoErrorCode; readonly message: string }): string | null =>
  (judged.has(code) && message !== code ? message : null);
