/** Somebody who is signed in shows again that it is them, before they change how one gets in. */
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { AccountEntity } from './account.entity.ts';
import { markConfirmed, type OwnSession } from './own-session.ts';
import type { Assertion } from './passkey-input.ts';
import { confirmByPasskey } from './passkey-sign-in.ts';
import { passwordMatches } from './passwords.ts';
import { showFactor } from './show-factor.ts';
import { hashSignInSecret } from './sign-up.ts';

export interface Shown {
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string | undefined;
  readonly password?: string | undefined;
  /** As the browser derives it from the recovery words. */
  readonly signInSecret?: string | undefined;
  readonly passkey?: Assertion | undefined;
}

/** "Asks for the current factor": a passkey or a code where they are set up; only where there is none, the password or the words. @throws UserRefusal */
export async function confirmIdentity(app: App, session: OwnSession, shown: Shown): Promise<void> {
  if (shown.passkey) return confirmByPasskey(app, session, shown.passkey);
  const { id, accountId, hasTotp, hasPasskey, hasProvider } = session;
  if (hasProvider && !hasTotp && !hasPasskey) throw new UserRefusal('REQUIRED', 'Sign in at your provider once more.', ['provider']);
  const asksFor = factorToShow(session);
  if (asksFor !== null && shown.code === undefined) throw new UserRefusal('REQUIRED', asksFor, ['code']);
  if (asksFor === null) await requireFirst(app, accountId, shown);
  await transaction(app, async (context) => {
    if (asksFor !== null) await showFactor(context, accountId, shown.code ?? '');
    await markConfirmed(context.manager, id);
  });
}

function factorToShow({ hasTotp, hasPasskey }: OwnSession): string | null {
  if (hasPasskey) return hasTotp ? 'Show your passkey, or type the code that your app shows now.' : 'Show your passkey, or type one of your recovery codes.';
  return hasTotp ? 'Type the code that your app shows now.' : null;
}

async function requireFirst(app: App, accountId: string, { password, signInSecret }: Shown): Promise<void> {
  const account = await app.dataSource.manager.findOneByOrFail(AccountEntity, { id: accountId });
  if (signInSecret !== undefined) {
    if (account.signInSecretHash?.equals(hashSignInSecret(signInSecret))) return;
    throw new UserRefusal('INVALID', 'These are not the words of this account. Check each word and their order.', ['signInSecret']);
  }
  if (password === undefined) throw new UserRefusal('REQUIRED', 'Type your password, or your twelve recovery words.', ['password']);
  if (!(await passwordMatches(account.passwordHash, password))) throw new UserRefusal('INVALID', 'This is not your password.', ['password']);
}
