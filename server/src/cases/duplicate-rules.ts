import { UserRefusal } from '../errors.ts';
import type { CaseFacts } from './case-facts.ts';

/**
 * "The original (a case, an internal one included) was received earlier, is not the case itself, forms no cycle; a chain collapses
 * to its end. […] A duplicate received before the original's `fixedAt` makes its reporter a CO_FINDER in credit."
 *
 * The command loads the chain that starts at the named case, and stores the end. When an original becomes a duplicate itself, its
 * own duplicates are to be pointed at the new end, so that no stored chain is longer than one.
 */

export type Original = Pick<CaseFacts, 'id' | 'submittedAt' | 'duplicateOfId'>;

const path = ['input', 'duplicateOf'];

/**
 * The case that `duplicate` is a duplicate of, when the team names `namedId`: the end of its chain. `lookup` answers from what was
 * loaded. Throws DUPLICATE_CYCLE, DUPLICATE_NEWER, or INVALID where a link of the chain is missing.
 */
export function judgeDuplicate<Link extends Original>(
  duplicate: Original,
  namedId: string,
  lookup: (id: string) => Link | undefined,
): Link {
  const end = endOfChain(duplicate.id, namedId, lookup);
  if (end.submittedAt > duplicate.submittedAt || (sameTime(end, duplicate) && BigInt(end.id) > BigInt(duplicate.id))) {
    throw new UserRefusal('DUPLICATE_NEWER', 'The original was received later than this case. Close that one as the duplicate.', path);
  }
  return end;
}

/**
 * Whether the duplicate's finder found it on their own, before it was fixed, and so shares the credit. Somebody who reports the
 * same thing twice is one finder. An original that was never fixed cannot have been fixed before.
 */
export function isIndependent(duplicate: CaseFacts, original: CaseFacts): boolean {
  const sameFinder = duplicate.reporterId !== null && duplicate.reporterId === original.reporterId;
  return !sameFinder && (original.fixedAt === null || duplicate.submittedAt < original.fixedAt);
}

function endOfChain<Link extends Original>(duplicateId: string, namedId: string, lookup: (id: string) => Link | undefined): Link {
  const seen = new Set([duplicateId]);
  for (let id = namedId; ; ) {
    if (seen.has(id)) {
      const itself = namedId === duplicateId;
      const message = itself ? 'A case cannot be its own original.' : 'That case is, in the end, a duplicate of this one.';
      throw new UserRefusal('DUPLICATE_CYCLE', message, path);
    }
    seen.add(id);
    const link = lookup(id);
    if (link === undefined) throw new UserRefusal('INVALID', 'There is no such case.', path);
    if (link.duplicateOfId === null) return link;
    id = link.duplicateOfId;
  }
}

function sameTime(one: Original, other: Original): boolean {
  return one.submittedAt.getTime() === other.submittedAt.getTime();
}
