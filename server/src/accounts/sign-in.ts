/** Signing in, by password or by recovery words, and out. The unknown and the wrong are one answer that takes equally long. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { noteFailedSignIn } from '../audit/failed-sign-ins.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { Unauthenticated, UserRefusal } from '../errors.ts';
import { normalEmail } from './account-input.ts';
import { findByEmail } from './account-store.ts';
import type { Sitting } from './own-session.ts';
import { passwordMatches } from './passwords.ts';
import { endSession, openSession } from './sessions.ts';
import { showFactor } from './show-factor.ts';
import { hashSignInSecret, type SignedIn } from './sign-up.ts';

const wrong = (): Unauthenticated => new Unauthenticated('Address and password do not belong together.');

/** @throws Unauthenticated */
export async function signIn(app: App, input: { readonly email: string; readonly password: string }): Promise<SignedIn> {
  const email = normalEmail(input.email);
  const account = await findByEmail(app.dataSource.manager, email);
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (account && !matches) noteFailedSignIn(app, account.id, 'PASSWORD');
  if (!account || !matches || account.disabledAt) throw wrong();
  return transaction(app, async ({ manager }) => {
    // Changed since it was read, it opens nothing any more: what was open has ended with it.
    const [still] = await manager.query<object[]>('select from account where id = $1 and password_hash = $2 and disabled_at is null for share', [account.id, account.passwordHash]);
    if (!still) throw wrong();
    return enter(manager, account.id, { method: 'PASSWORD', hasFactor: false });
  });
}

/** @throws Unauthenticated */
export async function signInWithWords(app: App, signInSecret: string): Promise<SignedIn> {
  const hash = hashSignInSecret(signInSecret);
  return transaction(app, async ({ manager }) => {
    const [row] = await manager.query<{ id: string }[]>('select id from account where sign_in_secret_hash = $1 and disabled_at is null for share', [hash]);
    if (!row) throw new Unauthenticated('No account has these words. Check each word and their order.');
    return enter(manager, row.id, { method: 'WORDS', hasFactor: false });
  });
}

/** A code after the first half: a session with the rights of the account takes its place. @throws UserRefusal INVALID */
export async function finishSignIn(app: App, half: Sitting, code: string): Promise<SignedIn> {
  const { accountId, token, method, provider } = half;
  return transaction(app, async (context) => {
    await showFactor(context, accountId, code);
    await endSession(context.manager, token);
    return enter(context.manager, accountId, { method, hasFactor: true, provider });
  }).catch((error: unknown) => {
    if (error instanceof UserRefusal) noteFailedSignIn(app, accountId, 'CODE');
    throw error;
  });
}

async function enter(manager: EntityManager, accountId: string, way: Parameters<typeof openSession>[2]): Promise<SignedIn> {
  const sessionToken = await openSession(manager, accountId, way);
  await recordAudit(manager, { actorId: accountId, kind: 'SIGNED_IN', facts: { method: way.method, withFactor: way.hasFactor } });
  return { accountId, sessionToken };
}

export async function signOut(app: App, sessionToken: string): Promise<void> {
  await transaction(app, async ({ manager }) => {
    const accountId = await endSession(manager, sessionToken);
    if (accountId !== null) await recordAudit(manager, { actorId: accountId, kind: 'SIGNED_OUT' });
  });
}
