/**
 * People set up an authenticator app, take it away, and make recovery codes anew: always for the account and by the session that asks, which
 * showed the current factor just before. Each change ends every other session and is told to the owner.
 */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { type CommandContext, transaction } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { SignInChange } from '../mail/sign-in-changes.ts';
import { AccountEntity } from './account.entity.ts';
import { lockAccount } from './account-store.ts';
import type { Sitting } from './own-session.ts';
import { requireFactorLeft } from './passkey-rules.ts';
import { leastCharacters } from './passwords.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { endAllSessions, openSession, requireStill } from './sessions.ts';
import { openTotpSecret, sealTotpSecret } from './show-factor.ts';
import type { SignedIn } from './sign-up.ts';
import { tellOwner } from './tell-owner.ts';
import { acceptedStep, newTotpSecret, totpUri } from './totp.ts';

export interface FactorFacts {
  readonly app: null | { readonly enrolledAt: string };
  readonly recoveryCodesLeft: number;
  readonly passkeys: number;
  readonly hasPassword: boolean;
  readonly hasWords: boolean;
  /** Of the operator's file, that the account is linked to; `vouches`: it is the account's second factor. */
  readonly providers: readonly { readonly id: string; readonly label: string; readonly vouches: boolean }[];
}

export async function readFactors({ dataSource, oidc }: App, accountId: string): Promise<FactorFacts> {
  const [facts] = await dataSource.query<[Omit<FactorFacts, 'providers'> & { readonly identities: readonly { readonly issuer: string; readonly vouches: boolean }[] }]>(
    `select (select json_build_object('enrolledAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) from totp where account_id = $1) as app,
      (select count(*)::int from recovery_code where account_id = $1) as "recoveryCodesLeft", (select count(*)::int from passkey where account_id = $1) as passkeys,
      password_hash is not null as "hasPassword", sign_in_secret_hash is not null as "hasWords",
      array(select json_build_object('issuer', issuer, 'vouches', vouches) from oidc_identity where account_id = $1 order by id) as identities
     from account where id = $1`, [accountId]);
  const { identities, ...own } = facts;
  const providers = (oidc?.providers ?? []).flatMap(({ id, label, issuer }) => identities.filter((one) => one.issuer === issuer).map(({ vouches }) => ({ id, label, vouches })));
  return { ...own, providers };
}

