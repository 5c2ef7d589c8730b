/** Seals a file as a stream: one OpenPGP message, signed, SEIPD version 1, so that `gpg --decrypt` opens what is downloaded. */
import { sha256Hex } from './bytes.ts';
import type { ServerClock } from './clock.ts';
import { SeipdHash } from './file-packets.ts';
import type { FileSink } from './file-octets.ts';
import type { Source } from './file-stream.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { createMessage, encrypt } from './openpgp.ts';
import { sealSessionKey } from './seal.ts';

export interface Seal {
  readonly readers: readonly PublicKey[];
  readonly signer: PrivateKey;
  readonly clock: ServerClock;
}
export interface SealedOctets {
  readonly sha256: string;
  /** SHA-256 of the session key, for the file's signed name. */
  readonly sessionKeySha256: string;
}

/** Writes all of a stream, hashing its SEIPD packet on the way. @returns 64 hex digits */
export async function writeHashed(octets: AsyncIterable<Uint8Array>, sink: FileSink): Promise<string> {
  const hash = new SeipdHash();
  for await (const bytes of octets) {
    hash.update(bytes);
    sink.write(bytes);
  }
  return hash.digest();
}

export async function sealStream({ stream }: Source, { readers, signer, clock }: Seal, sink: FileSink): Promise<SealedOctets> {
  const date = clock.sealingDate([...readers, signer]);
  const sessionKey = { data: crypto.getRandomValues(new Uint8Array(32)), algorithm: 'aes256' } as const;
  const { inTime, front } = await sealSessionKey(sessionKey, readers, date);
  const sealed: unknown = await encrypt({
    message: await createMessage({ binary: stream, date }),
    encryptionKeys: inTime,
    signingKeys: signer,
    // Given without an AEAD algorithm it makes SEIPD version 1, whatever the readers' keys announce.
    sessionKey,
    date,
    format: 'binary',
  });
  const sha256 = await writeHashed(behind(front, sealed as AsyncIterable<Uint8Array>), sink);
  return { sha256, sessionKeySha256: await sha256Hex(sessionKey.data) };
}

async function* behind(front: Uint8Array, octets: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (front.length > 0) yield front;
  yield* octets;
}
