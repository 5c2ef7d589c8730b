/** Somebody who is signed in shows again that it is them, before they change how one gets in. */
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { AccountEntity } from './account.entity.ts';
import { markConfirmed, type OwnSession } from './own-session.ts';
import { passwordMatches } from './passwords.ts';
import { showFactor } from './show-factor.ts';
import { hashSignInSecret } from './sign-up.ts';

export interface Shown {
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string | undefined;
  readonly password?: string | undefined;
  /** As the browser derives it from the recovery words. */
  readonly signInSecret?: string | undefined;
}

/** "Asks for the current factor": the code where an app is set up; only where there is none, the password or the words. @throws UserRefusal */
export async function confirmIdentity(app: App, { id, accountId, hasTotp }: OwnSession, shown: Shown): Promise<void> {
  if (hasTotp && shown.code === undefined) throw new UserRefusal('REQUIRED', 'Type the code that your app shows now.', ['code']);
  if (!hasTotp) await requireFirst(app, accountId, shown);
  await transaction(app, async (context) => {
    if (hasTotp) await showFactor(context, accountId, shown.code ?? '');
    await markConfirmed(context.manager, id);
  });
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
