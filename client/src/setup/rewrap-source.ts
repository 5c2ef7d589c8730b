/** Where a re-wrap of many cases takes them from, and how it stands. */
import type { CryptoErrorCode } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { RewrappedCase } from '../crypto/rewrap-api.ts';

export interface ScannedPage {
  /** Cases looked at. */
  readonly seen: number;
  readonly total: number;
  /** Numbers of those with something to wrap, in the order of the pages. */
  readonly left: readonly string[];
  /** Where the next page starts; null on the last. */
  readonly after: string | null;
}
export interface Refusal {
  readonly code: string;
  readonly message: string;
}
export interface RewrapSource {
  readonly scan: (after: string | null) => Promise<ScannedPage>;
  /** These come next: what they need may be fetched meanwhile. */
  readonly prepare?: (numbers: readonly string[]) => void;
  /** In the worker, with what was fetched for these cases last. */
  readonly wrap: (numbers: readonly string[]) => Promise<readonly RewrappedCase[]>;
  /** @returns what was refused, by number */
  readonly store: (cases: readonly RewrappedCase[]) => Promise<ReadonlyMap<string, Refusal>>;
  /** Fetches one case again, because a text came meanwhile. */
  readonly fetchAgain: (number: string) => Promise<void>;
}

/** Why a case was left out: said by this browser, by the server, or the portal was not reached. */
export type CaseFault = { readonly crypto: CryptoErrorCode } | { readonly refused: string };
/** CUT: the portal could not be reached; what was stored is stored. */
export type RewrapState = 'SCANNING' | 'READY' | 'RUNNING' | 'PAUSING' | 'PAUSED' | 'CUT' | 'DONE';
