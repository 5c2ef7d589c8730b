/**
 * Checks a receipt that somebody kept. GnuPG accepts words before and after the signed block, other line ends and blanks at line
 * ends; all of these change the SHA-256 that the log holds, and the first can mislead a reader. So a file is reduced to the one
 * stored form first, and words around the block are refused. The verification command may import it.
 */
import { createHash } from 'node:crypto';
import * as openpgp from 'openpgp';

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

const BLOCK = /^-----BEGIN PGP SIGNED MESSAGE-----\n(?:Hash: [A-Z0-9-]+\n)?\n(?:(?!-----)[^\n]*\n)+-----BEGIN PGP SIGNATURE-----\n\n[A-Za-z0-9+/=\n]+\n-----END PGP SIGNATURE-----\n$/u;
/** A little more than clocks differ. */
const CLOCK_TOLERANCE_MS = 600_000;

/**
 * LF line ends, no blanks at line ends, no empty lines around, no byte order mark.
 * @throws BadReceipt where anything but one clearsigned block is left
 */
export function canonicalReceipt(file: string): string {
  const lines = file.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n').split('\n').map((line) => line.trimEnd());
  const text = `${lines.join('\n').trim()}\n`;
  if (!BLOCK.test(text)) throw new BadReceipt('This is not one signed receipt with nothing before or after it.');
  return text;
}

/** @throws BadReceipt */
export async function checkReceipt(file: string, portalKeyArmored: string, now: Date): Promise<CheckedReceipt> {
  const signedText = canonicalReceipt(file);
  const verificationKeys = await openpgp.readKey({ armoredKey: portalKeyArmored });
  const message = await openpgp.readCleartextMessage({ cleartextMessage: signedText }).catch(() => {
    throw new BadReceipt('This receipt is damaged.');
  });
  const date = new Date(now.getTime() + CLOCK_TOLERANCE_MS);
  const { data, signatures } = await openpgp.verify({ message, verificationKeys, date });
  const [signature, ...more] = signatures;
  if (!signature || more.length > 0) throw new BadReceipt('A receipt carries exactly one signature.');
  await signature.verified.catch(() => {
    throw new BadReceipt('The portal did not sign this text: it was changed, or it is another portal’s.');
  });
  return { text: data.replaceAll('\r\n', '\n'), signedText, sha256: createHash('sha256').update(signedText).digest() };
}
