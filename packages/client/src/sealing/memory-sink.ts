/** A file that is written to memory. */
import { CryptoError } from './crypto-error.ts';
import type { FileSink } from './file-octets.ts';

/** @param maxBytes of the file; sealing adds a little */
export function memorySink(maxBytes: number): FileSink {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  return {
    write(bytes) {
      size += bytes.length;
      if (size > maxBytes * 1.01 + 65_536) throw new CryptoError('NO_ROOM');
      parts.push(Uint8Array.from(bytes));
    },
    finish: async () => new Blob(parts),
    async discard() {
      parts = [];
    },
  };
}
