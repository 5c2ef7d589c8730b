/**
 * "A log that starts anew after a restore says so in public."
 *
 * The mark is the last checkpoint that was signed here, kept outside the database. Nothing is signed that does not grow out of it: a
 * database that is shorter, or grew another way, begins a new log, which names what the old one had reached.
 */
import { type Checkpoint, readOrigin } from '../../../schema/log/checkpoint.ts';
import { equalHashes, type Hash } from '../../../schema/log/merkle.ts';

/** SHORTER: the database holds less than was signed. FORKED: something else. NEW_KEY: another portal key signs from here on. */
export const newLogReasons = ['FIRST', 'SHORTER', 'FORKED', 'OTHER_INSTALLATION', 'NEW_KEY'] as const;
export type NewLogReason = (typeof newLogReasons)[number];

type Head = Pick<Checkpoint, 'origin' | 'size' | 'root'>;

export interface LogFacts {
  readonly portalId: string;
  /** The log that the database says is current; null on a database that never had one. */
  readonly current: { readonly origin: string; readonly publicKey: Uint8Array } | null;
  /** 32 octets: of the portal key that is here. */
  readonly publicKey: Uint8Array;
  /** What was last published, as the database says. */
  readonly published: Head | null;
  /** The last checkpoint signed, as the file beside the portal key says; null where there is no file. */
  readonly mark: Head | null;
  /** Root of the database's tree at the mark's size; null where it does not reach so far. */
  readonly rootAtMark: Hash | null;
  /** Sizes that logs of this database had reached when the next one began, by origin. */
  readonly ended: ReadonlyMap<string, number>;
}

export type Continuity =
  | { readonly verdict: 'CONTINUES' }
  /** Nothing is known against it, but a restore before this would have gone unnoticed. */
  | { readonly verdict: 'MARK_MADE'; readonly published: Head }
  | { readonly verdict: 'BEGINS'; readonly reason: NewLogReason; readonly epoch: number; readonly previous: Head | null };

export function continuityOf(facts: LogFacts): Continuity {
  const { current, mark, published, publicKey } = facts;
  const begins = (reason: NewLogReason, previous: Head | null): Continuity => ({ verdict: 'BEGINS', reason, epoch: nextEpoch(facts), previous });
  const fault = mark && faultAgainst(mark, facts);
  if (fault) return begins(fault, mark);
  if (current === null) return begins('FIRST', null);
  if (!equalHashes(current.publicKey, publicKey)) return begins('NEW_KEY', published);
  return mark === null && published !== null ? { verdict: 'MARK_MADE', published } : { verdict: 'CONTINUES' };
}

function faultAgainst(mark: Head, { portalId, current, rootAtMark, ended }: LogFacts): NewLogReason | null {
  if (readOrigin(mark.origin)?.portalId !== portalId) return 'OTHER_INSTALLATION';
  // An older copy of the mark, from before the database began its present log.
  if (mark.origin !== current?.origin) return mark.size <= (ended.get(mark.origin) ?? -1) ? null : 'SHORTER';
  if (rootAtMark === null) return 'SHORTER';
  return equalHashes(rootAtMark, mark.root) ? null : 'FORKED';
}

function nextEpoch({ portalId, current, mark }: LogFacts): number {
  const epochs = [current?.origin, mark?.origin].map((origin) => readOrigin(origin ?? ''));
  return 1 + Math.max(0, ...epochs.map((known) => (known?.portalId === portalId ? known.epoch : 0)));
}
