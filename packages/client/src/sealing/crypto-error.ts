/** What can go wrong with keys and sealed texts, as codes that survive the way from the worker to the page. Imports nothing. */

export const cryptoErrorCodes = [
  'LOCKED', 'NO_PORTAL', 'NOT_A_READER', 'DAMAGED', 'UNPACKS_TOO_LARGE', 'MALFORMED_KEY', 'PRIVATE_KEY', 'WEAK_KEY', 'NOT_INTEROPERABLE', 'EXPIRED_KEY', 'REVOKED_KEY', 'ELSEWHERE', 'PASSKEY_REFUSED', 'PASSKEY_KNOWN', 'PASSKEY_WRONG', 'PASSKEY_WITHOUT_PRF', 'WRONG_PASSPHRASE',
  'NO_TEAM_KEY', 'TEAM_KEY_REFUSED', 'NOT_CERTIFIED', 'OTHER_KEY', 'OTHER_CASE', 'LEAD_REPLACED', 'KIT_UNREADABLE', 'KIT_OF_OTHER_KEY', 'BACKUP_UNREADABLE',
  'WORDS_COUNT', 'WORDS_UNKNOWN', 'WORDS_CHECKSUM', 'NOT_FOR_TEAM', 'FILE_NOT_OPENED', 'FILE_UNREADABLE', 'FILE_PRIVATE_KEY',
  'FILE_CHANGED', 'FILE_CUT', 'FILE_UNSIGNED', 'FILE_OTHER_SIGNER', 'FILE_TOO_LARGE', 'LINK_EXPIRED', 'UNREACHABLE', 'NO_ROOM', 'STOPPED', 'INTERNAL',
] as const;
export type CryptoErrorCode = (typeof cryptoErrorCodes)[number];

/** `message` is for people who look for the cause; pages show their own words for the code. Never holds a secret. */
export class CryptoError extends Error {
  readonly code: CryptoErrorCode;
  /** Words that are not in the list, where the code is WORDS_UNKNOWN. */
  readonly words: readonly string[];
  constructor(code: CryptoErrorCode, message: string = code, words: readonly string[] = []) {
    super(message);
    this.code = code;
    this.words = words;
  }
}

const isCode = (value: unknown): value is CryptoErrorCode => cryptoErrorCodes.some((code) => code === value);

/** Any thrown value as a CryptoError. What is not ours keeps no message: a library's may quote what it was given. */
export function asCryptoError(error: unknown): CryptoError {
  if (error instanceof CryptoError) return error;
  if (error instanceof Error && 'code' in error && isCode(error.code)) {
    const words = 'words' in error && Array.isArray(error.words) ? error.words.filter((word) => typeof word === 'string') : [];
    return new CryptoError(error.code, error.message, words);
  }
  return new CryptoError('INTERNAL', error instanceof Error ? error.name : 'unknown');
}
