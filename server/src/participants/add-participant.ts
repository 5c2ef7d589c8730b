import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { openCase, type OpenedCase } from '../cases/case-access.ts';
import type { ParticipantRole } from '../cases/case-facts.ts';
import { CaseParticipantEntity } from '../cases/case-participant.entity.ts';
import { recordGrants, touchCases } from '../cases/case-store.ts';
import { type PersonContext, personCommand } from '../cases/command.ts';
import { judgeAction } from '../cases/viewer-can-rules.ts';
import { UserRefusal } from '../errors.ts';
import type { SealedTextGrant } from '../keys/case-grants.ts';
import { grantAccess } from '../keys/grant-access.ts';
import { queueMail } from '../mail/outbox.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { ParticipantInvitationEntity } from './participant-invitation.entity.ts';

export interface AddParticipant {
  readonly number: string;
  /** Global id of a Researcher. */
  readonly researcher: string;
  readonly role: ParticipantRole;
  /** Packets for every text that this role reads. */
  readonly grants: readonly SealedTextGrant[];
}

/** Beside the team and the reporter: a sealed text names at most eight keys. */
const MAX_PARTICIPANTS = 6;

/**
 * Takes somebody in, together with the words of their role, so that nobody ever sees half of a case. Sent twice, it changes nothing.
 * @throws NotFound, Forbidden, UserRefusal INVALID, TOO_LARGE and those of a re-wrap, INCOMPLETE_GRANT with what is missing
 */
export async function addParticipant(app: App, viewer: Viewer, input: AddParticipant): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const opened = await openCase(context, 'case:addParticipant', { number: input.number });
    const { row, actor } = opened;
    judgeAction(row, actor, 'ADD_PARTICIPANT', context.now, context.settings);
    const accountId = await requireOutsider(context.manager, opened, input.researcher);
    const isNew = await insertParticipant(context, opened, accountId, input.role);
    const [outcome] = await grantAccess(context, accountId, [{ number: row.number, grants: input.grants, path: ['input'] }]);
    if (outcome?.refusal) throw outcome.refusal;
    if (isNew) await tell(context, opened, accountId, outcome?.added ?? 0);
    return { caseId: row.id };
  });
}

/** Neither the reporter, who reads the case already, nor anybody who belongs to the portal itself. */
async function requireOutsider(manager: EntityManager, { row }: OpenedCase, researcher: string): Promise<string> {
  const refuse = (message: string): never => {
    throw new UserRefusal('INVALID', message, ['input', 'researcher']);
  };
  const accountId = keyOf('Researcher', researcher) ?? refuse('A participant is named by the id of a researcher.');
  const [account] = await manager.query<{ roles: string[] }[]>('select roles from account where id = $1 and disabled_at is null', [accountId]);
  if (!account) return refuse('There is nobody of that id. Invite them by mail instead.');
  if (accountId === row.reporterId) refuse('This person reported the case and reads it already.');
  if (account.roles.some((role) => role === 'TRIAGER' || role === 'LEAD')) refuse('This person is of the team and reads cases as such.');
  if (account.roles.includes('ADMINISTRATOR')) refuse('An administrator runs the portal and reads no case.');
  return accountId;
}

async function insertParticipant({ manager, now, viewer }: PersonContext, { row, participants }: OpenedCase, accountId: string, role: ParticipantRole): Promise<boolean> {
  const known = participants.find((one) => one.accountId === accountId);
  if (known?.role === role) return false;
  if (known) throw new UserRefusal('INVALID', 'This person takes part in another role. Remove them first.', ['input', 'role']);
  if (participants.length >= MAX_PARTICIPANTS) {
    throw new UserRefusal('TOO_LARGE', `A case has at most ${MAX_PARTICIPANTS} participants. Remove somebody first.`, ['input', 'researcher']);
  }
  await manager.insert(CaseParticipantEntity, { caseId: row.id, accountId, role, addedById: viewer.accountId, addedAt: now });
  await manager.delete(ParticipantInvitationEntity, { caseId: row.id, accountId });
  return true;
}

/** @param added packets; where there were no words to add any to, the event stands alone */
async function tell({ manager, now }: PersonContext, { row, author }: OpenedCase, accountId: string, added: number): Promise<void> {
  if (added === 0) {
    await recordGrants(manager, [{ caseId: row.id, actor: author, readerId: accountId, readerRole: 'PARTICIPANT' }], now);
    await touchCases(manager, [row.id], now);
  }
  await queueMail(manager, {
    identity: `participant:${row.id}:${accountId}:${now.getTime()}`, accountId, kind: 'PARTICIPANT_ADDED', facts: { number: row.number },
  });
}
