/** Adds a reader to a sealed text: new PKESK packets beside it, the body's octets untouched. No revocation can undo it. */
import { toBase64 } from '../../../schema/recovery/base64.ts';
import { CryptoError } from './crypto-error.ts';
import { octetsOf } from './open.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { decryptSessionKeys, encryptSessionKey, readMessage } from './openpgp.ts';

/** The new reader's packets, base64. @throws CryptoError NOT_A_READER, DAMAGED */
export async function rewrapFor(armored: string, reader: PublicKey, decryptionKeys: readonly PrivateKey[], date: Date): Promise<string> {
  const message = await readMessage({ binaryMessage: await octetsOf(armored) });
  const sessionKeys = await decryptSessionKeys({ message, decryptionKeys: [...decryptionKeys] }).catch(() => {
    throw new CryptoError('NOT_A_READER');
  });
  const [sessionKey] = sessionKeys;
  if (sessionKey === undefined || sessionKey.algorithm === null) throw new CryptoError('DAMAGED', 'Only SEIPD version 1 can be re-wrapped.');
  const packets = await encryptSessionKey({
    data: sessionKey.data,
    algorithm: sessionKey.algorithm,
    encryptionKeys: reader,
    date,
    format: 'binary',
  });
  return toBase64(packets);
}
