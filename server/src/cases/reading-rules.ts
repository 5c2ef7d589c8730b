import { type ReaderRole, wordsByRole } from '../../../schema/words-by-role.ts';
import type { SealedTextKind } from '../sealed/sealed-text-facts.ts';
import { type ParticipantRole, participantRoles } from './case-facts.ts';

/**
 * "Message: team, reporter, participants who read. Note: team only." "Each reads with their own key what their role reads."
 *
 * What a reader beside the team opens of a case's words. A re-wrap covers exactly this, and reading shows no more.
 */

/** For the statement that shows sealed texts. */
export const kindsReadBy = (role: ReaderRole): readonly SealedTextKind[] => wordsByRole[role];

export const readsKind = (role: ReaderRole, kind: SealedTextKind): boolean => kindsReadBy(role).includes(kind);

/** Whoever reads a kind of text among the participants: for statements, and to seal a message to. */
export const participantsReading = (kind: SealedTextKind): readonly ParticipantRole[] =>
  participantRoles.filter((role) => readsKind(role, kind));
