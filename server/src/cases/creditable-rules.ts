import type { CaseFacts, RuleSettings } from './case-facts.ts';
import { isIndependent } from './duplicate-rules.ts';

/**
 * "A case is *creditable* when it is closed, verified and RESOLVED or ACCEPTED_RISK, or when it is an independent duplicate (rule
 * 6) of one that is." "(a published setting, default on)"
 */

/** Whether the case itself earned the credit. */
function isEarned(facts: CaseFacts): boolean {
  const goodEnd = facts.resolution === 'RESOLVED' || facts.resolution === 'ACCEPTED_RISK';
  return facts.state === 'CLOSED' && facts.verifiedAt !== null && goodEnd;
}

/** Whether the case is creditable. `original` are the facts of the case it is a duplicate of, null where it is none. */
export function isCreditable(facts: CaseFacts, original: CaseFacts | null, settings: RuleSettings): boolean {
  if (facts.state === 'CLOSED' && facts.resolution === 'DUPLICATE') {
    if (!settings.creditDuplicates || original === null || original.id !== facts.duplicateOfId) return false;
    return isEarned(original) && isIndependent(facts, original);
  }
  return isEarned(facts);
}

/**
 * Since when the case is creditable: "dated by the month (UTC) in which it became creditable". Kept while it stays so, gone with
 * it, and of its day when it comes back.
 */
export function creditableSince(before: Date | null, creditable: boolean, now: Date): Date | null {
  return creditable ? (before ?? now) : null;
}
