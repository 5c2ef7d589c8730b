/** Seals octets to readers, signed by the sender: PKESK packets and one SEIPD version 1 packet, armored with its checksum. */
import { sha256Hex } from './bytes.ts';
import type { ServerClock } from './clock.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { armor, createMessage, encrypt, enums } from './openpgp.ts';
import { splitSealed } from './packets.ts';

export interface SealedText {
  readonly armored: string;
  /** SHA-256 of the SEIPD packet's exact octets, as on the receipt. */
  readonly sha256: string;
}

/** The checksum is optional in RFC 9580, but GnuPG 2.4 stumbles without it on one message in three. */
export const armorMessage = (bytes: Uint8Array): string => armor(enums.armor.message, bytes, undefined, undefined, undefined, true);

export async function sealBytes(
  plainBytes: Uint8Array,
  readers: readonly PublicKey[],
  signer: PrivateKey,
  clock: ServerClock,
): Promise<SealedText> {
  const date = clock.sealingDate([...readers, signer]);
  const sealed: unknown = await encrypt({
    // Binary: a text message would turn CRLF into LF.
    message: await createMessage({ binary: plainBytes, date }),
    encryptionKeys: [...readers],
    signingKeys: signer,
    // Given without an AEAD algorithm it makes SEIPD version 1, whatever the readers' keys announce.
    sessionKey: { data: crypto.getRandomValues(new Uint8Array(32)), algorithm: 'aes256' },
    date,
    format: 'binary',
  });
  if (!(sealed instanceof Uint8Array)) throw new TypeError('format: binary gives octets');
  return { armored: armorMessage(sealed), sha256: await sha256Hex(splitSealed(sealed).seipdBytes) };
}
