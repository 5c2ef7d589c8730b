/** What a CryptoError means to a person, and what to do next. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CryptoErrorCode } from '../crypto/crypto-error.ts';

const words: Partial<Record<CryptoErrorCode, MessageDescriptor>> = {
  LOCKED: msg`Your key is locked. Open it with your recovery words first.`,
  NOT_A_READER: msg`This was not sealed to your key.`,
  DAMAGED: msg`This cannot be opened: it was changed or cut on the way.`,
  UNPACKS_TOO_LARGE: msg`This unpacks to far more than a text may hold, so it was not opened here. Treat it as an attempt to overload your browser.`,
  MALFORMED_KEY: msg`This is no OpenPGP key that can be read.`,
  PRIVATE_KEY: msg`This is a private key. Never send it to anybody; use the public one.`,
  WEAK_KEY: msg`This key is too weak, or nothing can be sealed to it.`,
  EXPIRED_KEY: msg`This key has expired.`,
  REVOKED_KEY: msg`This key was revoked.`,
  WRONG_PASSPHRASE: msg`This passphrase does not open the key.`,
  NO_TEAM_KEY: msg`This portal has no team key yet, so nothing can be sealed to the team.`,
  TEAM_KEY_REFUSED: msg`The team key that the server handed out is not one that this browser trusts. Nothing was sealed. Ask the team by another way.`,
  NOT_CERTIFIED: msg`No lead known to this browser certified this key.`,
  OTHER_KEY: msg`This is another key than the one whose fingerprint was compared.`,
  OTHER_CASE: msg`One of these texts does not belong to this case as far as this browser can tell. Nothing was handed on. Open the whole conversation first, then try again.`,
  LEAD_REPLACED: msg`The key of the lead who should vouch for this is not the one this browser knows.`,
  KIT_UNREADABLE: msg`The kit does not open with these words.`,
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
