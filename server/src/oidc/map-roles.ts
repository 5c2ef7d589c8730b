/**
 * "Groups are mapped to roles at each sign-in." What the file maps is given and taken as members.ts does it: a role that goes takes its
 * sessions and, by trigger, what was held of the team key; leads hear of it, because they replace the key.
 */
import { endAllSessions } from '../accounts/sessions.ts';
import { recordAudit } from '../audit/record.ts';
import type { CommandContext } from '../cases/command.ts';
import { recordTeamEvent, tell } from '../keys/team-events.ts';
import type { Role } from '../read/viewer.ts';
import type { IdentifiedAccount } from './oidc-identity.ts';
import type { OidcFile, Provider } from './oidc-file.ts';
import { changeOfRoles, type GivenRole, type RoleChange, rolesOf } from './provider-rules.ts';

const ofTeam = (roles: readonly Role[]): boolean => roles.includes('TRIAGER') || roles.includes('LEAD');

/** Accounts for the day on which the provider is wrong or away. */
export const isBreakGlass = ({ breakGlass }: OidcFile, email: string | null): boolean => email !== null && breakGlass.includes(email);

/**
 * @param groups as the provider says now; null: it did not say, and nothing changes
 * @param file whose list of exempt accounts counts
 */
export async function mapRoles(context: CommandContext, provider: Provider, file: OidcFile, account: IdentifiedAccount, groups: readonly string[] | null): Promise<void> {
  if (groups === null) return;
  const isExempt = isBreakGlass(file, account.email);
  const change = changeOfRoles(account.roles, groups, provider, isExempt);
  // In a restored portal nobody is raised until a lead has opened it.
  const given = context.settings.restoredAt === null ? change.given : [];
  await changeRoles(context, account, { given, taken: change.taken });
  await markGiven(context, account, isExempt ? [] : [...rolesOf(groups, provider)]);
}

async function changeRoles(context: CommandContext, { accountId, roles }: IdentifiedAccount, { given, taken }: RoleChange): Promise<void> {
  const { manager } = context;
  if (given.length + taken.length === 0) return;
  const next = [...roles.filter((role) => !taken.some((one) => one === role)), ...given];
  const [{ teamKeys }] = await manager.query<[{ teamKeys: number }]>('select count(*)::int as "teamKeys" from team_key_grant where holder_id = $1', [accountId]);
  await manager.query('update account set roles = $2 where id = $1', [accountId, next]);
  // What somebody signed in with before does not become a way into the team, nor stay one.
  await endAllSessions(manager, accountId);
  for (const role of given) await recordAudit(manager, { actorId: null, subjectId: accountId, kind: 'ROLE_GIVEN', facts: { role, way: 'OIDC' } });
  for (const role of taken) await recordAudit(manager, { actorId: null, subjectId: accountId, kind: 'ROLE_TAKEN', facts: { role, way: 'OIDC' } });
  if (ofTeam(roles) && !ofTeam(next)) await tellLeads(context, accountId, teamKeys);
}

async function tellLeads({ manager, now }: CommandContext, accountId: string, teamKeys: number): Promise<void> {
  const eventId = await recordTeamEvent(manager, { at: now, kind: 'LEFT_TEAM', actorId: null, subjectId: accountId });
  await tell(manager, 'LEADS', `left-team:${eventId}`, { kind: 'LEFT_TEAM', facts: { teamKeys } });
}

/** A role that came from a provider counts only where that provider vouches: else a password would outlive the group. */
async function markGiven({ manager }: CommandContext, { accountId, id }: IdentifiedAccount, roles: readonly GivenRole[]): Promise<void> {
  await manager.query('delete from oidc_role where account_id = $1 and identity_id = $2 and role <> all ($3)', [accountId, id, roles]);
  await manager.query(
    `insert into oidc_role (account_id, role, identity_id) select id, unnest($3::text[]), $2 from account where id = $1
     on conflict (account_id, role) do update set identity_id = excluded.identity_id, seen_at = now()`, [accountId, id, roles]);
}
