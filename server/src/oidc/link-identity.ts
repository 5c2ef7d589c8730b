/** An account and a person at a provider are tied together, untied, and shown to belong together again: by the account's owner alone. */
import { lockAccount } from '../accounts/account-store.ts';
import { endIfLast } from '../accounts/factors.ts';
import { renewSession } from '../accounts/sessions.ts';
import type { SignedIn } from '../accounts/sign-up.ts';
import { tellOwner } from '../accounts/tell-owner.ts';
import type { Sitting } from '../accounts/own-session.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import type { OidcFile, Provider } from './oidc-file.ts';
import { addIdentity, findIdentity, lockSubject, markUsed, subjectOf } from './oidc-identity.ts';
import { OidcRefusal } from './oidc-refusal.ts';
import type { TakenRequest } from './oidc-requests.ts';
import { type Claims, showsFactor } from './provider-rules.ts';

/** "An existing account is linked from its settings": every other session ends, and its owner hears of it. @throws OidcRefusal LATE, TAKEN, CLOSED */
export async function linkIdentity(app: App, provider: Provider, claims: Claims, request: TakenRequest): Promise<void> {
  await transaction(app, async ({ manager, settings }) => {
    if (settings.restoredAt !== null) throw new OidcRefusal('CLOSED');
    const subject = subjectOf(claims);
    await lockSubject(manager, provider.issuer, subject);
    const [asking] = await manager.query<{ accountId: string }[]>(
      'select account_id as "accountId" from session join account on account.id = account_id where session.id = $1 and disabled_at is null for update', [request.sessionId]);
    if (!asking) throw new OidcRefusal('LATE');
    const [taken] = await manager.query<unknown[]>('select from oidc_identity where issuer = $1 and (subject = $2 or account_id = $3)', [provider.issuer, subject, asking.accountId]);
    if (taken) throw new OidcRefusal('TAKEN');
    const vouches = showsFactor(claims, provider.factor);
    await markUsed(manager, await addIdentity(manager, asking.accountId, provider.issuer, subject), vouches);
    await manager.query('delete from session where account_id = $1 and id <> $2', [asking.accountId, request.sessionId]);
    // It was shown just now, and from now on the account has it.
    if (vouches) await manager.query('update session set factor_at = coalesce(factor_at, now()) where id = $1', [request.sessionId]);
    await recordAudit(manager, { actorId: asking.accountId, kind: 'IDENTITY_LINKED', facts: { provider: provider.id } });
    await tellOwner(manager, asking.accountId, 'PROVIDER_LINKED');
  });
}

/**
 * The person showed themselves to their provider again, after we asked for it: as good as a password, and as a second factor where the
 * provider says that it was one. @throws OidcRefusal LATE, OTHER, WEAK
 */
export async function confirmByProvider(app: App, provider: Provider, claims: Claims, { accountId, sessionId, createdAt }: TakenRequest): Promise<void> {
  const shownAt = Number(claims['auth_time']) * 1_000;
  if (!(shownAt >= createdAt.getTime() - 60_000)) throw new OidcRefusal('LATE');
  await transaction(app, async ({ manager }) => {
    const identity = await findIdentity(manager, provider.issuer, subjectOf(claims));
    if (!identity || identity.accountId !== accountId || identity.disabled) throw new OidcRefusal('OTHER');
    const hasFactor = showsFactor(claims, provider.factor);
    const [{ needsMore }] = await manager.query<[{ needsMore: boolean }]>('select has_factor($1) as "needsMore"', [accountId]);
    if (needsMore && !hasFactor) throw new OidcRefusal('WEAK');
    await markUsed(manager, identity.id, hasFactor);
    const [rows] = await manager.query<[unknown[], number]>(
      'update session set confirmed_at = now(), factor_at = case when $2 then now() else factor_at end where id = $1 returning id', [sessionId, hasFactor]);
    if (rows.length === 0) throw new OidcRefusal('LATE');
  });
}

/**
 * Not where its groups gave a role: unlinked, that would stay for good.
 * @throws NotFound, UserRefusal REQUIRED for the last factor of somebody of the team, INVALID for that, for the last way in, and where a
 * password is left that is too short to stand alone
 */
export async function unlinkIdentity(app: App, file: OidcFile, { accountId, token }: Sitting, identityId: string): Promise<SignedIn> {
  return transaction(app, async ({ manager }) => {
    await lockAccount(manager, accountId);
    const [identity] = await manager.query<{ id: string; issuer: string; gives: boolean; isLast: boolean }[]>(
      `select oidc_identity.id, issuer, exists (select from oidc_role where identity_id = oidc_identity.id) as gives,
         password_hash is null and sign_in_secret_hash is null and not exists (select from passkey where passkey.account_id = account.id)
           and not exists (select from oidc_identity other where other.account_id = account.id and other.id <> oidc_identity.id) as "isLast"
       from oidc_identity join account on account.id = account_id where oidc_identity.id::text = $1 and account_id = $2 for update`, [identityId, accountId]);
    if (!identity) throw new NotFound();
    if (identity.gives) throw new UserRefusal('INVALID', 'Your part in the team comes from this provider, so it stays linked. An administrator can end both.', ['id']);
    if (identity.isLast) throw new UserRefusal('INVALID', 'This is the only way into your account. Set a password or a passkey first.', ['id']);
    const sessionToken = await renewSession(manager, accountId, token);
    await manager.query('delete from oidc_identity where id = $1', [identity.id]);
    await endIfLast(manager, accountId);
    const provider = file.providers.find(({ issuer }) => issuer === identity.issuer);
    await recordAudit(manager, { actorId: accountId, kind: 'IDENTITY_UNLINKED', facts: { provider: provider?.id ?? 'removed' } });
    await tellOwner(manager, accountId, 'PROVIDER_UNLINKED');
    return { accountId, sessionToken };
  });
}
