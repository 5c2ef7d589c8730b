/** Invitations to accounts and roles, for administrators: who was invited as what by whom, and an end to those that nobody opened yet. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound } from '../errors.ts';
import type { Role, Viewer } from '../read/viewer.ts';

export interface SentInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  /** A name; null where the account is gone. */
  readonly invitedBy: string | null;
  /** RFC 3339 */
  readonly invitedAt: string;
  readonly endsAt: string;
  readonly state: 'OPEN' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED';
}

/** Those to single cases are the team's own, and not here. */
export const isToRole = `purpose = 'INVITATION' and not exists (select from participant_invitation where code_id = one_time_code.id)`;

/** Invited again, the earlier link ends. */
export async function endEarlierInvitations(manager: Pick<EntityManager, 'query'>, email: string): Promise<void> {
  await manager.query(`update one_time_code set used_at = now(), facts = facts || '{"revoked": true}' where ${isToRole} and used_at is null and facts->>'email' = $1`, [email]);
}

/** Newest first; what was used or has ended stays for a week. @throws Forbidden */
export async function listInvitations(app: App, viewer: Viewer): Promise<readonly SentInvitation[]> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'account:invite');
    return manager.query<SentInvitation[]>(`
      select id, facts->>'email' as email, facts->>'role' as role, created_at as "invitedAt", expires_at as "endsAt",
        (select coalesce(display_name, email) from account where account.id::text = facts->>'invitedById') as "invitedBy",
        case when facts ? 'revoked' then 'REVOKED' when used_at is not null then 'ACCEPTED' when expires_at < now() then 'EXPIRED' else 'OPEN' end as state
      from one_time_code where ${isToRole} order by id desc limit 200`);
  });
}

/** The link of the mail is dead at once. @throws Forbidden, NotFound for one that was used or has ended */
export async function revokeInvitation(app: App, viewer: Viewer, id: string): Promise<void> {
  await personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'account:invite');
    const [rows] = await manager.query<[unknown[], number]>(
      `update one_time_code set used_at = now(), facts = facts || '{"revoked": true}'
       where id::text = $1 and ${isToRole} and used_at is null and expires_at > now() returning id`, [id]);
    if (rows.length === 0) throw new NotFound('This invitation was used already, or has ended.');
    await recordAudit(manager, { actorId: person.accountId, kind: 'INVITATION_REVOKED', facts: { invitation: id } });
  });
}
