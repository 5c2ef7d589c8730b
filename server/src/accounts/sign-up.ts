/**
 * Accounts come into being: with recovery words alone, or with an address whose mailbox is proved first. What is answered never tells
 * whether an address is known.
 */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { Forbidden, UserRefusal } from '../errors.ts';
import { readInstallation } from '../installation.ts';
import { queueMail } from '../mail/outbox.ts';
import { AccountEntity } from './account.entity.ts';
import { normalEmail, normalName, signInSecretOf } from './account-input.ts';
import { findByEmail } from './account-store.ts';
import { issueLink, takeCode, type TakenCode, voidCodes } from './one-time-codes.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import type { Sitting } from './own-session.ts';
import { endOtherSessions, openSession } from './sessions.ts';
import { requireProof, spendProof } from './proof-of-work.ts';
import { hashToken } from './tokens.ts';

const linkHours = 24;

export interface SignedIn {
  readonly accountId: string;
  /** For the cookie. */
  readonly sessionToken: string;
  /** What the page is shown once, beside the cookie. */
  readonly shown?: object;
}

export const hashSignInSecret = (typed: string): Buffer => hashToken(signInSecretOf(typed).toString('base64'));

/** Counts what was worked for, in the transaction that uses the proof up: nonsense uses up nobody's room. @throws RateLimited, and the proof is kept */
type TakeRoom = () => Promise<void>;

/** An account with nothing but recovery words. @throws ProofNeeded */
export async function openPseudonymousAccount(app: App, signInSecret: string, given: unknown, takeRoom: TakeRoom): Promise<SignedIn> {
  const signInSecretHash = hashSignInSecret(signInSecret);
  const proof = await requireProof(app.portalKey, 'PSEUDONYMOUS', given);
  return transaction(app, async ({ manager }) => {
    const [row] = await manager.query<{ id: string }[]>(
      'insert into account (sign_in_secret_hash) values ($1) on conflict (sign_in_secret_hash) do nothing returning id', [signInSecretHash]);
    if (!row) throw new UserRefusal('INVALID', 'These words are taken already. Make new ones.', ['signInSecret']);
    await spendProof(manager, proof);
    await takeRoom();
    return { accountId: row.id, sessionToken: await openSession(manager, row.id, { method: 'PSEUDONYMOUS', hasFactor: false }) };
  });
}

export interface Registration {
  readonly email: string;
  readonly password: string;
  readonly displayName?: string | null | undefined;
  readonly proof?: unknown;
}

/** Sends a link that makes the account, for a proof of work. The password waits with the link, so nobody's link confirms somebody else's password. */
export async function register(app: App, input: Registration, takeRoom: TakeRoom): Promise<void> {
  const { registration } = await readInstallation(app.dataSource.manager);
  if (registration === 'CLOSED') throw new Forbidden('Accounts are made by invitation only here. Reporting needs none.');
  const email = normalEmail(input.email);
  const displayName = normalName(input.displayName);
  await requireGoodPassword(input.password, [email, displayName]);
  const proof = await requireProof(app.portalKey, 'REGISTER', input.proof);
  await transaction(app, async ({ manager }) => {
    await spendProof(manager, proof);
    await takeRoom();
  });
  const passwordHash = await hashPassword(input.password);
  await transaction(app, async ({ manager, now }) => {
    const known = await findByEmail(manager, email);
    if (known) return tellOwner(manager, known, now);
    const codeId = await issueLink(manager, app.portalKey, 'VERIFY_EMAIL', { accountId: null, facts: { email, passwordHash, displayName }, hours: linkHours });
    await queueMail(manager, { identity: `verify:${codeId}`, accountId: null, recipient: email, kind: 'VERIFY_EMAIL', facts: { codeId } });
  });
}

/** At most one such mail a day. */
async function tellOwner(manager: EntityManager, account: AccountEntity, now: Date): Promise<void> {
  const identity = `already-registered:${account.id}:${now.toISOString().slice(0, 10)}`;
  await queueMail(manager, { identity, accountId: account.id, kind: 'ALREADY_REGISTERED', facts: {} });
}

