/** Proofs to keep as text: of one entry (C2SP tlog-proof, without extra data), and of one checkpoint growing into another. */
import { toBase64 } from '../recovery/base64.ts';
import { BadProof } from './bad-proof.ts';
import { readHash, wholeNumber } from './checkpoint.ts';
import type { Hash } from './merkle.ts';

export const proofHead = 'c2sp.org/tlog-proof@v1';
export const consistencyHead = 'Laurel consistency proof 1';

const proofForm = /^c2sp\.org\/tlog-proof@v1\nindex (\d+)\n((?:\S+\n){0,64})\n([\s\S]+)$/u;
const consistencyForm = /^Laurel consistency proof 1\nlog (\S+)\nfrom (\d+)\nto (\d+)\n((?:\S+\n){0,128})$/u;

export interface TlogProof {
  readonly index: number;
  readonly hashes: readonly Hash[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
}

const lines = (hashes: readonly Hash[]): string => hashes.map((hash) => `${toBase64(hash)}\n`).join('');

export const printTlogProof = ({ index, hashes, checkpoint }: TlogProof): string =>
  `${proofHead}\nindex ${index}\n${lines(hashes)}\n${checkpoint}`;

/** @throws BadProof NOT_A_PROOF */
export function readTlogProof(text: string): TlogProof {
  const [, digits = '', hashes = '', checkpoint] = proofForm.exec(text) ?? [];
  const index = wholeNumber(digits);
  if (checkpoint === undefined || Number.isNaN(index)) throw new BadProof('NOT_A_PROOF');
  return { index, hashes: readHashes(hashes), checkpoint };
}

export interface ConsistencyText {
  readonly origin: string;
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly Hash[];
}

export const printConsistency = ({ origin, from, to, hashes }: ConsistencyText): string =>
  `${consistencyHead}\nlog ${origin}\nfrom ${from}\nto ${to}\n${lines(hashes)}`;

/** @throws BadProof NOT_A_PROOF */
export function readConsistency(text: string): ConsistencyText {
  const [, origin, from = '', to = '', hashes = ''] = consistencyForm.exec(text) ?? [];
  const sizes = [wholeNumber(from), wholeNumber(to)] as const;
  if (origin === undefined || sizes.some(Number.isNaN)) throw new BadProof('NOT_A_PROOF');
  return { origin, from: sizes[0], to: sizes[1], hashes: readHashes(hashes) };
}

const readHashes = (text: string): Hash[] => text.split('\n').filter((line) => line !== '').map(readHash);
