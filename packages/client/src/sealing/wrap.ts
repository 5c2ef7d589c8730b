/** The session key of a sealed text or file, and the packets that hand it to one more reader. Bodies are neither read nor needed. */
import { toBase64 } from '../../../../schema/recovery/base64.ts';
import { CryptoError } from './crypto-error.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { decryptSessionKeys, encryptSessionKey, readMessage } from './openpgp.ts';

type EncryptedKey = Parameters<typeof encryptSessionKey>[0];
export type SessionKey = Pick<EncryptedKey, 'data' | 'algorithm'>;

/**
 * One body has one session key. Packets that hold several are not of one text: a server could have put those of another in front, and
 * would get that text's key wrapped to the reader.
 * @param bytes PKESK packets, with or without the body behind them. @throws CryptoError DAMAGED, NOT_A_READER
 */
export async function sessionKeyIn(bytes: Uint8Array, decryptionKeys: readonly PrivateKey[]): Promise<SessionKey> {
  const message = await readMessage({ binaryMessage: bytes }).catch(() => {
    throw new CryptoError('DAMAGED', 'The key packets cannot be read.');
  });
  const [found, ...others] = await decryptSessionKeys({ message, decryptionKeys: [...decryptionKeys] }).catch(() => {
    throw new CryptoError('NOT_A_READER');
  });
  if (found === undefined || found.algorithm === null) throw new CryptoError('DAMAGED', 'Only SEIPD version 1 can be re-wrapped.');
  if (others.some(({ data }) => toBase64(data) !== toBase64(found.data))) throw new CryptoError('DAMAGED', 'The key packets are of several texts.');
  return { data: found.data, algorithm: found.algorithm };
}

/** PKESK packets for this reader, base64: `packets` of a grant. */
export async function wrapFor(reader: PublicKey, { data, algorithm }: SessionKey, date: Date): Promise<string> {
  return toBase64(await encryptSessionKey({ data, algorithm, encryptionKeys: reader, date, format: 'binary' }));
}
