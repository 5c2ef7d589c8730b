/** Participants of a case, from its facts and the table of roles alone. Pure. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { wordsByRole } from '../../../../schema/words-by-role.ts';
import type { CaseData, ParticipantData } from './case-queries.ts';

type Role = ParticipantData['role'];
export const participantRoles = ['CO_FINDER', 'SERVICE_OWNER', 'OUTSIDE_PARTY'] as const satisfies readonly Role[];

interface RoleWords {
  readonly name: MessageDescriptor;
  readonly reads: MessageDescriptor;
}
export const roleWords: Readonly<Record<Role, RoleWords>> = {
  CO_FINDER: { name: msg`Co-finder`, reads: msg`Reads and writes messages, reads report, files and reasons. Is not told who reported.` },
  SERVICE_OWNER: { name: msg`Service owner`, reads: msg`Reads and writes messages, reads report, files and reasons. Is not told who reported.` },
  OUTSIDE_PARTY: { name: msg`Outside party`, reads: msg`Reads report and title, and nothing of what is said about them.` },
};

/** Who reads texts of a kind, and so is among their readers when the team writes one. */
export const talkingIn = ({ participants }: Pick<CaseData, 'participants'>, kind: 'MESSAGE' | 'REASON' | 'TITLE'): readonly ParticipantData[] =>
  participants.filter(({ role }) => wordsByRole[role].some((one) => one === kind));
