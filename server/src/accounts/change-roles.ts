/**
 * Roles are given and taken, and accounts disabled: with everything that ends by it, in one step. By an administrator, or by the operator at
 * the command line.
 */
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record.ts';
import { Forbidden, NotFound, UserRefusal } from '../errors.ts';
import { recordTeamEvent, tell } from '../keys/team-events.ts';
import { queueMail } from '../mail/outbox.ts';
import { isUuid } from '../read/global-id.ts';
import type { Role } from '../read/viewer.ts';
import { type GivenRole, isOfTeam, rolesAfter, whyNotRoles } from './role-rules.ts';
import { isToRole } from './sent-invitations.ts';
import { endAllSessions } from './sessions.ts';

/** Who changes roles: a uuid; null for the operator. */
export interface By {
  readonly actorId: string | null;
  readonly now: Date;
}
export interface RoleChange {
  /** uuid */
  readonly accountId: string;
  readonly give: readonly GivenRole[];
  readonly take: readonly GivenRole[];
  /** They may not sign in any more either. */
  readonly disable?: boolean;
}
interface AccountRow {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
  readonly hasAddress: boolean;
}

const wayOf = ({ actorId }: By) => (actorId === null ? 'COMMAND_LINE' : 'ADMINISTRATOR');

/** Administrators are locked together, so that of two who take the role from each other one is refused. @throws NotFound, Forbidden */
async function lockAccount(manager: EntityManager, { actorId }: By, accountId: string): Promise<{ readonly subject: AccountRow; readonly otherAdministrators: number }> {
  const rows = await manager.query<AccountRow[]>(
    `select id, roles, disabled_at is not null as "isDisabled", email is not null and email_verified_at is not null as "hasAddress" from account
     where ('ADMINISTRATOR' = any (roles) or id = $1) and deleted_at is null order by id for update`, [isUuid(accountId) ? accountId : null]);
  const administrators = rows.filter(({ roles, isDisabled }) => roles.includes('ADMINISTRATOR') && !isDisabled);
  if (actorId !== null && !administrators.some(({ id }) => id === actorId)) throw new Forbidden();
  const subject = rows.find(({ id }) => id === accountId);
  if (!subject) throw new NotFound();
  return { subject, otherAdministrators: administrators.filter(({ id }) => id !== accountId).length };
}

/** @throws NotFound, Forbidden, UserRefusal INVALID */
export async function changeRoles(manager: EntityManager, by: By, { accountId, give, take, disable = false }: RoleChange): Promise<readonly Role[]> {
  const { subject, otherAdministrators } = await lockAccount(manager, by, accountId);
  const why = whyNotRoles({ actorId: by.actorId, subject, give, take, otherAdministrators });
  if (why !== null) throw new UserRefusal('INVALID', why, ['accountId']);
  const roles = rolesAfter(subject.roles, give, take);
  const changes = { given: give.filter((role) => !subject.roles.includes(role)), taken: take.filter((role) => subject.roles.includes(role)) };
  const isDisabling = disable && !subject.isDisabled;
  if (changes.given.length + changes.taken.length === 0 && !isDisabling) return roles;
  const teamKeys = isOfTeam(subject.roles) && !isOfTeam(roles) ? await grantsOf(manager, accountId) : null;
  // Told while mail still reaches them.
  await tellThem(manager, by, accountId, { ...changes, disabled: isDisabling });
  await manager.query('update account set roles = $2, disabled_at = case when $3 then coalesce(disabled_at, $4) else disabled_at end where id = $1', [accountId, roles, disable, by.now]);
  await endAllSessions(manager, accountId);
  if (isDisabling || changes.taken.includes('ADMINISTRATOR')) await endInvitations(manager, `facts->>'invitedById' = $1`, accountId);
  if (isDisabling || changes.taken.length > 0) await endInvitations(manager, toThem, accountId);
  await note(manager, by, accountId, { ...changes, disabled: isDisabling });
  if (teamKeys !== null) await tellLeads(manager, by, accountId, teamKeys);
  return roles;
}

interface Changed {
  readonly given: readonly GivenRole[];
  readonly taken: readonly GivenRole[];
  readonly disabled: boolean;
}

