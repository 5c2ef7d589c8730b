/**
 * Where the octets of files are: a folder, or a bucket. Each has a key of 48 hex digits and is written once, from its beginning to its
 * end. The database says what they belong to; what it does not know of is rubbish. Opened by `main.ts`, kept in `App`.
 */
import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';

export interface StoredFile {
  readonly key: string;
  readonly modifiedAt: Date;
}

export interface FileStore {
  /** What tus writes through. */
  readonly uploads: DataStore;
  /** For the operator: which folder, which bucket. Never a secret. */
  readonly place: string;
  /** From that octet on. Fails before the first octet where there is no such file. */
  readonly open: (key: string, offset?: number) => Promise<Readable>;
  /** A whole file of this machine, over whatever was there by that key; durable when this returns. */
  readonly put: (key: string, file: string) => Promise<void>;
  /** Also what is half there. Missing is fine. */
  readonly remove: (key: string) => Promise<void>;
  readonly list: () => AsyncIterable<StoredFile>;
  /** The text by which nodes know that they share this store; null in a new one. */
  readonly readMark: () => Promise<string | null>;
  readonly writeMark: (mark: string) => Promise<void>;
}

export const isFileKey = (name: string): boolean => /^[0-9a-f]{48}$/.test(name);
export const markName = 'laurel-store';
