/** What the worker does to many cases at once, as types. One message carries a batch, so that page and worker do not talk per text. */
import type { CryptoErrorCode } from '../../../packages/client/src/sealing/crypto-error.ts';

/** For oneself the packets are enough: no body travels. */
export interface OwnCase {
  readonly number: string;
  /** `keyPackets`: base64 of the PKESK packets there are. */
  readonly texts: readonly { readonly id: string; readonly keyPackets: string }[];
  readonly files: readonly { readonly id: string; readonly keyPackets: string }[];
}
/** For somebody else each text is opened, so that it can say itself where it belongs. Notes are left out before. */
export interface HandedCase {
  readonly number: string;
  readonly texts: readonly { readonly id: string; readonly armored: string }[];
  /** `sha256` of the file's SEIPD packet. */
  readonly files: readonly { readonly id: string; readonly sha256: string; readonly keyPackets: string }[];
}

export interface Handing {
  readonly readerArmored: string;
  /** The one that a person here compared. */
  readonly readerFingerprint: string;
  /** Armored, of the reporter: whose signature makes a report theirs. Only keys that a person here believes to be. */
  readonly reporterKeys: readonly string[];
  /** Armored, of colleagues: only those count that a pinned lead certified, and one's own. */
  readonly teamKeys: readonly string[];
}

export interface RewrappedCase {
  readonly number: string;
  /** Empty where there is a fault: a case is handed on whole or not at all. Packets are base64. */
  readonly texts: readonly { readonly id: string; readonly packets: string }[];
  readonly files: readonly { readonly id: string; readonly packets: string }[];
  readonly fault: CryptoErrorCode | null;
}

export interface RewrapApi {
  /** To the key that is open here, by it and by this person's earlier keys alone: never by a team key. @throws CryptoError LOCKED */
  rewrapToSelf(cases: readonly OwnCase[]): Promise<readonly RewrappedCase[]>;
  /**
   * To somebody else, by the team key. Each case has to prove by signatures that it is the reporter's.
   * @throws CryptoError LOCKED, OTHER_KEY, and what is wrong with the reader's key
   */
  rewrapTo(cases: readonly HandedCase[], handing: Handing): Promise<readonly RewrappedCase[]>;
}
