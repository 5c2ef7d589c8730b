/** What people do about their own way in: another password, and an end to every session but the one they sit at. */
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { AccountEntity } from './account.entity.ts';
import type { Sitting } from './own-session.ts';
import { hashPassword, passwordMatches, requireGoodPassword } from './passwords.ts';
import { renewSession } from './sessions.ts';
import type { SignedIn } from './sign-up.ts';

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/**
 * Sets the password and signs out everywhere else. Keys and recovery words stay as they are. An account without a password sets its
 * first by the link in a mail, so that nobody at an open screen gives themselves a way in.
 * @throws UserRefusal INVALID
 */
export async function changePassword(app: App, { accountId, token }: Sitting, { current, password }: PasswordChange): Promise<SignedIn> {
  const account = await app.dataSource.manager.findOneByOrFail(AccountEntity, { id: accountId });
  if (!(await passwordMatches(account.passwordHash, current))) {
    throw new UserRefusal('INVALID', 'This is not your password. Have a link sent to your address if you forgot it.', ['current']);
  }
  requireGoodPassword(password, [account.email, account.displayName]);
  const passwordHash = await hashPassword(password);
  return transaction(app, async ({ manager }) => {
    await manager.update(AccountEntity, { id: accountId }, { passwordHash });
    return { accountId, sessionToken: await renewSession(manager, accountId, token) };
  });
}

/** Ends every session and bearer token of the account. @returns a new session for the browser that asked */
export async function signOutEverywhere(app: App, { accountId, token }: Sitting): Promise<SignedIn> {
  return transaction(app, async ({ manager }) => ({ accountId, sessionToken: await renewSession(manager, accountId, token) }));
}
