/**
 * "What the rules owe cannot be switched off." "To those with a key as PGP/MIME."
 *
 * Which kinds of mail a person may switch off, and which are sealed to their key. Whatever is not named here is owed and goes in clear: a
 * mail about a key or an account has to be readable without the key, and one that calls somebody to work has to be readable on any phone.
 */

export const mailTopics = ['REPORTER_WROTE', 'DUPLICATE_FIXED', 'CASE_OPENED'] as const;
export type MailTopic = (typeof mailTopics)[number];

const topics: Readonly<Record<string, MailTopic>> = {
  REPORTER_WROTE: 'REPORTER_WROTE', ORIGINAL_FIXED: 'DUPLICATE_FIXED', PARTICIPANT_ADDED: 'CASE_OPENED',
};
const sealed: ReadonlySet<string> = new Set([
  'RECEIPT', 'REPLY_WAITS', 'REPORTER_WROTE', 'INFORMATION_WAITS', 'CLOSED', 'ORIGINAL_FIXED', 'CLOSED_CONSENT', 'PARTICIPANT_ADDED',
]);
/** Of these the leads hear when one does not arrive: the receipt, and whatever answers the reporter. */
const promised: ReadonlySet<string> = new Set(['RECEIPT', 'MAIL_RECEIPT', 'REPLY_WAITS', 'INFORMATION_WAITS', 'CLOSED', 'CLOSED_CONSENT']);

/** What a kind of mail is switched off as; null for what is owed. */
export const topicOf = (kind: string): MailTopic | null => topics[kind] ?? null;
export const isSealed = (kind: string): boolean => sealed.has(kind);
export const isPromised = (kind: string): boolean => promised.has(kind);
