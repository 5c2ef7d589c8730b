/** What people change about their own account: password, recovery words, profile. */
import { QueryFailedError } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { type CommandContext, transaction } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { PersonViewer } from '../read/viewer.ts';
import { queueMail } from '../mail/outbox.ts';
import { AccountEntity } from './account.entity.ts';
import { normalEmail, normalHandle, normalName } from './account-input.ts';
import { findByEmail } from './account-store.ts';
import { issueLink, takeCode } from './one-time-codes.ts';
import { setPassword } from './own-account.ts';
import { requireConfirmedSession } from './own-session.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { endAllSessions, endOtherSessions, openSession } from './sessions.ts';
import { hashSignInSecret, type SignedIn } from './sign-up.ts';

const resetHours = 1;

/** Sends a link to the address, if an account has it. Nobody is told which. Earlier links go on working, or others could end them. */
export async function requestReset(app: App, typed: string): Promise<void> {
  const email = normalEmail(typed);
  await transaction(app, async ({ manager }) => {
    const account = await findByEmail(manager, email);
    if (!account || account.disabledAt) return;
    const codeId = await issueLink(manager, app.portalKey, 'RESET_PASSWORD', { accountId: account.id, hours: resetHours });
    await queueMail(manager, { identity: `reset:${codeId}`, accountId: account.id, recipient: email, kind: 'RESET_PASSWORD', facts: { codeId } });
  });
}

/** Sets the password and signs out everywhere else. Keys and recovery words stay as they are. @throws UserRefusal LINK_EXPIRED */
export async function resetPassword(app: App, input: { readonly token: string; readonly password: string }): Promise<SignedIn> {
  // Before the link is used up; what the account adds to the rule is asked below.
  await requireGoodPassword(input.password, [], true);
  const passwordHash = await hashPassword(input.password);
  return transaction(app, async ({ manager }) => {
    const code = await takeCode(manager, 'RESET_PASSWORD', input.token);
    const account = code?.accountId ? await manager.findOneBy(AccountEntity, { id: code.accountId }) : null;
    if (!account || account.disabledAt) throw new UserRefusal('LINK_EXPIRED', 'This link was used already or is too old. Ask for a new one.', ['token']);
    await setPassword(manager, account, { password: input.password, passwordHash });
    await endAllSessions(manager, account.id);
    await recordAudit(manager, { actorId: account.id, kind: 'SIGNED_IN', facts: { method: 'RESET', withFactor: false } });
    return { accountId: account.id, sessionToken: await openSession(manager, account.id, { method: 'RESET', hasFactor: false }) };
  });
}

/** Whose, and the session that asks, which goes on. */
export type Changing = Pick<PersonViewer, 'accountId' | 'sessionId'>;

/** Sets the words that sign in, where none are bound to a key yet: those change together with what they open. @throws UserRefusal INVALID */
export async function setRecoveryWords(app: App, changing: Changing, signInSecret: string): Promise<void> {
  await refusingTakenWords(() =>
    transaction(app, async (context) => {
      const [backup] = await context.manager.query<unknown[]>(
        `select from key_backup join public_key on public_key.id = public_key_id where account_id = $1 and method = 'RECOVERY_WORDS'`, [changing.accountId]);
      if (backup) {
        throw new UserRefusal('INVALID', 'Your words open your key too. Make new ones on the page of your key: that changes both.', ['signInSecret']);
      }
      await replaceSignInSecret(context, changing, signInSecret, { isShown: true });
    }));
}

/**
 * Within the transaction of whatever changes with it. Every other session ends, and who had other words and an address is told.
 * @param isShown the account's key signed for it, or what guards the account was asked for; else the session has to have shown that
 * @throws ConfirmFirst
 */
export async function replaceSignInSecret(
  { manager, now }: Pick<CommandContext, 'manager' | 'now'>, { accountId, sessionId }: Changing, signInSecret: string, { isShown }: { readonly isShown: boolean },
): Promise<void> {
  const signInSecretHash = hashSignInSecret(signInSecret);
  const account = await manager.findOneByOrFail(AccountEntity, { id: accountId });
  if (account.signInSecretHash?.equals(signInSecretHash)) return;
  if (!isShown) await requireConfirmedSession(manager, sessionId);
  await manager.update(AccountEntity, { id: accountId }, { signInSecretHash });
  await recordAudit(manager, { actorId: accountId, kind: 'RECOVERY_WORDS_CHANGED' });
  if (account.signInSecretHash) {
    // Whoever signed in with the earlier ones is not the owner any more, if they ever were.
    await endOtherSessions(manager, accountId, sessionId);
    await queueMail(manager, { identity: `words:${accountId}:${now.getTime()}`, accountId, kind: 'WORDS_REPLACED', facts: {} });
  }
}

/** @param field of the input that carries them */
export const refusingTakenWords = async <T>(work: () => Promise<T>, ...path: string[]): Promise<T> =>
  refusingTaken('account_sign_in_secret_hash', 'These words are taken already. Make new ones.', [...path, 'signInSecret'], work);

export interface ProfileChange {
  readonly displayName?: string | null | undefined;
  readonly handle?: string | null | undefined;
  readonly publicProfile?: boolean | undefined;
}

/** What is left out stays. A public page needs a handle to stand under. */
export async function changeProfile(app: App, accountId: string, change: ProfileChange): Promise<void> {
  const { publicProfile } = change;
  const changes = {
    ...(change.displayName !== undefined && { displayName: normalName(change.displayName) }),
    ...(change.handle !== undefined && { handle: normalHandle(change.handle) }),
    ...(publicProfile !== undefined && { publicProfile }),
  };
  await refusingTaken('account_handle', 'Somebody has this handle. Choose another.', ['handle'], () =>
    transaction(app, async ({ manager }) => {
      const account = await manager.findOneByOrFail(AccountEntity, { id: accountId });
      const { publicProfile: isPublic = account.publicProfile, handle = account.handle } = changes;
      if (isPublic && !handle) throw new UserRefusal('REQUIRED', 'A public page needs a handle.', ['handle']);
      if (Object.keys(changes).length > 0) await manager.update(AccountEntity, { id: accountId }, changes);
    }));
}

/** A unique column said no. @param constraint the beginning of its name */
async function refusingTaken<T>(constraint: string, message: string, path: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name: unknown = error instanceof QueryFailedError ? Reflect.get(error.driverError, 'constraint') : null;
    if (typeof name === 'string' && name.startsWith(constraint)) throw new UserRefusal('INVALID', message, path);
    throw error;
  }
}