export interface BegunTotp {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth:`, for the QR code. */
  readonly uri: string;
}

/** Nothing holds yet: the app in use goes on until a code of the new one was shown. A page that asks twice begins anew. */
export async function beginTotp(app: App, { id, accountId }: Sitting): Promise<BegunTotp> {
  const secret = newTotpSecret();
  return transaction(app, async ({ manager, settings }) => {
    const account = await manager.findOneByOrFail(AccountEntity, { id: accountId });
    await manager.query(
      `insert into totp_enrolment (session_id, account_id, secret_sealed) values ($1, $2, $3)
       on conflict (session_id) do update set secret_sealed = excluded.secret_sealed, created_at = clock_timestamp()`,
      [id, accountId, sealTotpSecret(app.portalKey, accountId, secret)]);
    const label = account.email ?? account.displayName ?? account.handle ?? 'account';
    return { secret, uri: totpUri(secret, settings.organization.replaceAll(':', ' '), label) };
  });
}

/** A first code shows that the app has the secret; from then on signing in asks for one. @throws UserRefusal INVALID, LINK_EXPIRED */
export async function enrolTotp(app: App, sitting: Sitting, code: string): Promise<SignedIn> {
  return transaction(app, async (context) => {
    const { manager, now } = context;
    const [begun] = await manager.query<{ secretSealed: Buffer }[]>(
      `select secret_sealed as "secretSealed" from totp_enrolment
       where session_id = $1 and account_id = $2 and created_at > now() - interval '1 hour' for update`, [sitting.id, sitting.accountId]);
    const secret = begun ? openTotpSecret(app, sitting.accountId, begun.secretSealed) : null;
    if (!begun || secret === null) throw new UserRefusal('LINK_EXPIRED', 'This took longer than an hour. Begin again with a new QR code.', ['code']);
    const step = acceptedStep(secret, code.replaceAll(/\s/g, ''), now, 0);
    if (step === null) throw new UserRefusal('INVALID', 'This is not the code that the app shows now. Look at the clock of your phone too.', ['code']);
    await manager.query(
      `insert into totp (account_id, secret_sealed, last_step) values ($1, $2, $3)
       on conflict (account_id) do update set secret_sealed = excluded.secret_sealed, last_step = excluded.last_step, created_at = clock_timestamp()`,
      [sitting.accountId, begun.secretSealed, step]);
    const recoveryCodes = await makeRecoveryCodes(manager, app.portalKey, sitting.accountId);
    await recordAudit(manager, { actorId: sitting.accountId, kind: 'FACTOR_ENROLLED', facts: { factor: 'TOTP' } });
    return { ...await beginAnew(context, sitting, 'FACTOR_ENROLLED', true), shown: { recoveryCodes } };
  });
}

/** @throws UserRefusal REQUIRED for the last factor of somebody of the team, INVALID where the password is too short to stand alone */
export async function removeTotp(app: App, sitting: Sitting): Promise<SignedIn> {
  return transaction(app, async (context) => {
    const { manager } = context;
    await lockAccount(manager, sitting.accountId);
    await requireStill(manager, sitting.id);
    const removed = await manager.query<[unknown[], number]>('delete from totp where account_id = $1 returning account_id', [sitting.accountId]);
    if (removed[0].length === 0) throw new UserRefusal('INVALID', 'No authenticator app is set up.', ['code']);
    const hasFactor = await endIfLast(manager, sitting.accountId);
    await recordAudit(manager, { actorId: sitting.accountId, kind: 'FACTOR_REMOVED', facts: { factor: 'TOTP' } });
    return beginAnew(context, sitting, 'FACTOR_REMOVED', hasFactor);
  });
}

/**
 * After any factor was removed, the account being locked since before: the team keeps its last one, without it a short password does not stay,
 * and recovery codes are good for nothing.
 * @returns whether another factor is left @throws UserRefusal REQUIRED, INVALID
 */
export async function endIfLast(manager: EntityManager, accountId: string): Promise<boolean> {
  const [{ hasFactor, isShort, isTeam }] = await manager.query<[{ hasFactor: boolean; isShort: boolean; isTeam: boolean }]>(
    `select has_factor(id) as "hasFactor", short_password and password_hash is not null as "isShort", roles && '{TRIAGER,LEAD,ADMINISTRATOR}'::text[] as "isTeam"
     from account where id = $1`, [accountId]);
  requireFactorLeft({ isTeam, hasFactor });
  if (hasFactor) return true;
  if (isShort) {
    throw new UserRefusal('INVALID',
      `Your password is too short to stand alone. Change it to one of at least ${leastCharacters(false)} characters first.`, ['password']);
  }
  await manager.query('delete from recovery_code where account_id = $1', [accountId]);
  return false;
}

/** In place of those that were. @returns the ten codes, to be shown once @throws UserRefusal INVALID where no second factor is enrolled */
export async function renewRecoveryCodes(app: App, sitting: Sitting): Promise<readonly string[]> {
  const { accountId } = sitting;
  return transaction(app, async ({ manager }) => {
    await requireStill(manager, sitting.id);
    const [{ hasFactor }] = await manager.query<[{ hasFactor: boolean }]>('select has_factor($1) as "hasFactor"', [accountId]);
    if (!hasFactor) throw new UserRefusal('INVALID', 'Recovery codes stand in for a second factor: set one up first.', ['code']);
    await tellOwner(manager, accountId, 'RECOVERY_CODES_MADE');
    await recordAudit(manager, { actorId: accountId, kind: 'FACTOR_ENROLLED', facts: { factor: 'RECOVERY_CODES' } });
    return makeRecoveryCodes(manager, app.portalKey, accountId);
  });
}

/** Ends every session of the account, and goes on with a new one here. */
async function beginAnew({ manager }: CommandContext, { accountId, method, provider }: Sitting, what: SignInChange, hasFactor: boolean): Promise<SignedIn> {
  await endAllSessions(manager, accountId);
  await tellOwner(manager, accountId, what);
  return { accountId, sessionToken: await openSession(manager, accountId, { method, hasFactor, provider }) };
}
