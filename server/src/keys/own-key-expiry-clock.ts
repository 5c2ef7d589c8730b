/** Warns people of the end of their own key. Called every minute by the jobs; what was told stands in the row. */
import { Between, IsNull } from 'typeorm';
import type { App } from '../app.ts';
import { type CommandContext, transaction } from '../cases/command.ts';
import { queueMail } from '../mail/outbox.ts';
import { ownKeyWarning, ownKeyWarningDays } from './own-key-expiry-rules.ts';
import { PublicKeyEntity } from './public-key.entity.ts';

const farthestMs = Math.max(...ownKeyWarningDays) * 86_400_000;
const pageSize = 100;

export async function passOwnKeyExpiryClock(app: App): Promise<void> {
  while ((await transaction(app, warnSome)) === pageSize);
}

async function warnSome({ manager, now }: CommandContext): Promise<number> {
  const ending = await manager.find(PublicKeyEntity, {
    where: { retiredAt: IsNull(), revokedAt: IsNull(), expiresAt: Between(now, new Date(now.getTime() + farthestMs)) },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    order: { expiresAt: 'ASC' },
  });
  const due = ending.flatMap((key) => {
    const days = ownKeyWarning(key, now);
    return days === null || key.expiresAt === null ? [] : [{ ...key, expiresAt: key.expiresAt, days }];
  }).slice(0, pageSize);
  for (const { id, accountId, fingerprint, expiresAt, days } of due) {
    await manager.update(PublicKeyEntity, { id }, { expiryWarnedDays: days });
    const facts = { fingerprint, expiresAt: expiresAt.toISOString(), days };
    await queueMail(manager, { identity: `key-expires:${id}:${facts.expiresAt}:${days}`, accountId, kind: 'KEY_EXPIRES', facts });
  }
  return due.length;
}
