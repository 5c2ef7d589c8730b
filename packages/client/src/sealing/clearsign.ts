/** Clearsigned texts: proofs of possession, and the portal's receipts. RFC 9580, 7. */
import { sha256Hex } from './bytes.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { createCleartextMessage, readCleartextMessage, sign, verify } from './openpgp.ts';

/** With LF line ends, as a receipt and a proof are stored. */
export async function clearsign(text: string, signers: PrivateKey | PrivateKey[], date: Date): Promise<string> {
  const signed = await sign({ message: await createCleartextMessage({ text }), signingKeys: signers, date });
  return signed.replace(/\r\n/g, '\n');
}

export interface VerifiedReceipt {
  readonly valid: boolean;
  /** The signed text alone: what stands around a block is not the portal's word. */
  readonly text: string;
  /** Of the receipt's one stored form: the log's entry. */
  readonly sha256: string;
}

/** The one form of a receipt: LF, no blanks at line ends, one LF at the end. */
const canonical = (receipt: string): string => `${receipt.replace(/\r\n/g, '\n').split('\n').map((line) => line.trimEnd()).join('\n').trim()}\n`;

export async function verifyReceiptText(receipt: string, portalKey: PublicKey, date: Date): Promise<VerifiedReceipt> {
  const stored = canonical(receipt);
  const sha256 = await sha256Hex(new TextEncoder().encode(stored));
  const whole = /^-----BEGIN PGP SIGNED MESSAGE-----\n[\s\S]*\n-----END PGP SIGNATURE-----\n$/;
  if (!whole.test(stored) || stored.split('-----BEGIN PGP SIGNED MESSAGE-----').length !== 2) return { valid: false, text: '', sha256 };
  try {
    const message = await readCleartextMessage({ cleartextMessage: stored });
    const { signatures } = await verify({ message, verificationKeys: portalKey, date });
    const valid = signatures.length === 1 && (await signatures[0]?.verified.catch(() => false)) === true;
    return { valid, text: message.getText(), sha256 };
  } catch {
    return { valid: false, text: '', sha256 };
  }
}
