/** What may be attached, told before anything is sealed. Pure. The server judges again. */

export const MAX_FILE_BYTES = 100 * 1024 * 1024;
export const MAX_FILES = 20;

export type LimitFault = 'EMPTY_FILE' | 'TOO_LARGE' | 'TOO_MANY' | 'NO_ROOM_HERE' | 'MEMORY_ONLY';

export interface Room {
  readonly kind: 'DISK' | 'MEMORY';
  readonly maxBytes: number;
}

/** Sealing adds key packets, a signature and the heads of partial lengths. */
const sealedBytesOf = (sizeBytes: number): number => Math.ceil(sizeBytes * 1.001) + 32_768;

/** @param already how many files are attached. @returns null where nothing speaks against it */
export function limitFaultOf(sizeBytes: number, already: number, room: Room): LimitFault | null {
  if (already >= MAX_FILES) return 'TOO_MANY';
  if (sizeBytes === 0) return 'EMPTY_FILE';
  if (sizeBytes > MAX_FILE_BYTES) return 'TOO_LARGE';
  if (room.kind === 'MEMORY') return sizeBytes > room.maxBytes ? 'MEMORY_ONLY' : null;
  return sealedBytesOf(sizeBytes) > room.maxBytes ? 'NO_ROOM_HERE' : null;
}

/** Folders come as files without a type that cannot be read. */
export async function isReadable(file: Blob): Promise<boolean> {
  return file.slice(0, 1).arrayBuffer().then(() => true, () => false);
}