async function note(manager: EntityManager, by: By, accountId: string, { given, taken, disabled }: Changed): Promise<void> {
  const of = { actorId: by.actorId, subjectId: accountId } as const;
  for (const role of given) await recordAudit(manager, { ...of, kind: 'ROLE_GIVEN', facts: { role, way: wayOf(by) } });
  for (const role of taken) await recordAudit(manager, { ...of, kind: 'ROLE_TAKEN', facts: { role, way: wayOf(by) } });
  if (disabled) await recordAudit(manager, { ...of, kind: 'ACCOUNT_DISABLED', facts: { way: wayOf(by) } });
}

/** They hear of it themselves; leads of whom an administrator raised; what the operator does, every lead and administrator hears of too. */
async function tellThem(manager: EntityManager, by: By, accountId: string, facts: Changed): Promise<void> {
  const occasion = await newOccasion(manager);
  await queueMail(manager, { identity: `roles-changed:${occasion}`, accountId, kind: 'ROLES_CHANGED', facts });
  if (by.actorId === null) await tellOfOperator(manager, occasion, { command: facts.disabled ? 'disable' : 'roles', given: facts.given });
  else if (facts.given.length > 0) await tellLeadsOfGiven(manager, occasion, facts.given);
}

/** Nobody sees whose second mailbox an invitation goes to: so who could hand over the team key hears of it. @param occasion the same for the same occasion */
export const tellLeadsOfGiven = async (manager: EntityManager, occasion: string, given: readonly string[]): Promise<void> =>
  tell(manager, 'LEADS', `roles-given:${occasion}`, { kind: 'ROLES_GIVEN', facts: { given } });

async function newOccasion(manager: EntityManager): Promise<string> {
  const [{ occasion }] = await manager.query<[{ occasion: string }]>('select gen_random_uuid() as occasion');
  return occasion;
}

const tellOfOperator = async (manager: EntityManager, occasion: string, facts: { readonly command: string; readonly given: readonly GivenRole[] }): Promise<void> =>
  tell(manager, 'ALL', `operator-acted:${occasion}`, { kind: 'OPERATOR_ACTED', facts });

async function grantsOf(manager: EntityManager, accountId: string): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>('select count(*)::int as count from team_key_grant where holder_id = $1', [accountId]);
  return count;
}

async function tellLeads(manager: EntityManager, { actorId, now }: By, subjectId: string, teamKeys: number): Promise<void> {
  const eventId = await recordTeamEvent(manager, { at: now, kind: 'LEFT_TEAM', actorId, subjectId });
  await tell(manager, 'LEADS', `left-team:${eventId}`, { kind: 'LEFT_TEAM', facts: { teamKeys } });
}

/** Whoever lost a role does not take it back by a link that lies in their mailbox still. */
const toThem = `(account_id::text = $1 or facts->>'email' = (select email from account where id::text = $1))`;

/** Who is no administrator any more brings nobody in any more either. @param which over `one_time_code` and the account's id */
async function endInvitations(manager: EntityManager, which: string, accountId: string): Promise<void> {
  await manager.query(`update one_time_code set used_at = now(), facts = facts || '{"revoked": true}' where ${isToRole} and used_at is null and ${which}`, [accountId]);
}

/** The account signs in again, as a researcher: roles come back one by one. @throws NotFound, Forbidden */
export async function enableAccount(manager: EntityManager, by: By, accountId: string): Promise<void> {
  const { subject } = await lockAccount(manager, by, accountId);
  if (!subject.isDisabled) return;
  await manager.query(`update account set disabled_at = null, roles = '{RESEARCHER}' where id = $1`, [accountId]);
  if (by.actorId === null) await tellOfOperator(manager, await newOccasion(manager), { command: 'enable', given: [] });
  await recordAudit(manager, { actorId: by.actorId, subjectId: accountId, kind: 'ACCOUNT_ENABLED', facts: { way: wayOf(by) } });
}

/** Everything that the account is signed in with ends, tokens of its own too. @returns how many ended @throws NotFound, Forbidden */
export async function signOutAccount(manager: EntityManager, by: By, accountId: string): Promise<number> {
  await lockAccount(manager, by, accountId);
  const [{ sessions }] = await manager.query<[{ sessions: number }]>('select count(*)::int as sessions from session where account_id = $1', [accountId]);
  await endAllSessions(manager, accountId);
  await recordAudit(manager, { actorId: by.actorId, subjectId: accountId, kind: 'SESSION_REVOKED', facts: { sessions, reason: wayOf(by) } });
  return sessions;
}

