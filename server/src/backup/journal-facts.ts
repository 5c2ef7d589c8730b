/** The words of the journal. */
import { consentKinds } from './replay-consent-rules.ts';

export const journalKinds = [
  'BACKUP', ...consentKinds, 'PARTICIPANT_REMOVED', 'TOKEN_REVOKED', 'KEY_REVOKED', 'TEAM_KEY_REVOKED',
  'ACCOUNT_DISABLED', 'ACCOUNT_DELETED', 'ORIGIN_REMOVED', 'ROLE_REMOVED', 'PROFILE_HIDDEN', 'PASSWORD_CHANGED', 'WEBHOOK_ENDED', 'PAGE_SENDER_REMOVED', 'PASSKEY_REMOVED',
  'FACTOR_REMOVED', 'RECOVERY_CODE_ENDED', 'IDENTITY_UNLINKED', 'PAST_THANKS_REMOVED', 'WORDS_DESTROYED',
] as const;
export type JournalKind = (typeof journalKinds)[number];

/** Ids, numbers, hashes: nobody's name or address. */
export interface JournalLine {
  readonly portal: string;
  /** Random; a line that was written twice is one. */
  readonly id: string;
  /** RFC 3339, by the database's clock. */
  readonly at: string;
  readonly kind: JournalKind;
  readonly subject: string;
  /** The id of the line before it, of whichever node; null for the first one. Left out by an older Laurel. */
  readonly after?: string | null;
}
