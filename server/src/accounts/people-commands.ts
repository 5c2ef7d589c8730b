/** `npm run admin -- people`, `roles`, `disable`, `enable`, `sign-out-all`, `invite` and `administrator`: for a day on which no page helps. */
import { existsSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record.ts';
import { ConfigError, readConfig } from '../config.ts';
import { createDataSource } from '../database/data-source.ts';
import { LaurelError } from '../errors.ts';
import { tell } from '../keys/team-events.ts';
import { queueMail } from '../mail/outbox.ts';
import { forTerminal } from '../names/shown-text-rules.ts';
import type { Role } from '../read/viewer.ts';
import { loadPortalKey, type PortalKey } from '../receipts/portal-key.ts';
import type { AccountEntity } from './account.entity.ts';
import { normalEmail } from './account-input.ts';
import { findByEmail } from './account-store.ts';
import { changeRoles, enableAccount, signOutAccount } from './change-roles.ts';
import { issueLink, linkToken } from './one-time-codes.ts';
import { type GivenRole, givenRoles } from './role-rules.ts';
import { endEarlierInvitations } from './sent-invitations.ts';

const byOperator = { actorId: null } as const;

/** Runs a command's transaction; what people could put right in a page, the operator reads. @throws ConfigError */
export async function operating<T>(databaseUrl: string, work: (manager: EntityManager, now: Date) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(databaseUrl, 2).initialize();
  try {
    return await dataSource.transaction(async (manager) => {
      const [{ now }] = await manager.query<[{ now: Date }]>('select now() as now');
      return work(manager, now);
    });
  } catch (error) {
    throw error instanceof LaurelError ? new ConfigError(error.message) : error;
  } finally {
    await dataSource.destroy();
  }
}

async function accountOf(manager: EntityManager, address: string): Promise<{ readonly id: string; readonly email: string }> {
  const email = normalEmail(address);
  const account = await findByEmail(manager, email);
  if (!account) throw new ConfigError(`No account has the address ${email}. \`npm run admin -- people\` lists everybody with a role.`);
  return { id: account.id, email };
}

interface PersonLine {
  readonly email: string | null;
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly hasFactor: boolean;
  readonly isDisabled: boolean;
}
const lineOf = ({ email, name, roles, hasFactor, isDisabled }: PersonLine): string =>
  [email ?? '(no address)', name ?? '(no name)', roles.filter((role) => role !== 'RESEARCHER').join('+') || 'RESEARCHER', hasFactor ? 'second factor' : 'no second factor', ...(isDisabled ? ['DISABLED'] : [])].join('  ');

/** Everybody with a role, or whoever has the words in address, handle or name. */
export async function people(databaseUrl: string, words: string): Promise<string> {
  return operating(databaseUrl, async (manager) => {
    const found = await manager.query<PersonLine[]>(
      `select email, coalesce(display_name, handle) as name, roles, has_factor(id) as "hasFactor", disabled_at is not null as "isDisabled" from account
       where case when $1 = '' then roles && '{TRIAGER,LEAD,ADMINISTRATOR}'
         else strpos(lower(email), $1) > 0 or strpos(handle, $1) > 0 or strpos(lower(display_name), $1) > 0 end
       order by email, id limit 200`, [words.trim().toLowerCase()]);
    return found.length === 0 ? 'Nobody.' : found.map((person) => forTerminal(lineOf(person))).join('\n');
  });
}

/** @param changes `+LEAD`, `-TRIAGER` @throws ConfigError */
export async function roles(databaseUrl: string, address: string, changes: readonly string[]): Promise<string> {
  const named = changes.map((change) => ({ isGiven: change.startsWith('+'), role: givenRoles.find((role) => role === change.slice(1).toUpperCase()), change }));
  const wrong = named.find(({ role, change }) => role === undefined || !/^[+-]/.test(change));
  if (wrong || named.length === 0) throw new ConfigError(`${wrong ? `"${wrong.change}" is no change of a role. ` : ''}Say +ROLE or -ROLE, with ${givenRoles.join(', ')}: roles ana@example.org +LEAD -TRIAGER`);
  const pick = (given: boolean): GivenRole[] => named.flatMap(({ isGiven, role }) => (role !== undefined && isGiven === given ? [role] : []));
  return operating(databaseUrl, async (manager, now) => {
    const { id, email } = await accountOf(manager, address);
    const after = await changeRoles(manager, { ...byOperator, now }, { accountId: id, give: pick(true), take: pick(false) });
    return [
      `${email} is now: ${after.join(', ')}. They were signed out everywhere; they, the leads and the administrators are told by mail.`,
      ...(pick(true).some((role) => role !== 'ADMINISTRATOR') ? ['The role opens no case: a lead certifies their key and hands them the team key. Their browser has pinned no lead; give them the leads’ fingerprints by voice.'] : []),
    ].join('\n');
  });
}

export async function disable(databaseUrl: string, address: string): Promise<string> {
  return operating(databaseUrl, async (manager, now) => {
    const { id, email } = await accountOf(manager, address);
    await changeRoles(manager, { ...byOperator, now }, { accountId: id, give: [], take: givenRoles, disable: true });
    return `${email} signs in nowhere any more and has no role. Cases and thank-yous stay as they are.`;
  });
}

export async function enable(databaseUrl: string, address: string): Promise<string> {
  return operating(databaseUrl, async (manager, now) => {
    const { id, email } = await accountOf(manager, address);
    await enableAccount(manager, { ...byOperator, now }, id);
    return `${email} may sign in again, as a researcher. Roles come back by \`roles\` or an invitation.`;
  });
}

/** @param address empty: everybody, everywhere */
export async function signOutAll(databaseUrl: string, address: string): Promise<string> {
  return operating(databaseUrl, async (manager, now) => {
    if (address !== '') {
      const { id, email } = await accountOf(manager, address);
      return `${email}: ${await signOutAccount(manager, { ...byOperator, now }, id)} sessions and personal tokens ended.`;
    }
    const [, sessions] = await manager.query<[unknown[], number]>('delete from session');
    await recordAudit(manager, { actorId: null, kind: 'SESSION_REVOKED', facts: { sessions, reason: 'COMMAND_LINE' } });
    return `Everybody is signed out: ${sessions} sessions and personal tokens ended. Tools with tokens of their own go on.`;
  });
}

/** Links are derived from the portal's own key: made here for a new installation, and never a second one for a used one. @throws ConfigError */
async function portalKeyFor(databaseUrl: string): Promise<PortalKey> {
  const { portalKeyFile } = readConfig();
  const isUsed = await operating(databaseUrl, async (manager) => (await manager.query<object[]>('select from account limit 1')).length > 0);
  if (isUsed && !existsSync(portalKeyFile)) throw new ConfigError(`The portal key is not at ${portalKeyFile}: set PORTAL_KEY_FILE or DATA_DIR as the server has it.`);
  return loadPortalKey(portalKeyFile, '');
}

/** @throws ConfigError */
function requireEnabled(known: AccountEntity | null, email: string): void {
  if (known?.disabledAt) throw new ConfigError(`The account of ${email} is disabled: \`npm run admin -- enable ${email}\` first.`);
}

/** The mail goes out when the server runs; the link is printed too, for a day on which no mail leaves. */
export async function inviteFromShell(databaseUrl: string, address: string, typedRole: string, pins: readonly string[]): Promise<string> {
  const role = givenRoles.find((each) => each === typedRole.toUpperCase());
  if (!role) throw new ConfigError(`"${typedRole}" is no role. Say one of ${givenRoles.join(', ')}: invite ana@example.org TRIAGER`);
  const wrong = pins.find((pin) => !/^[0-9A-F]{40}$/.test(pin));
  if (wrong !== undefined) throw new ConfigError(`"${wrong}" is no fingerprint: 40 hex digits in upper case, as the page of the team shows it.`);
  const portalKey = await portalKeyFor(databaseUrl);
  return operating(databaseUrl, async (manager) => {
    const email = normalEmail(address);
    const known = await findByEmail(manager, email);
    requireEnabled(known, email);
    await endEarlierInvitations(manager, email);
    const codeId = await issueLink(manager, portalKey, 'INVITATION', { accountId: known?.id ?? null, facts: { email, role }, hours: 7 * 24 });
    await queueMail(manager, { identity: `invitation:${codeId}`, accountId: known?.id ?? null, recipient: email, kind: 'INVITATION', facts: { codeId, role, pins } });
    await recordAudit(manager, { actorId: null, kind: 'INVITED', subjectId: known?.id, facts: { roles: [role], invitation: codeId } });
    await tell(manager, 'ALL', `operator-acted:invitation:${codeId}`, { kind: 'OPERATOR_ACTED', facts: { command: 'invite', given: [role] } });
    return [
      `Invited ${email}. The mail leaves with the server; the link works once, for seven days:`, '',
      `  ${readConfig().publicUrl}/invitation#${[linkToken(portalKey, 'INVITATION', codeId), ...pins].join('.')}`,
      ...(pins.length === 0 && role !== 'ADMINISTRATOR' ? ['', 'It names no lead. Say --lead FINGERPRINT for each of them, so that the browser of who comes knows whom to believe.'] : []),
    ].join('\n');
  });
}

/** A first administrator, or one who is locked out: a link that makes the account one, and for who has an account one that sets a password. */
export async function administrator(databaseUrl: string, address: string): Promise<string> {
  const portalKey = await portalKeyFor(databaseUrl);
  const { publicUrl } = readConfig();
  return operating(databaseUrl, async (manager) => {
    const email = normalEmail(address);
    const known = await findByEmail(manager, email);
    requireEnabled(known, email);
    await endEarlierInvitations(manager, email);
    const codeId = await issueLink(manager, portalKey, 'INVITATION', { accountId: known?.id ?? null, facts: { email, role: 'ADMINISTRATOR' }, hours: 24 });
    const resetId = known ? await issueLink(manager, portalKey, 'RESET_PASSWORD', { accountId: known.id, hours: 24 }) : null;
    await recordAudit(manager, { actorId: null, kind: 'ADMIN_COMMAND', subjectId: known?.id, facts: { command: 'administrator' } });
    await tell(manager, 'ALL', `operator-acted:administrator:${codeId}`, { kind: 'OPERATOR_ACTED', facts: { command: 'administrator', given: ['ADMINISTRATOR'] } });
    return [
      `Whoever opens this link first, within 24 hours, is an administrator as ${email}:`, '', `  ${publicUrl}/invitation#${linkToken(portalKey, 'INVITATION', codeId)}`, '',
      ...(resetId === null ? [] : ['And where the password is forgotten, this one sets another first:', '', `  ${publicUrl}/reset#${linkToken(portalKey, 'RESET_PASSWORD', resetId)}`, '']),
      'Hand it over yourself, and to nobody else. A lost second factor: `npm run admin -- reset-factors`. Leads and administrators are told.',
    ].join('\n');
  });
}
