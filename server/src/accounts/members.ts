/**
 * People and their rights, for administrators: who works here, who has an account, and what each may. A researcher's cases are neither
 * shown nor counted here. What somebody held of the team key ends with their role, by trigger.
 */
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import type { Role, Viewer } from '../read/viewer.ts';
import { type By, changeRoles, enableAccount, signOutAccount } from './change-roles.ts';
import { type GivenRole, givenRoles } from './role-rules.ts';

export interface MemberFacts {
  /** uuid */
  readonly id: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly handle: string | null;
  readonly roles: readonly Role[];
  /** How many private halves of team keys they were handed. */
  readonly teamKeys: number;
  /** Without a second factor roles do not count yet. */
  readonly hasFactor: boolean;
  /** RFC 3339 */
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

const columns = `
  id, display_name as "displayName", email, handle, roles, (select count(*)::int from team_key_grant where holder_id = account.id) as "teamKeys",
  has_factor(id) as "hasFactor", created_at as "createdAt", disabled_at as "disabledAt"`;

/** Everybody with a role beyond researcher who may sign in, by name. @throws Forbidden */
export async function listMembers(app: App, viewer: Viewer): Promise<readonly MemberFacts[]> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'account:manage');
    return manager.query<MemberFacts[]>(
      `select ${columns} from account where roles && '{TRIAGER,LEAD,ADMINISTRATOR}' and disabled_at is null order by display_name, id`);
  });
}

const mostFound = 50;
export interface FoundPeople {
  readonly people: readonly MemberFacts[];
  /** There are more: say more of the name. */
  readonly more: boolean;
}

/** Accounts by a part of address, handle or name, the disabled ones too. @throws Forbidden, UserRefusal */
export async function findPeople(app: App, viewer: Viewer, typed: string): Promise<FoundPeople> {
  const query = typed.normalize('NFC').replaceAll('\0', '').trim().toLowerCase();
  if (Array.from(query).length < 2 || query.length > 200) throw new UserRefusal('REQUIRED', 'Type two characters at least of an address, a handle or a name.', ['query']);
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'account:manage');
    const people = await manager.query<MemberFacts[]>(
      `select ${columns} from account where deleted_at is null and (strpos(lower(email), $1) > 0 or strpos(handle, $1) > 0 or strpos(lower(display_name), $1) > 0 or id::text = $1)
       order by lower(coalesce(display_name, email, handle)), id limit ${mostFound + 1}`, [query]);
    return { people: people.slice(0, mostFound), more: people.length > mostFound };
  });
}

const managing = async <T>(app: App, viewer: Viewer, work: (manager: Parameters<typeof changeRoles>[0], by: By) => Promise<T>): Promise<T> =>
  personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'account:manage');
    return work(manager, { actorId: person.accountId, now });
  });

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
  await managing(app, viewer, async (manager, by) => {
    const [member] = await manager.query<object[]>(
      `select from account where id::text = $1 and roles && '{TRIAGER,LEAD,ADMINISTRATOR}' and disabled_at is null`, [accountId]);
    if (!member) throw new NotFound();
    await changeRoles(manager, by, { accountId, give: [], take: givenRoles, disable });
  });
}

export interface RolesWanted {
  readonly accountId: string;
  readonly give: readonly GivenRole[];
  readonly take: readonly GivenRole[];
}

/** @throws Forbidden, NotFound, UserRefusal INVALID */
export async function changeRolesOf(app: App, viewer: Viewer, wanted: RolesWanted): Promise<void> {
  await managing(app, viewer, async (manager, by) => changeRoles(manager, by, wanted));
}

/** Nobody signs in with it any more. Cases and consents stay as they are. @throws Forbidden, NotFound, UserRefusal INVALID */
export async function disableAccount(app: App, viewer: Viewer, accountId: string): Promise<void> {
  await managing(app, viewer, async (manager, by) => changeRoles(manager, by, { accountId, give: [], take: givenRoles, disable: true }));
}

/** @throws Forbidden, NotFound */
export async function enableAccountOf(app: App, viewer: Viewer, accountId: string): Promise<void> {
  await managing(app, viewer, async (manager, by) => enableAccount(manager, by, accountId));
}

/** @returns how many sessions and tokens ended @throws Forbidden, NotFound */
export async function signOutPerson(app: App, viewer: Viewer, accountId: string): Promise<number> {
  return managing(app, viewer, async (manager, by) => signOutAccount(manager, by, accountId));
}
