/** Somebody asks that their account goes, thinks better of it, or the day comes. */
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.ts';
import type { Sitting } from '../accounts/own-session.ts';
import { renewSession } from '../accounts/sessions.ts';
import type { SignedIn } from '../accounts/sign-up.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { type CommandContext, transaction, transactionEach } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { queueMail } from '../mail/outbox.ts';
import { isUuid } from '../read/global-id.ts';
import { deletionAt, requireLeft } from './deletion-rules.ts';
import { eraseAccount } from './erase-account.ts';
import { accountOfUndo, isUndo } from './undo-links.ts';

const lockAccount = async (manager: EntityManager, id: string): Promise<AccountEntity | null> =>
  manager.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** Every other session ends, and the owner hears how to take it back. @throws UserRefusal INVALID for who works here */
export async function askDeletion(app: App, { accountId, token }: Sitting, { keepThanks }: { readonly keepThanks: boolean }): Promise<SignedIn> {
  return transaction(app, async ({ manager, now }) => {
    const account = await lockAccount(manager, accountId);
    if (!account) throw new UserRefusal('INVALID', 'This account is gone already.');
    requireLeft(account.roles);
    const at = deletionAt(account.deletionAt, now);
    await manager.update(AccountEntity, { id: accountId }, { deletionAt: at, deletionKeepsThanks: keepThanks });
    await queueMail(manager, { identity: `deletion:${accountId}:${at.toISOString()}`, accountId, kind: 'DELETION_ASKED', facts: { accountId, at: at.toISOString() } });
    if (account.deletionAt === null) await recordAudit(manager, { actorId: accountId, kind: 'DELETION_ASKED' });
    return { accountId, sessionToken: await renewSession(manager, accountId, token) };
  });
}

async function takeBack({ manager }: CommandContext, accountId: string): Promise<void> {
  await manager.update(AccountEntity, { id: accountId }, { deletionAt: null, deletionKeepsThanks: false });
  await recordAudit(manager, { actorId: accountId, kind: 'DELETION_TAKEN_BACK' });
}

/** By its owner, signed in. Where nothing was asked, nothing happens. */
export async function keepAccount(app: App, accountId: string): Promise<void> {
  await transaction(app, async (context) => {
    const account = await lockAccount(context.manager, accountId);
    if (account?.deletionAt && account.deletedAt === null) await takeBack(context, accountId);
  });
}

/** By the mail's link. @throws UserRefusal LINK_EXPIRED, alike for a forged link, one that was used, and an account that is gone */
export async function keepAccountByLink(app: App, token: string): Promise<void> {
  const accountId = accountOfUndo(token);
  await transaction(app, async (context) => {
    const account = isUuid(accountId) ? await lockAccount(context.manager, accountId) : null;
    if (!account?.deletionAt || account.deletedAt !== null || !isUndo(app.portalKey, token, accountId, account.deletionAt)) {
      throw new UserRefusal('LINK_EXPIRED', 'This link was used already, or the account is gone.', ['token']);
    }
    await takeBack(context, accountId);
  });
}

/** Called every minute by the jobs; each account in a transaction of its own. */
export async function passDeletionClock(app: App): Promise<void> {
  const { rows } = await app.pool.query<{ id: string }>('select id from account where deletion_at <= now() and deleted_at is null order by deletion_at limit 50');
  await transactionEach(app, rows, async (context, { id }) => {
    const account = await lockAccount(context.manager, id);
    if (!account?.deletionAt || account.deletedAt !== null || account.deletionAt > context.now) return;
    // Whoever joined the team meanwhile leaves it first.
    if (account.roles.some((role) => role !== 'RESEARCHER')) return takeBack(context, id);
    await recordAudit(context.manager, { actorId: null, subjectId: id, kind: 'ACCOUNT_DELETED', facts: { way: 'own' } });
    await eraseAccount(context, id, { keepThanks: account.deletionKeepsThanks });
  });
}