/** Adds an address to the account of somebody who is signed in, once its mailbox is proved. */
export async function addAddress(app: App, accountId: string, typed: string): Promise<void> {
  const email = normalEmail(typed);
  await transaction(app, async ({ manager, now }) => {
    const known = await findByEmail(manager, email);
    if (known) return tellOwner(manager, known, now);
    await sendAddressLink(app, manager, accountId, email);
  });
}

/** For an address that no account has. */
export async function sendAddressLink({ portalKey }: Pick<App, 'portalKey'>, manager: EntityManager, accountId: string, email: string): Promise<void> {
  const codeId = await issueLink(manager, portalKey, 'VERIFY_EMAIL', { accountId, facts: { email }, hours: linkHours });
  await queueMail(manager, { identity: `verify:${codeId}`, accountId, recipient: email, kind: 'VERIFY_EMAIL', facts: { codeId } });
}

/**
 * The link was opened: the account is made, or the address added. An address is added only where that account is signed in, in the browser that
 * opens the link: who got it by a slip of the pen must not come into the account, nor their mailbox to it.
 * @param here who is signed in there
 * @throws UserRefusal LINK_EXPIRED, LINK_USED, INVALID; the link is used up only where all is well
 */
export async function verifyEmail(app: App, token: string, here: Pick<Sitting, 'accountId' | 'id'> | null): Promise<SignedIn | null> {
  return transaction(app, async ({ manager, now }) => {
    const code = await takeCode(manager, 'VERIFY_EMAIL', token);
    if (!code?.facts.email) throw new UserRefusal('LINK_EXPIRED', 'This link was used already or is too old. Register again to get a new one.', ['token']);
    if (await findByEmail(manager, code.facts.email)) {
      throw new UserRefusal('LINK_USED', 'This address has an account already. Sign in, or set a new password.', ['token']);
    }
    if (code.accountId !== null) {
      if (code.accountId !== here?.accountId) throw new UserRefusal('INVALID', 'Open this link in a browser that is signed in to the account which asked for it. Sign in there, then open it once more.', ['token']);
      await giveAddress(manager, code, here, now);
      return null;
    }
    const accountId = await makeAccount(manager, code, now);
    return { accountId, sessionToken: await openSession(manager, accountId, { method: 'VERIFY_EMAIL', hasFactor: false }) };
  });
}

async function makeAccount(manager: EntityManager, { facts }: TakenCode, now: Date): Promise<string> {
  const { email, passwordHash, displayName } = facts;
  const account = manager.create(AccountEntity, {
    email: email ?? null, emailVerifiedAt: now, passwordHash: passwordHash ?? null, displayName: displayName ?? null, roles: ['RESEARCHER'], publicProfile: false,
  });
  return (await manager.save(AccountEntity, account)).id;
}

/** Mail may go elsewhere, so whoever else is signed in shows again that it is them, and what lies in the earlier mailbox sets no password. */
async function giveAddress(manager: EntityManager, { facts }: TakenCode, { accountId, id }: Pick<Sitting, 'accountId' | 'id'>, now: Date): Promise<void> {
  const { email: earlier } = await manager.findOneByOrFail(AccountEntity, { id: accountId });
  await manager.update(AccountEntity, { id: accountId }, { email: facts.email ?? null, emailVerifiedAt: now });
  await recordAudit(manager, { actorId: accountId, kind: 'ADDRESS_CHANGED' });
  await voidCodes(manager, 'RESET_PASSWORD', accountId);
  if (earlier !== null) {
    await endOtherSessions(manager, accountId, id);
    await queueMail(manager, { identity: `address-replaced:${accountId}:${now.getTime()}`, accountId, recipient: earlier, kind: 'ADDRESS_REPLACED', facts: {} });
  }
}
