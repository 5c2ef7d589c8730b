/**
 * "The mail's link carries its token in the fragment, is derived and not stored, works once, lives 30 days, acts on POST only."
 * The mail templates write it, the consent commands read it.
 */
import type { PortalKey } from '../receipts/portal-key.ts';

export interface ConsentQuestion {
  readonly caseId: string;
  /** The instant of asking is part of the proof, so that no earlier link answers a later question. */
  readonly askedAt: Date;
}
const purpose = 'consent';
const partsOf = ({ caseId, askedAt }: ConsentQuestion): readonly [string, string] => [caseId, askedAt.toISOString()];

/** `<case>.<43 characters of base64url>` */
export const consentToken = (key: Pick<PortalKey, 'deriveToken'>, question: ConsentQuestion): string =>
  `${question.caseId}.${key.deriveToken(purpose, ...partsOf(question))}`;

/** Which case a token speaks of, before it is proved; null where it is none. */
export function caseOfToken(token: string): string | null {
  return /^([1-9]\d{0,17})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
}

/** Whether the token is the one that was sent for this question. */
export const provesConsent = (key: Pick<PortalKey, 'isToken'>, token: string, question: ConsentQuestion): boolean =>
  key.isToken(token.slice(token.indexOf('.') + 1), purpose, ...partsOf(question));
