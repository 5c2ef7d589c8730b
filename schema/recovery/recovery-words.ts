/**
 * Twelve recovery words (128 bits, BIP 39) and what is derived from them. One half signs in, the other opens the sealed key
 * backup; HKDF (RFC 5869) keeps them apart, and the installation's random id in the info strings keeps portals apart. No
 * Argon2: the input is random, not chosen. Runs in the client's worker, in Node, and where the example installation is made.
 */
import { entropyToMnemonic, generateMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { toBase64 } from './base64.ts';

export type WordsFault = 'WORDS_COUNT' | 'WORDS_UNKNOWN' | 'WORDS_CHECKSUM';

/** What is wrong with typed words. `words` names the unknown ones: they are no secret, they are not in the list. */
export class WordsError extends Error {
  readonly code: WordsFault;
  readonly words: readonly string[];
  constructor(code: WordsFault, words: readonly string[] = []) {
    super(code);
    this.code = code;
    this.words = words;
  }
}

/** Twelve English words. */
export const newRecoveryWords = (): string[] => generateMnemonic(wordlist, 128).split(' ');

/** The words for 16 given octets: reproducible, for the example installation and tests. */
export const recoveryWordsOf = (entropyBytes: Uint8Array): string[] => entropyToMnemonic(entropyBytes, wordlist).split(' ');

const known: ReadonlySet<string> = new Set(wordlist);

/**
 * What people type: capitals, commas, numbering, line breaks. @returns 16 octets.
 * @throws WordsError. The checksum has 4 bits, so one wrong order in sixteen passes it: callers still say "no such account".
 */
export function readRecoveryWords(typed: string | readonly string[]): Uint8Array<ArrayBuffer> {
  const text = typeof typed === 'string' ? typed : typed.join(' ');
  const words = text.normalize('NFKD').toLowerCase().match(/[a-z]+/g) ?? [];
  const unknown = words.filter((word) => !known.has(word));
  if (unknown.length > 0) throw new WordsError('WORDS_UNKNOWN', unknown);
  if (words.length !== 12) throw new WordsError('WORDS_COUNT');
  try {
    return Uint8Array.from(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    throw new WordsError('WORDS_CHECKSUM');
  }
}

export type WordsPurpose = 'sign-in' | 'backup' | 'team-kit';

function hkdf(purpose: WordsPurpose, portalId: string): HkdfParams {
  const info = new TextEncoder().encode(`laurel 1 ${purpose} ${portalId}`);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
}

const rootOf = (words: string | readonly string[]): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', readRecoveryWords(words), 'HKDF', false, ['deriveBits', 'deriveKey']);

/** 32 octets in base64. The server keeps their SHA-256, which is also how it finds the account. @throws WordsError */
export async function signInSecretOf(words: string | readonly string[], portalId: string): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(hkdf('sign-in', portalId), await rootOf(words), 256)));
}

/** 32 octets: the same key as wrappingKeyOf's, for a backup that carries it. @throws WordsError */
export async function wrappingOctetsOf(words: string | readonly string[], purpose: 'backup', portalId: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(purpose, portalId), await rootOf(words), 256));
}

/** AES-256-GCM, not extractable. @throws WordsError */
export async function wrappingKeyOf(words: string | readonly string[], purpose: 'backup' | 'team-kit', portalId: string): Promise<CryptoKey> {
  const key = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(purpose, portalId), await rootOf(words), key, false, ['encrypt', 'decrypt']);
}
