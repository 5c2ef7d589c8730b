/**
 * "The audit log holds no personal data and no words of a case."
 *
 * A fact is a number, a yes or no, or one word: an id, a name of ours, a fingerprint. No free text fits, and no address.
 */
import { LaurelError } from '../errors.ts';
import { type AuditFact, type AuditKind, auditKinds } from './audit-kinds.ts';

const oneWord = /^[\w.:-]{0,100}$/;
const mostWords = 50;
/** `LRL-2026-000042`: administrators read the log and read no case. */
const caseNumber = /\bLRL-\d{4}-\d+/;

export class UnfitAuditFact extends LaurelError {
  readonly code = 'UNFIT_AUDIT_FACT';
  constructor(kind: string, fact: string) {
    super(`The audit log takes no fact "${fact}" of this form with ${kind}.`);
  }
}

/** @throws UnfitAuditFact, whose message names the fact and not its value */
export function requireFitFacts(kind: AuditKind, facts: Readonly<Record<string, AuditFact | undefined>>): void {
  const known: readonly string[] = auditKinds[kind];
  for (const [name, fact] of Object.entries(facts)) {
    if (fact !== undefined && !(known.includes(name) && isFit(fact))) throw new UnfitAuditFact(kind, name);
  }
}

function isFit(fact: AuditFact): boolean {
  if (typeof fact === 'boolean') return true;
  if (typeof fact === 'number') return Number.isSafeInteger(fact);
  if (typeof fact === 'string') return oneWord.test(fact) && !caseNumber.test(fact);
  return fact.length <= mostWords && fact.every((word) => isFit(word));
}
