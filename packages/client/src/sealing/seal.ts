/** Seals octets to readers, signed by the sender: PKESK packets and one SEIPD version 1 packet, armored with its checksum. */
import { sha256Hex } from './bytes.ts';
import type { ServerClock } from './clock.ts';
import { sealableDate } from './keys.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { armor, createMessage, encrypt, encryptSessionKey, enums } from './openpgp.ts';
import { splitSealed } from './packets.ts';
import type { SessionKey } from './wrap.ts';

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
  const sessionKey = { data: crypto.getRandomValues(new Uint8Array(32)), algorithm: 'aes256' } as const;
  const { inTime, front } = await sealSessionKey(sessionKey, readers, date);
  const sealed: unknown = await encrypt({
    // Binary: a text message would turn CRLF into LF.
    message: await createMessage({ binary: plainBytes, date }),
    encryptionKeys: inTime,
    signingKeys: signer,
    // Given without an AEAD algorithm it makes SEIPD version 1, whatever the readers' keys announce.
    sessionKey,
    date,
    format: 'binary',
  });
  if (!(sealed instanceof Uint8Array)) throw new TypeError('format: binary gives octets');
  const whole = front.length === 0 ? sealed : Uint8Array.from([...front, ...sealed]);
  return { armored: armorMessage(whole), sha256: await sha256Hex(splitSealed(sealed).seipdBytes) };
}

interface SplitReaders {
  /** Those that can be sealed to at this time. */
  readonly inTime: PublicKey[];
  /** PKESK packets for a team key that ended not long before: they go in front of the message for the others. */
  readonly front: Uint8Array;
}

export async function sealSessionKey(sessionKey: SessionKey, readers: readonly PublicKey[], date: Date): Promise<SplitReaders> {
  const dates = await Promise.all(readers.map((reader) => sealableDate(reader, date)));
  const packets: number[] = [];
  for (const [at, reader] of readers.entries()) {
    const end = dates[at] ?? date;
    if (end !== date) packets.push(...(await encryptSessionKey({ ...sessionKey, encryptionKeys: reader, date: end, format: 'binary' })));
  }
  return { inTime: readers.filter((_, at) => dates[at] === date), front: Uint8Array.from(packets) };
}
