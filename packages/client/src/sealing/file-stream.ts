/** Octets of a file or an answer as a stream that is pulled, watched and stopped. Imports nothing of openpgp. */
import { CryptoError } from './crypto-error.ts';
import type { OnFileProgress } from './file-octets.ts';

const SLICE_BYTES = 256 * 1024;

export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: OnFileProgress | undefined;
}

/** Where octets come from, and why they stopped coming: streams in between may wrap or swallow the reason. */
export interface Source {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly failure: () => CryptoError | null;
}

/**
 * @param next the next octets, null at the end
 * @param ofOthers what an error that is not ours means
 */
export function watched(
  next: () => Promise<Uint8Array<ArrayBuffer> | null>,
  totalBytes: number,
  { signal, onProgress }: Watch,
  ofOthers: () => CryptoError,
): Source {
  let failure: CryptoError | null = null;
  let doneBytes = 0;
  const pull = async (): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (signal.aborted) throw new CryptoError('STOPPED');
    const bytes = await next();
    doneBytes += bytes?.length ?? 0;
    onProgress?.({ doneBytes, totalBytes: Math.max(totalBytes, doneBytes) });
    return bytes;
  };
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const bytes = await pull();
          if (bytes === null) controller.close();
          else controller.enqueue(bytes);
        } catch (error) {
          failure = error instanceof CryptoError ? error : ofOthers();
          controller.error(failure);
        }
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, failure: () => failure };
}

/** File.stream() runs ahead of its reader and ends at several times the memory and time: so slices are pulled. */
export function slicesOf(file: Blob, watch: Watch): Source {
  let at = 0;
  const next = async (): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (at >= file.size) return null;
    const slice = file.slice(at, (at += SLICE_BYTES));
    return new Uint8Array(await slice.arrayBuffer());
  };
  return watched(next, file.size, watch, () => new CryptoError('FILE_UNREADABLE', 'The file could not be read to its end.'));
}
