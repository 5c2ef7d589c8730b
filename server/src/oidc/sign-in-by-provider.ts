/** Somebody comes back from a provider and is who they are there: an account of ours, a new one, or nobody here. */
import type { EntityManager } from 'typeorm';
import { normalEmail, normalName } from '../accounts/account-input.ts';
import { findByEmail } from '../accounts/account-store.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { openSession, type ProviderSession } from '../accounts/sessions.ts';
import type { SignedIn } from '../accounts/sign-up.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { type CommandContext, transaction } from '../cases/command.ts';
import { LaurelError } from '../errors.ts';
import { mapRoles } from './map-roles.ts';
import type { OidcFile, Provider } from './oidc-file.ts';
import { addIdentity, findIdentity, type IdentifiedAccount, lockSubject, markUsed, subjectOf } from './oidc-identity.ts';
import { OidcRefusal } from './oidc-refusal.ts';
import { type Claims, groupsAreElsewhere, groupsOf, mayMakeAccount, showsFactor } from './provider-rules.ts';
import { roleHours } from './role-counts-sql.ts';

/** @param claims of a validated ID token @throws OidcRefusal LINK_FIRST, UNKNOWN, CLOSED */
export async function signInByProvider(app: App, provider: Provider, file: OidcFile, claims: Claims): Promise<SignedIn> {
  const groups = groupsHere(app, provider, claims);
  return transaction(app, async (context) => {
    const { manager } = context;
    await lockSubject(manager, provider.issuer, subjectOf(claims));
    const account = (await findIdentity(manager, provider.issuer, subjectOf(claims))) ?? (await makeAccount(context, provider, claims, groups ?? []));
    if (account.disabled) throw new OidcRefusal('UNKNOWN');
    await mapRoles(context, provider, file, account, groups);
    const hasFactor = showsFactor(claims, provider.factor);
    await markUsed(manager, account.id, hasFactor);
    const sessionToken = await openSession(manager, account.accountId, { method: 'OIDC', hasFactor, provider: await sessionThere(manager, account.id, claims) });
    await recordAudit(manager, { actorId: account.accountId, kind: 'SIGNED_IN', facts: { method: 'OIDC', withFactor: hasFactor } });
    return { accountId: account.accountId, sessionToken };
  });
}

/** A claim that is left out says: in no group. */
function groupsHere({ log }: App, provider: Provider, claims: Claims): readonly string[] | null {
  if (!groupsAreElsewhere(claims, provider)) return groupsOf(claims, provider) ?? [];
  log.warn({ provider: provider.id }, 'a provider left groups out of its token because there are too many: roles stay as they are, see docs/operator.md');
  return null;
}

/** Where it gave roles, the session is as short as they are believed. */
async function sessionThere(manager: EntityManager, identityId: string, { sid }: Claims): Promise<ProviderSession> {
  const [{ endsAt }] = await manager.query<[{ endsAt: Date | null }]>(
    `select case when exists (select from oidc_role where identity_id = $1) then now() + interval '${roleHours} hours' end as "endsAt"`, [identityId]);
  return { identityId, sid: typeof sid === 'string' ? sid : null, endsAt };
}

/** "Never by an address alone": whose address it is signs in first, and links. */
async function makeAccount({ manager, now, settings }: CommandContext, provider: Provider, claims: Claims, groups: readonly string[]): Promise<IdentifiedAccount> {
  const email = verifiedAddress(claims);
  if (email !== null && (await findByEmail(manager, email))) throw new OidcRefusal('LINK_FIRST');
  if (!mayMakeAccount(provider.accounts, groups, provider)) throw new OidcRefusal('UNKNOWN');
  if (settings.restoredAt !== null) throw new OidcRefusal('CLOSED');
  const account = await manager.save(AccountEntity, manager.create(AccountEntity, {
    email, emailVerifiedAt: email === null ? null : now, passwordHash: null, displayName: nameOf(claims), roles: ['RESEARCHER'], publicProfile: false,
  }));
  const id = await addIdentity(manager, account.id, provider.issuer, subjectOf(claims));
  return { id, accountId: account.id, email, roles: account.roles, disabled: false };
}

/** What Laurel would refuse from a form counts as left out. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof LaurelError) return null;
    throw error;
  }
}

/** An address that the provider did not verify proves no mailbox, and tells nobody whether it is known here. */
const verifiedAddress = ({ email, email_verified: isVerified }: Claims): string | null =>
  typeof email === 'string' && isVerified === true ? orNull(() => normalEmail(email)) : null;

const nameOf = ({ name }: Claims): string | null => (typeof name === 'string' ? orNull(() => normalName(name)) : null);
