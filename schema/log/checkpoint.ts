/** Checkpoints (C2SP tlog-checkpoint): the signed note of a log's origin, size and root. Laurel's have no extension lines. */
import { fromBase64, toBase64 } from '../recovery/base64.ts';
import { BadProof } from './bad-proof.ts';
import type { Hash } from './merkle.ts';
import { type NoteKey, openNote } from './note.ts';

export interface Checkpoint {
  /** Which log: `laurel.portal/<the installation's random id>/log/<which of its logs>`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** A portal's n-th log; a second begins where the first was lost. It names the installation and no address, which may change. */
export const originOf = (portalId: string, epoch: number): string => `laurel.portal/${portalId}/log/${epoch}`;
const originForm = /^laurel\.portal\/([\w-]+)\/log\/([1-9]\d{0,8})$/;
export function readOrigin(origin: string): { readonly portalId: string; readonly epoch: number } | null {
  const [, portalId, epoch] = originForm.exec(origin) ?? [];
  return portalId === undefined ? null : { portalId, epoch: Number(epoch) };
}

/** What is signed: three lines, each with its LF. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** A decimal number as it is written, without zeroes before it; NaN for anything else. */
export const wholeNumber = (text: string): number => (/^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : Number.NaN);

/** @throws BadProof NOT_A_PROOF where it is not the one way to write 32 octets */
export function readHash(base64: string): Hash {
  try {
    const hash = fromBase64(base64);
    if (hash.length === 32) return hash;
  } catch {
    // Said below.
  }
  throw new BadProof('NOT_A_PROOF');
}

/** The note's first line, unverified: which log it says it is of. */
export const claimedOrigin = (note: string): string => note.slice(0, note.indexOf('\n'));

/** @throws BadProof NOT_A_NOTE, NOT_SIGNED_BY_LOG, NOT_A_CHECKPOINT, OTHER_LOG */
export async function openCheckpoint(note: string, key: NoteKey): Promise<Checkpoint> {
  const text = await openNote(note, key);
  const [origin = '', digits = '', base64 = '', rest] = text.split('\n');
  const size = wholeNumber(digits);
  if (Number.isNaN(size) || rest !== '' || !/^[A-Za-z0-9+/]{43}=$/.test(base64)) throw new BadProof('NOT_A_CHECKPOINT');
  if (origin !== key.name) throw new BadProof('OTHER_LOG');
  return { origin, size, root: readHash(base64) };
}
