/** Where the octets of a file go while it is sealed or opened, and how far they came. Types alone. */

/** Octets so far, out of how many. */
export interface FileProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
}
export type OnFileProgress = (progress: FileProgress) => void;

/** One file while it is written. */
export interface FileSink {
  /** @throws CryptoError NO_ROOM */
  write(bytes: Uint8Array): void;
  /** It is whole. */
  finish(): Promise<Blob>;
  /** Nothing of it stays. */
  discard(): Promise<void>;
}
