/** An outside party without an account gets in by a mail; who they are for the case is settled when somebody adds their key to it. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { normalEmail } from '../accounts/account-input.ts';
import { issueLink } from '../accounts/one-time-codes.ts';
import { openCase } from '../cases/case-access.ts';
import type { ParticipantRole } from '../cases/case-facts.ts';
import { personCommand } from '../cases/command.ts';
import { judgeAction } from '../cases/viewer-can-rules.ts';
import { UserRefusal } from '../errors.ts';
import { queueMail } from '../mail/outbox.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { ParticipantInvitationEntity } from './participant-invitation.entity.ts';

const linkHours = 7 * 24;
const MAX_INVITATIONS = 20;

export interface InviteParticipant {
  readonly number: string;
  readonly email: string;
  readonly role: ParticipantRole;
  /** Fingerprints of the leads' keys as the inviting browser knows them. */
  readonly pins: readonly string[];
}

/**
 * Mails a link that makes an account and a key, or is opened by who is signed in; it gives no access by itself. Whether the address has an
 * account is not looked at: whoever invites learns of one once its owner opened the link. Invited again, the earlier link ends.
 * @throws NotFound, Forbidden, UserRefusal INVALID, TOO_LARGE
 */
export async function inviteParticipant(app: App, viewer: Viewer, { number, role, pins, ...input }: InviteParticipant): Promise<{ caseId: string }> {
  const email = normalEmail(input.email, ['input', 'email']);
  if (!pins.every((pin) => /^[0-9A-F]{40}$/.test(pin))) {
    throw new UserRefusal('INVALID', 'A fingerprint is 40 hex digits in upper case.', ['input', 'pins']);
  }
  return personCommand(app, viewer, async (context) => {
    const { manager, now, viewer: person } = context;
    const { row, actor } = await openCase(context, 'case:addParticipant', { number });
    judgeAction(row, actor, 'ADD_PARTICIPANT', now, context.settings);
    await withdraw(context.manager, row.id, { email });
    if ((await manager.countBy(ParticipantInvitationEntity, { caseId: row.id })) >= MAX_INVITATIONS) {
      throw new UserRefusal('TOO_LARGE', `At most ${MAX_INVITATIONS} invitations wait at a time. Withdraw one first.`, ['input', 'email']);
    }
    const facts = { email, role: 'RESEARCHER' as const, invitedById: person.accountId };
    const codeId = await issueLink(manager, app.portalKey, 'INVITATION', { accountId: null, facts, hours: linkHours });
    await manager.insert(ParticipantInvitationEntity, { caseId: row.id, email, role, codeId, accountId: null, invitedById: person.accountId, invitedAt: now });
    await queueMail(manager, {
      identity: `participant-invitation:${row.id}:${email}:${now.getTime()}`, accountId: null, recipient: email, kind: 'PARTICIPANT_INVITED',
      facts: { codeId, role, number: row.number, pins },
    });
    return { caseId: row.id };
  });
}

/** The mail's link stops working; an account that it made stays. @throws NotFound, Forbidden */
export async function withdrawInvitation(app: App, viewer: Viewer, { number, invitation }: { readonly number: string; readonly invitation: string }): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { row, actor } = await openCase(context, 'case:removeParticipant', { number });
    judgeAction(row, actor, 'ADD_PARTICIPANT', context.now, context.settings);
    const id = keyOf('ParticipantInvitation', invitation);
    if (id === null) throw new UserRefusal('INVALID', 'This is no invitation.', ['input', 'invitation']);
    await withdraw(context.manager, row.id, { id });
    return { caseId: row.id };
  });
}

async function withdraw(manager: EntityManager, caseId: string, by: { readonly id: string } | { readonly email: string }): Promise<void> {
  const known = await manager.findOneBy(ParticipantInvitationEntity, { caseId, ...by });
  if (!known) return;
  await manager.query('update one_time_code set used_at = now() where id = $1 and used_at is null', [known.codeId]);
  await manager.delete(ParticipantInvitationEntity, { id: known.id });
}
