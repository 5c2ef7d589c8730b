/** Who works here, for administrators: and how somebody leaves. What they held of the team key ends with their role, by trigger. */
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import { recordTeamEvent, tell } from '../keys/team-events.ts';
import { isUuid } from '../read/global-id.ts';
import type { Role, Viewer } from '../read/viewer.ts';
import { AccountEntity } from './account.entity.ts';
import { endAllSessions } from './sessions.ts';

export interface MemberFacts {
  /** uuid */
  readonly id: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** How many private halves of team keys they were handed. */
  readonly teamKeys: number;
}

/** Everybody with a role beyond researcher who may sign in, by name. @throws Forbidden */
export async function listMembers(app: App, viewer: Viewer): Promise<readonly MemberFacts[]> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'team:remove');
    return manager.query<MemberFacts[]>(`
      select id, display_name as "displayName", email, roles, (select count(*)::int from team_key_grant where holder_id = account.id) as "teamKeys"
      from account where roles && '{TRIAGER,LEAD,ADMINISTRATOR}' and disabled_at is null order by display_name, id`);
  });
}

export interface Leaving {
  /** uuid */
  readonly accountId: string;
  /** They may not sign in any more either; else they stay as a researcher. */
  readonly disable: boolean;
}

/**
 * "A triager who leaves loses what comes next." Roles, sessions and grants end in one step; rights are gone on every node within five
 * seconds. Leads hear of it, because they replace the team key.
 * @throws Forbidden, NotFound, UserRefusal INVALID
 */
export async function removeMember(app: App, viewer: Viewer, { accountId, disable }: Leaving): Promise<void> {
  await personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'team:remove');
    if (accountId === person.accountId) throw new UserRefusal('INVALID', 'Nobody removes themselves: another administrator does.', ['accountId']);
    const lock = { mode: 'pessimistic_write' } as const;
    const account = isUuid(accountId) ? await manager.findOne(AccountEntity, { where: { id: accountId }, lock }) : null;
    if (!account || account.disabledAt || !account.roles.some((role) => role !== 'RESEARCHER')) throw new NotFound();
    const isOfTeam = account.roles.some((role) => role === 'TRIAGER' || role === 'LEAD');
    const [{ teamKeys }] = await manager.query<[{ teamKeys: number }]>('select count(*)::int as "teamKeys" from team_key_grant where holder_id = $1', [accountId]);
    await manager.update(AccountEntity, { id: accountId }, { roles: ['RESEARCHER'], ...(disable && { disabledAt: now }) });
    await endAllSessions(manager, accountId);
    const of = { actorId: person.accountId, subjectId: accountId } as const;
    for (const role of account.roles.filter((one) => one !== 'RESEARCHER')) await recordAudit(manager, { ...of, kind: 'ROLE_TAKEN', facts: { role, way: 'ADMINISTRATOR' } });
    if (disable) await recordAudit(manager, { ...of, kind: 'ACCOUNT_DISABLED', facts: { way: 'ADMINISTRATOR' } });
    if (!isOfTeam) return;
    const eventId = await recordTeamEvent(manager, { at: now, kind: 'LEFT_TEAM', actorId: person.accountId, subjectId: accountId });
    await tell(manager, 'LEADS', `left-team:${eventId}`, { kind: 'LEFT_TEAM', facts: { teamKeys } });
  });
}
