/** Signatures inside of opened mails: PGP/MIME, and clearsigned text. RFC 3156, 5; RFC 9580, 7. */
import type { JudgedSignature, SignedPart } from './opened-text.ts';
import { judgeSignatures } from './open.ts';
import type { PublicKey } from './openpgp.ts';
import { createMessage, readCleartextMessage, readSignature, verify } from './openpgp.ts';

/** INVALID too for what is no signature at all: it stands there as if it were one. */
export async function judgeSigned(part: SignedPart, signers: readonly PublicKey[], date: Date): Promise<JudgedSignature> {
  const verificationKeys = [...signers];
  try {
    if (part.kind === 'CLEARSIGNED') {
      const message = await readCleartextMessage({ cleartextMessage: part.text });
      return await judgeSignatures((await verify({ message, verificationKeys, date })).signatures, signers);
    }
    const message = await createMessage({ binary: part.octets });
    const signature = await readSignature({ armoredSignature: part.signature });
    return await judgeSignatures((await verify({ message, signature, verificationKeys, date })).signatures, signers);
  } catch {
    return { signature: 'INVALID', signerFingerprint: null };
  }
}
