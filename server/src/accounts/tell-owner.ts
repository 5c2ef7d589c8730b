/** The owner of an account hears by mail of every change to how one gets in, at the address that it has. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SignInChange } from '../mail/sign-in-changes.ts';
import { queueMail } from '../mail/outbox.ts';

/** In the transaction of what happened. */
export async function tellOwner(manager: EntityManager, accountId: string, what: SignInChange): Promise<void> {
  await queueMail(manager, { identity: `sign-in-changed:${accountId}:${what}:${randomUUID()}`, accountId, kind: 'SIGN_IN_CHANGED', facts: { what } });
}
