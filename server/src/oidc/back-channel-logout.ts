/**
 * A provider says that somebody's session there has ended: OpenID Connect Back-Channel Logout 1.0. What was signed in by it ends here, on
 * every node, by the trigger on sessions.
 */
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { hashToken } from '../accounts/tokens.ts';
import { ProviderFault } from './provider-fault.ts';
import type { Provider } from './oidc-file.ts';
import type { Providers } from './providers.ts';
import type { Claims } from './provider-rules.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
/** A token is refused after five minutes, and clocks may be half a minute apart. */
const spentMinutes = 10;

interface Logout {
  readonly jti: string;
  readonly sid: string | null;
  readonly subject: string | null;
}

const textOr = (value: unknown): string | null => (typeof value === 'string' && value.length > 0 ? value : null);

/**
 * Section 2.4: `sub`, `sid` or both; `events` with its one name; no `nonce`, so that no ID token passes for one. Its type may be left
 * out, as most providers do, but not be another's.
 */
export function judgeLogout(type: string | undefined, claims: Claims): Logout {
  const refuse = (detail: string): never => {
    throw new ProviderFault('REFUSED', detail);
  };
  if (type !== undefined && !/^(?:application\/)?(?:logout\+)?jwt$/i.test(type)) refuse('typ');
  const { events, jti, sid, sub, nonce } = claims;
  if (nonce !== undefined) refuse('nonce');
  const about: unknown = events !== null && typeof events === 'object' && Object.hasOwn(events, event) ? Reflect.get(events, event) : undefined;
  if (about === null || typeof about !== 'object' || Array.isArray(about)) refuse('events');
  const logout = { jti: textOr(jti) ?? refuse('jti'), sid: textOr(sid), subject: textOr(sub) };
  if (logout.sid === null && logout.subject === null) refuse('neither sub nor sid');
  return logout;
}

/** @throws ProviderFault; a token that was taken before is refused */
export async function logOutByProvider(app: App, providers: Providers, provider: Provider, token: string): Promise<void> {
  const { payload, protectedHeader } = await providers.logoutToken(provider, token);
  const { jti, sid, subject } = judgeLogout(protectedHeader.typ, payload);
  await transaction(app, async ({ manager }) => {
    await manager.query('delete from oidc_logout where expires_at < now()');
    const taken = await manager.query<unknown[]>(
      `insert into oidc_logout (token_hash, expires_at) values ($1, now() + interval '${spentMinutes} minutes') on conflict do nothing returning token_hash`,
      [hashToken(JSON.stringify([provider.issuer, jti]))]);
    if (taken.length === 0) throw new ProviderFault('REFUSED', 'jti');
    const [ended] = await manager.query<[{ accountId: string }[], number]>(
      `delete from session using oidc_identity where oidc_identity.id = oidc_identity_id and issuer = $1
         and ($2::text is null or oidc_sid = $2) and ($3::text is null or subject = $3)
       returning session.account_id as "accountId"`, [provider.issuer, sid, subject]);
    const counts = new Map<string, number>();
    for (const { accountId } of ended) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
    for (const [subjectId, sessions] of counts) await recordAudit(manager, { actorId: null, subjectId, kind: 'SESSION_REVOKED', facts: { sessions, reason: 'PROVIDER' } });
  });
}
