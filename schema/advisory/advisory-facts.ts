/** What the writers of this folder are given: a text that a lead wrote for publication, and facts that are public. Nothing here was ever sealed. */

export interface AdvisoryScore {
  /** Base metrics alone. */
  readonly vector: string;
  readonly version: '3.0' | '3.1' | '4.0';
  /** Of these metrics, 0.0 to 10.0. */
  readonly score: number;
  readonly severity: 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
}
export interface AdvisoryRevision {
  /** From 1. */
  readonly number: number;
  /** RFC 3339, in UTC. */
  readonly at: string;
  readonly note: string;
}
/** Somebody who agreed to be named; null: anonymous, who is counted and not named. */
export interface AdvisoryCredit {
  readonly name: string | null;
  readonly url: string | null;
  readonly organization: string | null;
  readonly role: 'FINDER' | 'CO_FINDER';
}
export interface AdvisoryText {
  readonly title: string;
  readonly summary: string;
  readonly details: string | null;
  readonly remediation: string;
  readonly product: string;
  /** Null: a service that the publisher runs. */
  readonly versions: string | null;
  /** The first version without it. */
  readonly fixedIn: string | null;
  /** Since when it is fixed, YYYY-MM-DD; null: it is not yet. */
  readonly fixedOn: string | null;
  /** CWE-79 */
  readonly weakness: string | null;
  readonly cveId: string | null;
  readonly references: readonly string[];
}
export interface AdvisoryFacts extends AdvisoryText {
  /** LRL-SA-2026-0001 */
  readonly number: string;
  /** Where everybody reads it. */
  readonly page: string;
  readonly score: AdvisoryScore | null;
  /** Oldest first, at least one. */
  readonly revisions: readonly AdvisoryRevision[];
  readonly credits: readonly AdvisoryCredit[];
  readonly publisher: {
    readonly name: string;
    /** The portal's address, without a slash at its end. */
    readonly namespace: string;
    readonly contact: string;
  };
  /** Who assigns CVE ids for the publisher; null: the publisher has named nobody. */
  readonly assigner: { readonly orgId: string; readonly shortName: string | null } | null;
}

/**
 * The file's name by CSAF 2.0, section 5.1: lower case, and what is not of `+-a-z0-9` is one underscore.
 * @param number LRL-SA-2026-0001
 */
export const fileNameOf = (number: string): string => number.toLowerCase().replaceAll(/[^+\-a-z0-9]+/g, '_');

/** Beside its page. */
export const fileUrlOf = ({ number, page }: Pick<AdvisoryFacts, 'number' | 'page'>): string => new URL(`${fileNameOf(number)}.json`, page).href;

/** The first release and the last one. */
export function releases({ revisions }: Pick<AdvisoryFacts, 'revisions'>): { readonly first: AdvisoryRevision; readonly last: AdvisoryRevision } {
  const [first, last] = [revisions[0], revisions.at(-1)];
  if (first === undefined || last === undefined) throw new Error('An advisory that was never published has no file.');
  return { first, last };
}
