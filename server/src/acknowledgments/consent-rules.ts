import type { ConsentState, ListingChoice } from '../cases/case-facts.ts';
import { afterDays, hasCome } from '../cases/elapsed-time-rules.ts';
import { UserRefusal } from '../errors.ts';
import { readListing } from './listing-rules.ts';

/**
 * "Asked once, when a case becomes creditable: NOT_ASKED → ASKED → GRANTED (name, alias or anonymous) | DECLINED | LAPSED; any →
 * WITHDRAWN; a lapsed or declined one may be granted later from the case page. Silence publishes nothing. The mail's link […]
 * works once, lives 30 days […]; one reminder; LAPSED 30 days after asking. […] Withdrawal cannot fail."
 *
 * What somebody withdrew they may grant again, and what they granted they may change: the name is theirs.
 */

export const lapseDays = 30;
export const reminderDay = 23;

export type ConsentMove = 'ASK' | 'GRANT' | 'DECLINE' | 'LAPSE' | 'WITHDRAW';

/** Where each move leads. A missing entry is not possible. */
export const consentTable = {
  NOT_ASKED: { ASK: 'ASKED', WITHDRAW: 'WITHDRAWN' },
  ASKED: { GRANT: 'GRANTED', DECLINE: 'DECLINED', LAPSE: 'LAPSED', WITHDRAW: 'WITHDRAWN' },
  GRANTED: { GRANT: 'GRANTED', DECLINE: 'WITHDRAWN', WITHDRAW: 'WITHDRAWN' },
  DECLINED: { GRANT: 'GRANTED', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN' },
  LAPSED: { GRANT: 'GRANTED', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN' },
  WITHDRAWN: { GRANT: 'GRANTED', DECLINE: 'WITHDRAWN', WITHDRAW: 'WITHDRAWN' },
} as const satisfies Record<ConsentState, Partial<Record<ConsentMove, ConsentState>>>;

export interface ConsentFacts {
  readonly state: ConsentState;
  readonly choice: ListingChoice | null;
  readonly publishedName: string | null;
  readonly url: string | null;
  readonly organization: string | null;
  readonly askedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly linkUsedAt: Date | null;
}

/** Of a case about which nobody was asked. */
export const notAsked: ConsentFacts = {
  state: 'NOT_ASKED',
  choice: null,
  publishedName: null,
  url: null,
  organization: null,
  askedAt: null,
  remindedAt: null,
  answeredAt: null,
  linkUsedAt: null,
};

export interface ConsentAnswer {
  readonly choice: ListingChoice;
  readonly publishedName?: string | null;
  readonly url?: string | null;
  readonly organization?: string | null;
}

/** The state after a move; null where the move is not possible. */
export function consentAfter(state: ConsentState, move: ConsentMove): ConsentState | null {
  const row: Partial<Record<ConsentMove, ConsentState>> = consentTable[state];
  return row[move] ?? null;
}

/** Asks, the first time that the case is creditable and somebody is there to be asked; null where there is nothing to ask. */
export function askConsent(consent: ConsentFacts, creditable: boolean, reporterId: string | null, now: Date): ConsentFacts | null {
  const state = creditable && reporterId !== null ? consentAfter(consent.state, 'ASK') : null;
  return state && { ...consent, state, askedAt: now };
}

/**
 * The consent after an answer, by the mail's link or on the case page. Throws NOT_ASKED, LINK_USED, LINK_EXPIRED, REQUIRED and
 * INVALID for the name and address.
 */
export function answerConsent(consent: ConsentFacts, answer: ConsentAnswer, via: 'LINK' | 'CASE_PAGE', now: Date): ConsentFacts {
  if (via === 'LINK') requireLink(consent, now);
  const state = consentAfter(consent.state, answer.choice === 'DO_NOT_LIST' ? 'DECLINE' : 'GRANT');
  if (state === null) throw new UserRefusal('NOT_ASKED', 'Nobody asked about this case yet.', ['input', 'number']);
  const listing = readListing(answer);
  return { ...consent, ...listing, state, answeredAt: now, linkUsedAt: via === 'LINK' ? now : consent.linkUsedAt };
}

/** Withdrawal cannot fail, whatever was before; the name is forgotten with it. */
export function withdrawConsent(consent: ConsentFacts, now: Date): ConsentFacts {
  return { ...consent, state: 'WITHDRAWN', choice: 'DO_NOT_LIST', publishedName: null, url: null, organization: null, answeredAt: now };
}

/**
 * Whether a listing ends with this change: it was withdrawn, or goes on under another name. "A listing by alias or anonymous leads to
 * no profile", nor to the name that stood in its place before.
 */
export function endsListing(before: ConsentFacts, after: ConsentFacts): boolean {
  if (before.state !== 'GRANTED') return false;
  return after.state !== 'GRANTED' || after.choice !== before.choice || after.publishedName !== before.publishedName;
}

/** Throws LINK_USED where it was answered, here or on the case page; LINK_EXPIRED after 30 days; NOT_ASKED. */
export function requireLink(consent: ConsentFacts, now: Date): void {
  const path = ['input', 'token'];
  if (consent.askedAt === null) throw new UserRefusal('NOT_ASKED', 'Nobody asked about this case yet.', path);
  if (consent.linkUsedAt !== null || consent.answeredAt !== null) {
    throw new UserRefusal('LINK_USED', 'This was answered already. Change your answer on the case page.', path);
  }
  if (consent.state === 'LAPSED' || hasCome(afterDays(consent.askedAt, lapseDays), now)) {
    throw new UserRefusal('LINK_EXPIRED', `The link lived ${lapseDays} days. You can still answer on the case page.`, path);
  }
}

/** What the clock does now: one reminder, then silence counts as no. */
export function consentStep(consent: ConsentFacts, now: Date): 'NOTHING' | 'REMIND' | 'LAPSE' {
  if (consent.state !== 'ASKED' || consent.askedAt === null) return 'NOTHING';
  if (hasCome(afterDays(consent.askedAt, lapseDays), now)) return 'LAPSE';
  return consent.remindedAt === null && hasCome(afterDays(consent.askedAt, reminderDay), now) ? 'REMIND' : 'NOTHING';
}
