/**
 * The token in the fragment of a closure mail's link. Derived from the case and the time of asking, so that it is stored nowhere, and a
 * new asking ends the links of the one before. It names its case, because nothing stored could find it.
 */
import type { PortalKey } from '../receipts/portal-key.ts';

const purpose = 'consent';
type Deriving = Pick<PortalKey, 'deriveToken' | 'isToken'>;

/** @param caseId the database's key @param askedAt from the consent's row */
export const consentToken = (key: Deriving, caseId: string, askedAt: Date): string =>
  `${caseId}.${key.deriveToken(purpose, caseId, askedAt.toISOString())}`;

/** The case that a token speaks of, before it is known to be right; null for no token. */
export const caseOfToken = (token: string): string | null => /^(\d{1,18})\.[\w-]{43}$/.exec(token)?.[1] ?? null;

/** Compares in constant time. */
export const isConsentToken = (key: Deriving, token: string, caseId: string, askedAt: Date): boolean =>
  caseOfToken(token) === caseId && key.isToken(token.slice(caseId.length + 1), purpose, caseId, askedAt.toISOString());
