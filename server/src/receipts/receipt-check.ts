/**
 * Checks a receipt that somebody kept: the one stored form is what the log holds the SHA-256 of. The verification command may
 * import it.
 */
import { createHash } from 'node:crypto';
import * as openpgp from 'openpgp';
import { BadClearsigned, type Clearsigned, type ClearsignFault, readClearsigned } from '../keys/clearsigned.ts';

/** One sentence on why it is not a receipt of this portal. */
export class BadReceipt extends Error {
  override readonly name = 'BadReceipt';
}

export interface CheckedReceipt {
  /** What the portal signed, and nothing else of the file. */
  readonly text: string;
  /** The stored form. */
  readonly signedText: string;
  /** Of the stored form: the entry in the log. */
  readonly sha256: Buffer;
}

const sentences: Readonly<Record<ClearsignFault, string>> = {
  'not-one-block': 'This is not one signed receipt with nothing before or after it.',
  damaged: 'This receipt is damaged.',
  'not-signed-by-key': 'The portal did not sign this text: it was changed, or it is another portal’s.',
};

/** @throws BadReceipt */
export async function checkReceipt(file: string, portalKeyArmored: string, now: Date): Promise<CheckedReceipt> {
  const portalKey = await openpgp.readKey({ armoredKey: portalKeyArmored });
  const { text, signedText } = await readClearsigned(file, portalKey, now).catch((error: unknown): Clearsigned => {
    throw error instanceof BadClearsigned ? new BadReceipt(sentences[error.fault]) : error;
  });
  return { text, signedText, sha256: createHash('sha256').update(signedText).digest() };
}
