/** Knows a file that gpg sealed to its readers before it came here: binary or armored. Such a file goes as it is. */
import { fromBase64 } from '../../../schema/recovery/base64.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { type FileHead, maxHeadBytes, readFileHead } from '../../../packages/client/src/sealing/file-packets.ts';
import { slicesOf, type Source, type Watch } from '../../../packages/client/src/sealing/file-stream.ts';
import { enums, unarmor } from '../../../packages/client/src/sealing/openpgp.ts';

const BEGIN = /^[\uFEFF\s]*-----BEGIN PGP MESSAGE-----[ \t]*\r?\n/;
const PRIVATE = /^[\uFEFF\s]*-----BEGIN PGP PRIVATE KEY BLOCK-----/;

/** The first octets under the armor. */
function headOfArmor(text: string): Uint8Array {
  const lines = text.replace(BEGIN, '').split(/\r?\n/);
  const blank = lines.findIndex((line) => line.trim() === '');
  const base64 = lines.slice(blank + 1).filter((line) => /^[A-Za-z0-9+/=]+$/.test(line)).join('');
  // The last line may be cut, or be the checksum.
  const whole = base64.replace(/=.*$/, '');
  return fromBase64(whole.slice(0, whole.length - (whole.length % 4)));
}

function headOf(bytes: Uint8Array): FileHead | null {
  try {
    return readFileHead(bytes);
  } catch {
    return null;
  }
}

async function* dearmored(source: Source): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder('latin1');
  const text = source.stream.pipeThrough(
    new TransformStream<Uint8Array, string>({ transform: (bytes, controller) => controller.enqueue(decoder.decode(bytes, { stream: true })) }),
  );
  const { type, data } = await unarmor(text as unknown as string);
  if (type !== enums.armor.message) throw new CryptoError('DAMAGED');
  yield* data as unknown as AsyncIterable<Uint8Array>;
}

export interface SealedElsewhere {
  readonly source: Source;
  readonly octets: AsyncIterable<Uint8Array>;
}

/**
 * Null for every other file, also one that gpg sealed to somebody else: it is sealed here like any.
 * @param readers key ids of each reader who must be able to open it, subkeys included
 * @throws CryptoError FILE_PRIVATE_KEY where the file is an armored private key
 */
export async function sealedElsewhere(file: Blob, readers: readonly (readonly string[])[], watch: Watch): Promise<SealedElsewhere | null> {
  const first = new Uint8Array(await file.slice(0, maxHeadBytes).arrayBuffer().catch(() => {
    throw new CryptoError('FILE_UNREADABLE');
  }));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(first);
  if (PRIVATE.test(text)) throw new CryptoError('FILE_PRIVATE_KEY', 'This file is a private key.');
  const isArmored = BEGIN.test(text);
  const head = headOf(isArmored ? headOfArmor(text) : first);
  if (head?.seipdVersion !== 1) return null;
  const { recipientKeyIds } = head;
  const reaches = (keyIds: readonly string[]): boolean => recipientKeyIds.some((keyId) => keyIds.includes(keyId) || /^0+$/.test(keyId));
  if (!readers.every(reaches)) return null;
  const source = slicesOf(file, watch);
  return { source, octets: isArmored ? dearmored(source) : source.stream };
}
