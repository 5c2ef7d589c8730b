/**
 * "The audit log goes on after a restore, with a row that says so."
 *
 * The mark is the last head that was signed here, kept outside the database. A chain that does not grow out of it goes on all the same,
 * since people have to be able to sign in, but first says what was there before.
 */
export const continuedReasons = ['SHORTER', 'FORKED', 'OTHER_INSTALLATION', 'NO_MARK'] as const;
/** SHORTER: the database holds less than was signed. FORKED: something else. NO_MARK: nothing is known against it. */
export type ContinuedReason = (typeof continuedReasons)[number];

export interface ChainHead {
  readonly origin: string;
  readonly position: number;
  readonly hash: Uint8Array;
}
export interface ChainFacts {
  readonly portalId: string;
  /** Which of the installation's chains the database says is current. */
  readonly epoch: number;
  /** How far it reaches; 0 for none. */
  readonly position: number;
  readonly mark: ChainHead | null;
  /** The database's hash at the mark's position; null where it does not reach so far. */
  readonly hashAtMark: Uint8Array | null;
  /** How far the mark's own chain had come when the next one went on; null where none did. */
  readonly reached: number | null;
}

const originForm = /^laurel\.portal\/([\w-]+)\/audit\/([1-9]\d{0,8})$/;
export const auditOrigin = (portalId: string, epoch: number): string => `laurel.portal/${portalId}/audit/${epoch}`;
export function epochOf(origin: string, portalId: string): number | null {
  const [, id, epoch] = originForm.exec(origin) ?? [];
  return id === portalId ? Number(epoch) : null;
}

/** Null: it goes on as it was. */
export function reasonToContinue({ portalId, epoch, position, mark, hashAtMark, reached }: ChainFacts): ContinuedReason | null {
  if (mark === null) return position === 0 ? null : 'NO_MARK';
  const marked = epochOf(mark.origin, portalId);
  if (marked === null) return 'OTHER_INSTALLATION';
  // An older copy of the mark, of another node, from before the database went on.
  if (marked < epoch && mark.position <= (reached ?? -1)) return null;
  if (marked !== epoch || (hashAtMark === null && mark.position > 0)) return 'SHORTER';
  return hashAtMark === null || Buffer.compare(hashAtMark, mark.hash) === 0 ? null : 'FORKED';
}
