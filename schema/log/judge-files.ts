/**
 * What files that people kept prove: receipts with and without their proofs, checkpoints, consistency proofs, statements about keys. The
 * same for the page and the command, and for everything that anybody kept at once, so that two checkpoints are held against each other.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { oneClearsignedBlock, withoutFileSystem } from '../clearsigned-form.ts';
import { isChecksumRight } from './armor-checksum.ts';
import { BadProof, type ProofFault } from './bad-proof.ts';
import { type Checkpoint, claimedOrigin, openCheckpoint, readOrigin } from './checkpoint.ts';
import { judgeGrowth } from './judge-growth.ts';
import { splitKeptReceipt } from './kept-receipt.ts';
import { type Hash, leafHash } from './merkle.ts';
import { isIncluded } from './merkle-checks.ts';
import { ed25519Of } from './portal-key.ts';
import { consistencyHead, proofHead, readConsistency, readTlogProof } from './tlog-proof.ts';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}
export interface Checks {
  readonly portalKeyArmored: string;
  /** What the portal's OpenPGP key signed in that one block; null where it did not. */
  readonly signedWords: (receipt: string) => Promise<string | null>;
  /** A consistency proof from the log itself, as text; null where there is no way to ask, or no answer. */
  readonly askGrowth: (from: number, to: number) => Promise<string | null>;
}

export type FileFault = ProofFault | 'UNKNOWN_FILE' | 'NOT_ONE_BLOCK' | 'ALTERED' | 'NOT_SIGNED_BY_PORTAL' | 'NO_STATEMENT';
export interface Place {
  readonly index: number;
  readonly checkpoint: Checkpoint;
}
/** NOT_PROVED: the proof is damaged, or the log was changed. BROKEN: two roots signed for one size, which no proof can mend. */
export type GrowthVerdict = 'HOLDS' | 'NOT_GIVEN' | 'NOT_PROVED' | 'BROKEN';
/** `words`: what was signed or stated, and nothing else of the file. `entry`: its SHA-256, as it stands in the log. */
export type Finding =
  | { readonly kind: 'RECEIPT'; readonly name: string; readonly words: string; readonly entry: Hash; readonly place: Place | null }
  | { readonly kind: 'STATEMENT'; readonly name: string; readonly words: string; readonly entry: Hash; readonly place: Place }
  | { readonly kind: 'CHECKPOINT'; readonly name: string; readonly checkpoint: Checkpoint }
  | { readonly kind: 'GROWTH'; readonly from: Checkpoint; readonly to: Checkpoint; readonly verdict: GrowthVerdict }
  /** Another log of the portal: what ties the two stands in its history. */
  | { readonly kind: 'OTHER_LOG'; readonly origins: readonly string[] }
  | { readonly kind: 'FAULT'; readonly name: string; readonly fault: FileFault };

class BadFile extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** @throws BadProof BAD_KEY where the portal key is none */
export async function judgeFiles(files: readonly GivenFile[], checks: Checks): Promise<Finding[]> {
  const publicKey = ed25519Of(checks.portalKeyArmored);
  const growths = files.filter(({ text }) => text.startsWith(consistencyHead));
  const judged = await Promise.all(files.map(async (file) => (growths.includes(file) ? [] : [await judgeFile(file, publicKey, checks)])));
  const findings = judged.flat();
  const checkpoints = findings.flatMap((one) => (one.kind === 'CHECKPOINT' ? [one.checkpoint] : 'place' in one && one.place ? [one.place.checkpoint] : []));
  const faults: Finding[] = [];
  const proofs = growths.flatMap(({ name, text }) => {
    try {
      return [readConsistency(withoutFileSystem(text))];
    } catch (error) {
      faults.push({ kind: 'FAULT', name, fault: faultOf(error) });
      return [];
    }
  });
  return [...findings, ...faults, ...(await judgeGrowth(checkpoints, proofs, checks.askGrowth))];
}

async function judgeFile({ name, text }: GivenFile, publicKey: Uint8Array, checks: Checks): Promise<Finding> {
  try {
    const file = withoutFileSystem(text);
    if (file.startsWith('Laurel key statement') || file.startsWith('Laurel log statement')) return await judgeStatement(name, file, publicKey);
    if (file.startsWith('laurel.portal/')) return { kind: 'CHECKPOINT', name, checkpoint: await open(file, publicKey) };
    if (file.includes('-----BEGIN PGP SIGNED MESSAGE-----')) return await judgeReceipt(name, file, publicKey, checks);
    throw new BadFile('UNKNOWN_FILE');
  } catch (error) {
    return { kind: 'FAULT', name, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): FileFault {
  if (error instanceof BadFile) return error.fault;
  if (error instanceof BadProof) return error.code;
  throw error;
}

async function open(note: string, publicKey: Uint8Array): Promise<Checkpoint> {
  const name = claimedOrigin(note);
  if (!readOrigin(name)) throw new BadProof('OTHER_LOG');
  return openCheckpoint(note, { name, publicKey });
}

async function judgeReceipt(name: string, file: string, publicKey: Uint8Array, { signedWords }: Checks): Promise<Finding> {
  const { receipt, proof } = splitKeptReceipt(file);
  const canonical = oneClearsignedBlock(receipt);
  if (canonical === null) throw new BadFile('NOT_ONE_BLOCK');
  if (canonical !== receipt || !isChecksumRight(canonical)) throw new BadFile('ALTERED');
  const words = await signedWords(canonical);
  if (words === null) throw new BadFile('NOT_SIGNED_BY_PORTAL');
  const entry = entryOf(canonical);
  return { kind: 'RECEIPT', name, words, entry, place: proof === null ? null : await placeOf(entry, words, proof, publicKey) };
}

/** Nobody signed it but the log, by taking its SHA-256 in. */
async function judgeStatement(name: string, file: string, publicKey: Uint8Array): Promise<Finding> {
  const at = file.indexOf(`\n\n${proofHead}\n`);
  if (at < 0) throw new BadFile('NO_STATEMENT');
  const words = file.slice(0, at + 1);
  const entry = entryOf(words);
  return { kind: 'STATEMENT', name, words, entry, place: await placeOf(entry, words, file.slice(at + 2), publicKey) };
}

const entryOf = (text: string): Hash => sha256(new TextEncoder().encode(text));

async function placeOf(entry: Hash, words: string, proofText: string, publicKey: Uint8Array): Promise<Place> {
  const { index, hashes, checkpoint: note } = readTlogProof(proofText);
  const checkpoint = await open(note, publicKey);
  const portalId = /^Portal: (\S+)$/mu.exec(words)?.[1] ?? readOrigin(/^Log: (\S+)$/mu.exec(words)?.[1] ?? '')?.portalId;
  if (readOrigin(checkpoint.origin)?.portalId !== portalId) throw new BadProof('OTHER_LOG');
  if (!isIncluded({ leaf: leafHash(entry), index, size: checkpoint.size, root: checkpoint.root, proof: hashes })) throw new BadProof('NOT_INCLUDED');
  return { index, checkpoint };
}
