/** Participants of a case, from its facts and the table of roles alone. Pure. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ParticipantData } from './case-queries.ts';

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
