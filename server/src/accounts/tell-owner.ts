/** The owner of an account hears by mail of every change to how one gets in, at the address that it has. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { queueMail } from '../mail/outbox.ts';
import type { SignInChange } from '../mail/sign-in-changes.ts';

/** In the transaction of what happened. */
export async function tellOwner(manager: EntityManager, accountId: string, what: SignInChange): Promise<void> {
  await queueMail(manager, { identity: `sign-in-changed:${accountId}:${what}:${randomUUID()}`, accountId, kind: 'SIGN_IN_CHANGED', facts: { what } });
}

/** Somebody has the password or the words, and guesses the code. At most one such mail a day. */
export async function warnOfCodes(app: App, accountId: string): Promise<void> {
  await transaction(app, async ({ manager, now }) => {
    const identity = `codes-failed:${accountId}:${now.toISOString().slice(0, 10)}`;
    await queueMail(manager, { identity, accountId, kind: 'SIGN_IN_CHANGED', facts: { what: 'CODES_FAILED' } });
  });
}
