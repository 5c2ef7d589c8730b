import type { SealedTextKind } from '../sealed/sealed-text-facts.ts';
import { type ParticipantRole, participantRoles } from './case-facts.ts';

/**
 * "Message: team, reporter, participants who read. Note: team only." "Each reads with their own key what their role reads."
 *
 * What a reader beside the team opens of a case's words. A re-wrap covers exactly this, and reading shows no more.
 */

/** The contact is who installed-software reports are handed on to; it reads by mail and has no account. */
export type ReaderRole = 'REPORTER' | ParticipantRole | 'CONTACT';

/** An outside party and the contact get what was reported, not what team and reporter said about it. */
const wordsOf: Readonly<Record<ReaderRole, readonly SealedTextKind[]>> = {
  REPORTER: ['REPORT', 'TITLE', 'MESSAGE', 'REASON', 'ATTACHMENT', 'NAME'],
  CO_FINDER: ['REPORT', 'TITLE', 'MESSAGE', 'REASON', 'ATTACHMENT', 'NAME'],
  SERVICE_OWNER: ['REPORT', 'TITLE', 'MESSAGE', 'REASON', 'ATTACHMENT', 'NAME'],
  OUTSIDE_PARTY: ['REPORT', 'TITLE'],
  CONTACT: ['REPORT', 'TITLE'],
};

export const readsKind = (role: ReaderRole, kind: SealedTextKind): boolean => wordsOf[role].includes(kind);

/** For the statement that shows sealed texts. */
export const kindsReadBy = (role: ReaderRole): readonly SealedTextKind[] => wordsOf[role];

/** Whoever reads a kind of text among the participants: for statements, and to seal a message to. */
export const participantsReading = (kind: SealedTextKind): readonly ParticipantRole[] =>
  participantRoles.filter((role) => readsKind(role, kind));
