/** What people do about their own way in: another password, and an end to every session but the one they sit at. */
import type { App } from '../app.ts';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { AccountEntity } from './account.entity.ts';
import { lockAccount } from './account-store.ts';
import { voidCodes } from './one-time-codes.ts';
import type { Sitting } from './own-session.ts';
import { hashPassword, isShortPassword, passwordMatches, requireGoodPassword } from './passwords.ts';
import { countSessions, renewSession } from './sessions.ts';
import type { SignedIn } from './sign-up.ts';
import { tellOwner } from './tell-owner.ts';

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
  const passwordHash = await hashPassword(password);
  return transaction(app, async ({ manager }) => {
    await setPassword(manager, account, { password, passwordHash });
    return { accountId, sessionToken: await renewSession(manager, accountId, token) };
  });
}

/** Under the lock that the end of a last factor takes too. Links that would set another one are dead. @throws UserRefusal INVALID */
export async function setPassword(manager: EntityManager, { id, email, displayName }: AccountEntity, { password, passwordHash }: NewPassword): Promise<void> {
  await lockAccount(manager, id);
  const [{ hasFactor }] = await manager.query<[{ hasFactor: boolean }]>('select has_factor($1) as "hasFactor"', [id]);
  await requireGoodPassword(password, [email, displayName], hasFactor);
  await manager.update(AccountEntity, { id }, { passwordHash, shortPassword: isShortPassword(password) });
  await voidCodes(manager, 'RESET_PASSWORD', id);
  await tellOwner(manager, id, 'PASSWORD_CHANGED');
  await recordAudit(manager, { actorId: id, kind: 'PASSWORD_CHANGED' });
}

interface NewPassword {
  readonly password: string;
  readonly passwordHash: string;
}

/** Ends every session and bearer token of the account. @returns a new session for the browser that asked */
export async function signOutEverywhere(app: App, { accountId, token }: Sitting): Promise<SignedIn> {
  return transaction(app, async ({ manager }) => {
    const sessions = await countSessions(manager, accountId);
    await recordAudit(manager, { actorId: accountId, kind: 'SESSION_REVOKED', facts: { sessions, reason: 'EVERYWHERE' } });
    return { accountId, sessionToken: await renewSession(manager, accountId, token) };
  });
}
