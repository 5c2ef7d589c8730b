/** What the worker does with many texts at once: opens them, and seals what was opened to whoever opened it, to be kept on this device. */
import type { OpenedText } from '../../../packages/client/src/sealing/opened-text.ts';
import type { OpenRequest } from './api.ts';
import type { CryptoErrorCode } from '../../../packages/client/src/sealing/crypto-error.ts';

export interface TextToOpen {
  readonly armored: string;
  readonly request: OpenRequest;
}
export type OpenedOrFault = { readonly opened: OpenedText } | { readonly fault: CryptoErrorCode };

export interface WordsApi {
  /** As `open` does each, in their order. */
  openMany(texts: readonly TextToOpen[]): Promise<readonly OpenedOrFault[]>;
  /** A new key to seal words for this device under, held here. @returns it sealed to the open key and signed by it, armored */
  newKeepKey(): Promise<string>;
  /** The same again, from what newKeepKey gave. @throws CryptoError where it is sealed to another, by another, for another portal, or damaged */
  openKeepKey(sealed: string): Promise<void>;
  /** @param name what it is kept as: under another one it does not open. @throws CryptoError LOCKED without a key to keep under */
  sealToKeep(name: string, bytes: Uint8Array): Promise<Uint8Array>;
  /** @throws CryptoError LOCKED, DAMAGED */
  openKept(name: string, sealed: Uint8Array): Promise<Uint8Array>;
}
