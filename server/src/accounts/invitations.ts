/** How the team grows: an administrator invites, and the mail's link makes or changes an account. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand, transaction } from '../cases/command.ts';
import { Forbidden, UserRefusal } from '../errors.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Role, Viewer } from '../read/viewer.ts';
import { AccountEntity } from './account.entity.ts';
import { normalEmail, normalName } from './account-input.ts';
import { findByEmail } from './account-store.ts';
import { tellLeadsOfGiven } from './change-roles.ts';
import { issueLink, takeCode, type TakenCode } from './one-time-codes.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { endAllSessions, openSession } from './sessions.ts';
import { endEarlierInvitations } from './sent-invitations.ts';
import type { SignedIn } from './sign-up.ts';

const linkHours = 7 * 24;

export interface Invitation {
  readonly email: string;
  /** RESEARCHER: an account alone, where people do not make one by themselves. */
  readonly role: Role;
  /** Fingerprints of the leads' keys as the inviting browser knows them; they travel in the link's fragment, past every server. */
  readonly pins: readonly string[];
}

/** "Administrators invite to any role but never raise themselves." @throws Forbidden, UserRefusal */
export async function invite(app: App, viewer: Viewer, { role, pins, ...input }: Invitation): Promise<void> {
  const email = normalEmail(input.email);
  if (!pins.every((pin) => /^[0-9A-F]{40}$/.test(pin))) throw new UserRefusal('INVALID', 'A fingerprint is 40 hex digits in upper case.', ['pins']);
  await personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'account:invite');
    await requireStill(manager, person.accountId);
    const known = await findByEmail(manager, email);
    if (known?.id === person.accountId) throw raisesThemselves('email');
    if (known && role === 'RESEARCHER') throw new UserRefusal('INVALID', 'This address has an account already.', ['email']);
    await endEarlierInvitations(manager, email);
    const codeId = await issueLink(manager, app.portalKey, 'INVITATION', { accountId: known?.id ?? null, facts: { email, role, invitedById: person.accountId }, hours: linkHours });
    await queueMail(manager, { identity: `invitation:${codeId}`, accountId: known?.id ?? null, recipient: email, kind: 'INVITATION', facts: { codeId, role, pins } });
    await recordAudit(manager, { actorId: person.accountId, kind: 'INVITED', subjectId: known?.id, facts: { roles: [role], invitation: codeId } });
  });
}

/** Who loses the role at this moment either waits, and the invitation ends with the role, or has lost it. @throws Forbidden */
async function requireStill(manager: EntityManager, accountId: string): Promise<void> {
  const still = await manager.query<object[]>(`select from account where id = $1 and 'ADMINISTRATOR' = any (roles) and disabled_at is null for share`, [accountId]);
  if (still.length === 0) throw new Forbidden();
}

/** Asked again when the link is opened: the address may have come to the administrator's own account meanwhile. */
const raisesThemselves = (field: string): UserRefusal =>
  new UserRefusal('INVALID', 'Nobody raises themselves: another administrator has to invite you.', [field]);

export interface Acceptance {
  readonly token: string;
  /** Needed where the address has no account yet. */
  readonly password?: string | undefined;
  readonly displayName?: string | null | undefined;
}

/**
 * @param here who is signed in in the browser that opens the link
 * @returns null where whoever is signed in stays so: an invitation to read a case is no way into an account
 * @throws UserRefusal LINK_EXPIRED, REQUIRED, INVALID; the link is used up only where all is well
 */
export async function acceptInvitation(app: App, { token, password, displayName }: Acceptance, here: string | null = null): Promise<SignedIn | null> {
  const name = normalName(displayName);
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return transaction(app, async ({ manager, now }) => {
    const code = await takeCode(manager, 'INVITATION', token);
    if (!code?.facts.email || !code.facts.role) {
      throw new UserRefusal('LINK_EXPIRED', 'This invitation was used already or is too old. Ask for a new one.', ['token']);
    }
    const known = await findByEmail(manager, code.facts.email);
    if (known && known.id === code.facts.invitedById) throw raisesThemselves('token');
    if (known?.disabledAt) throw new UserRefusal('INVALID', 'The account of this address is disabled. An administrator has to enable it first.', ['token']);
    if (known && code.facts.role === 'RESEARCHER') {
      await takeUpParticipation(manager, code.id, known, here);
      return null;
    }
    const account = known ?? await makeMember(manager, code, { password, passwordHash, name }, now);
    if (!account.displayName && !name) throw new UserRefusal('REQUIRED', 'Reporters and colleagues see who answers: give a name.', ['displayName']);
    const roles = [...new Set<Role>([...account.roles, code.facts.role])];
    if (roles.length > account.roles.length) await tellLeadsOfGiven(manager, code.id, [code.facts.role]);
    await manager.update(AccountEntity, { id: account.id }, { roles, displayName: account.displayName ?? name });
    const actorId = code.facts.invitedById ?? null;
    if (!account.roles.includes(code.facts.role)) await recordAudit(manager, { actorId, kind: 'ROLE_GIVEN', subjectId: account.id, facts: { role: code.facts.role, way: 'INVITATION' } });
    await manager.query('update participant_invitation set account_id = $2 where code_id = $1', [code.id, account.id]);
    // What somebody signed in with as a researcher does not become a way into the team.
    await endAllSessions(manager, account.id);
    await recordAudit(manager, { actorId: account.id, kind: 'SIGNED_IN', facts: { method: 'INVITATION', withFactor: false } });
    const sessionToken = await openSession(manager, account.id, { method: 'INVITATION', hasFactor: false, isConfirmed: known === null });
    return { accountId: account.id, sessionToken };
  });
}

/** By somebody who had an account when the link was opened. Only they are told what speaks against it, never who invited them. */
async function takeUpParticipation(manager: EntityManager, codeId: string, { id, roles }: AccountEntity, here: string | null): Promise<void> {
  const refuse = (message: string): never => {
    throw new UserRefusal('INVALID', message, ['token']);
  };
  if (id !== here) refuse('This address has an account here. Sign in to it in this browser, then open the link from the mail once more.');
  if (roles.some((role) => role !== 'RESEARCHER')) refuse('You work on cases or run this portal: nobody reads a case as both.');
  const [[invitation]] = await manager.query<[{ isReporter: boolean }[], number]>(
    `update participant_invitation set account_id = $2 from cases where cases.id = case_id and code_id = $1
     returning cases.reporter_id is not distinct from $2 as "isReporter"`, [codeId, id]);
  if (invitation?.isReporter) refuse('You reported this case and read it already.');
}

interface NewMember {
  readonly password: string | undefined;
  readonly passwordHash: string | null;
  readonly name: string | null;
}

async function makeMember(manager: EntityManager, { facts }: TakenCode, { password, passwordHash, name }: NewMember, now: Date): Promise<AccountEntity> {
  if (password === undefined) throw new UserRefusal('REQUIRED', 'Choose a password for your new account.', ['password']);
  await requireGoodPassword(password, [facts.email, name]);
  return manager.save(AccountEntity, manager.create(AccountEntity, {
    email: facts.email ?? null, emailVerifiedAt: now, passwordHash, displayName: name, roles: ['RESEARCHER'], publicProfile: false,
  }));
}
