/**
 * What became of a mail. WAITING: in the Sort tray. BOUNCE: a mail server's notice about a mail of ours. DROPPED: an automatic answer, or
 * one that went in circles. Nobody has to look at the last two; they are kept for 30 days, sealed.
 */
export const inboundStates = ['WAITING', 'CASE', 'MESSAGE', 'NOT_A_REPORT', 'FORWARDED', 'BOUNCE', 'DROPPED'] as const;
export type InboundState = (typeof inboundStates)[number];

/** What a trusted mail server said about a mail, as it said it, and what the mail says of itself. */
export interface InboundFacts {
  /** `spf=pass`, `dkim=fail`, `dmarc=none`. */
  readonly authentication?: readonly string[];
  readonly spam?: boolean;
  /** Of a mailing list, an automatic answer: it gets no receipt. */
  readonly automatic?: boolean;
}
