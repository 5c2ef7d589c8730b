/**
 * The link by which whoever reported by mail makes the case an account's: its token stands in the fragment, is derived and not
 * stored, works once and ends. The letter writes it, the claim reads it.
 */
import type { PortalKey } from '../receipts/portal-key.ts';

export interface Claim {
  readonly caseId: string;
  /** The end is part of the proof, so that a link cannot outlive it. */
  readonly claimEndsAt: Date;
}
/** How long a link works. Once it has ended, the next mail about the case brings one that works as long again. */
export const claimDays = 30;

const purpose = 'claim';

/** `<case>.<43 characters of base64url>` */
export const claimToken = (key: Pick<PortalKey, 'deriveToken'>, { caseId, claimEndsAt }: Claim): string =>
  `${caseId}.${key.deriveToken(purpose, caseId, claimEndsAt.toISOString())}`;

/** Which case a token speaks of, before it is proved; null where it is none. */
export const caseOfClaim = (token: string): string | null => /^([1-9]\d{0,17})\.[\w-]{43}$/.exec(token)?.[1] ?? null;

export const provesClaim = (key: Pick<PortalKey, 'isToken'>, token: string, { caseId, claimEndsAt }: Claim): boolean =>
  key.isToken(token.slice(token.indexOf('.') + 1), purpose, caseId, claimEndsAt.toISOString());
