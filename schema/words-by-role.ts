/**
 * What each reader of a case opens beside the team, by the kind of its texts. The server's rule and the browser that wraps to a
 * reader read the same table, so that neither gives more than the other. Notes are in no row.
 */
export const wordsByRole = {
  REPORTER: ['REPORT', 'TITLE', 'MESSAGE', 'REASON', 'ATTACHMENT', 'NAME'],
  CO_FINDER: ['REPORT', 'TITLE', 'MESSAGE', 'REASON', 'ATTACHMENT', 'NAME'],
  SERVICE_OWNER: ['REPORT', 'TITLE', 'MESSAGE', 'REASON', 'ATTACHMENT', 'NAME'],
  /** What was reported, and not what team and reporter said about it. */
  OUTSIDE_PARTY: ['REPORT', 'TITLE'],
  /** Whom installed-software reports are handed on to: reads by mail, without an account. */
  CONTACT: ['REPORT', 'TITLE'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReaderRole = keyof typeof wordsByRole;
