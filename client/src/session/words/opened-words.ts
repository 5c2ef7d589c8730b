/**
 * Titles and reports that this tab has opened, so that nothing is decrypted twice. In memory only: locking loads the page anew,
 * and nothing here is ever written anywhere.
 */
import type { OpenedText } from '../../../../packages/client/src/sealing/opened-text.ts';
import { asCryptoError, type CryptoErrorCode } from '../../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';

export interface SealedWords {
  readonly id: string;
  readonly armored: string;
  readonly sha256: string;
}
export interface WordsRequest {
  readonly kind: 'TITLE' | 'REPORT';
  readonly caseNumber: string;
  /** The reporter's public keys, armored. */
  readonly signers: readonly string[];
}

/** REFUSED: bound to another portal, case or kind. */
export type WordsFault = CryptoErrorCode | 'REFUSED' | 'INVALID_SIGNATURE';
export type OpenedWords = { readonly text: string } | { readonly fault: WordsFault };

const opened = new Map<string, string>();
/** A re-wrap leaves the hash as it is and changes the packets before the body. */
const keyOf = ({ id, sha256, armored }: SealedWords): string => `${id} ${sha256} ${armored.length}`;

export const openedText = (sealed: SealedWords): string | undefined => opened.get(keyOf(sealed));

/** What the index opened need not be opened for a list again. */
export const rememberText = (sealed: SealedWords, text: string): void => void opened.set(keyOf(sealed), text);

/** Of a mail its words, without the marks of its format. */
async function readWords(armored: string, request: WordsRequest): Promise<OpenedText> {
  const opened = await cryptoWorker.open(armored, request);
  if (opened.mail === null) return opened;
  const { openedMail } = await import('../opened-mail.ts');
  return (await openedMail(opened, opened.mail, request)).text;
}

export type OpenWords = (sealed: SealedWords, request: WordsRequest) => Promise<OpenedWords>;

export const openWords: OpenWords = async (sealed, { kind, caseNumber, signers }) => {
  const known = openedText(sealed);
  if (known !== undefined) return { text: known };
  try {
    const { text, refused, signature } = await readWords(sealed.armored, { kind, caseNumber, signers });
    if (refused !== null) return { fault: 'REFUSED' };
    if (signature === 'INVALID') return { fault: 'INVALID_SIGNATURE' };
    opened.set(keyOf(sealed), text.trim());
    return { text: text.trim() };
  } catch (error) {
    return { fault: asCryptoError(error).code };
  }
};
