/** Opens a sealed file as a stream. What was written is kept only after integrity, hash and signature hold. */
import { sha256Hex } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import type { FileVerdict } from './opened-text.ts';
import { SeipdHash } from './file-packets.ts';
import type { FileSink } from './file-octets.ts';
import type { Source } from './file-stream.ts';
import { judgeSignatures, type Opening } from './open.ts';
import { decrypt, decryptSessionKeys, type Message, readMessage } from './openpgp.ts';

/** A compressed file may unpack to this and no more. */
const MAX_PLAIN_BYTES = 400 * 1024 * 1024;

export interface OpenedOctets extends FileVerdict {
  /** SHA-256 of the session key that opened it. */
  readonly sessionKeySha256: string;
}
export interface FileExpectation {
  readonly sha256: string;
  readonly isSealedElsewhere: boolean;
  /** Nobody told whose signature it should bear. */
  readonly isSignerHidden: boolean;
}

/** What a library's words mean here. */
function refusalOf(error: unknown): CryptoError {
  if (error instanceof CryptoError) return error;
  const words = error instanceof Error ? error.message : '';
  if (/session key decryption failed|No decryption key/i.test(words)) return new CryptoError('NOT_A_READER');
  if (/decompressed message size/i.test(words)) return new CryptoError('FILE_TOO_LARGE');
  if (/Unexpected end|unexpectedly ended|premature/i.test(words)) return new CryptoError('FILE_CUT');
  return new CryptoError('FILE_CHANGED');
}

/** The stream, hashed as it is read; `rest` reads what nobody asked for, so that nothing can hide behind the message. */
function hashing(source: ReadableStream<Uint8Array<ArrayBuffer>>, hash: SeipdHash) {
  const reader = source.getReader();
  const read = async (): Promise<Uint8Array<ArrayBuffer> | null> => {
    const { done, value } = await reader.read();
    if (done) return null;
    hash.update(value);
    return value;
  };
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const bytes = await read();
        if (bytes === null) controller.close();
        else controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
  const rest = async (): Promise<void> => {
    for (let bytes = await read(); bytes !== null; ) bytes = await read();
  };
  return { stream, rest };
}

type Signatures = Parameters<typeof judgeSignatures>[0];

/** Before a long download: who is named as its signer decides already. What is named is proved at the end. */
function refuseEarly(signatures: Signatures, { signers }: Opening, { isSealedElsewhere, isSignerHidden }: FileExpectation): void {
  for (const { verified } of signatures) verified.catch(() => undefined);
  const [first] = signatures;
  if (isSealedElsewhere) return;
  if (first === undefined) throw new CryptoError('FILE_UNSIGNED');
  const isKnown = signers.some((key) => key.getKeys(first.keyID).length > 0);
  if (signatures.length > 1 || (!isKnown && !isSignerHidden)) throw new CryptoError('FILE_OTHER_SIGNER');
}

async function verdictOf(signatures: Signatures, { signers }: Opening, { isSealedElsewhere, isSignerHidden }: FileExpectation): Promise<FileVerdict> {
  const { signature, signerFingerprint } = await judgeSignatures(signatures, signers);
  if (signature === 'VALID') return { signature, signerFingerprint };
  if (signature === 'INVALID') throw new CryptoError('FILE_CHANGED');
  const isTaken = isSealedElsewhere || (isSignerHidden && signature === 'UNKNOWN_SIGNER');
  if (!isTaken) throw new CryptoError(signature === 'UNSIGNED' ? 'FILE_UNSIGNED' : 'FILE_OTHER_SIGNER');
  return { signature: signature === 'UNSIGNED' ? 'UNSIGNED' : 'UNKNOWN_SIGNER', signerFingerprint: null };
}

async function sessionKeyOf(message: Message<ReadableStream<Uint8Array<ArrayBuffer>>>, { decryptionKeys }: Opening) {
  const [found] = await decryptSessionKeys({ message, decryptionKeys: [...decryptionKeys] });
  if (found === undefined) throw new CryptoError('NOT_A_READER');
  if (found.algorithm === null) throw new CryptoError('DAMAGED', 'Only SEIPD version 1 is read.');
  return { data: found.data, algorithm: found.algorithm };
}

async function openHashed(source: Source, opening: Opening, expected: FileExpectation, sink: FileSink): Promise<OpenedOctets> {
  const hash = new SeipdHash();
  const { stream, rest } = hashing(source.stream, hash);
  const message = await readMessage({ binaryMessage: stream });
  const sessionKey = await sessionKeyOf(message, opening);
  const { data, signatures } = await decrypt({
    message,
    sessionKeys: [sessionKey],
    verificationKeys: [...opening.signers],
    date: opening.date,
    format: 'binary',
    config: { allowUnauthenticatedStream: true, maxDecompressedMessageSize: MAX_PLAIN_BYTES },
  });
  refuseEarly(signatures, opening, expected);
  let size = 0;
  for await (const bytes of data as unknown as AsyncIterable<Uint8Array>) {
    size += bytes.length;
    if (size > MAX_PLAIN_BYTES) throw new CryptoError('FILE_TOO_LARGE');
    sink.write(bytes);
  }
  const verdict = await verdictOf(signatures, opening, expected);
  await rest();
  if (hash.digest() !== expected.sha256) throw new CryptoError('FILE_CHANGED', 'Another file came than was asked for.');
  return { ...verdict, sessionKeySha256: await sha256Hex(sessionKey.data) };
}

/** @throws CryptoError as FileApi.openFile names them; the caller discards what was written */
export async function openStream(source: Source, opening: Opening, expected: FileExpectation, sink: FileSink): Promise<OpenedOctets> {
  try {
    return await openHashed(source, opening, expected, sink);
  } catch (error) {
    throw source.failure() ?? refusalOf(error);
  }
}
