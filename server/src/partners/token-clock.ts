/**
 * Warns owners before a token ends, tells who could answer for one that nobody answers for, and ends those that read cases where nobody
 * takes them over. Called every minute by the jobs; what was told stands in the row.
 */
import { Between, In, IsNull, type EntityManager } from 'typeorm';
import { AccessTokenEntity } from '../accounts/access-token.entity.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { type CommandContext, transaction } from '../cases/command.ts';
import type { MailFacts } from '../mail/mail-kinds.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Scope } from '../read/viewer.ts';
import { ownerlessDays, ownerRoles, readsCases, tokenWarning, tokenWarningDays } from './access-token-rules.ts';
import { tokenSql } from './token-owners.ts';

const dayMs = 86_400_000;
const keptDays = 90;
const { hasOwner, isLive } = tokenSql;

export async function passTokenClock(app: App): Promise<void> {
  await transaction(app, noticeOwnerless);
  await transaction(app, endOwnerless);
  await transaction(app, warnOfEnd);
  await transaction(app, forgetEnded);
}

/** Everybody who could own such a token; where there is nobody, the leads. */
async function tellOwnersToBe(manager: EntityManager, scopes: readonly Scope[], occasion: string, mail: MailFacts): Promise<void> {
  const people = async (roles: readonly string[]): Promise<{ id: string }[]> =>
    manager.query<{ id: string }[]>('select id from account where disabled_at is null and roles && $1::text[] order by id', [roles]);
  const fit = await people(ownerRoles(scopes));
  for (const { id } of fit.length > 0 ? fit : await people(['LEAD'])) await queueMail(manager, { ...mail, identity: `${occasion}:${id}`, accountId: id });
}

async function noticeOwnerless({ manager, now }: CommandContext): Promise<void> {
  await manager.query(`update access_token token set ownerless_since = null where ownerless_since is not null and ${isLive} and ${hasOwner}`);
  const found = await manager.query<{ id: string }[]>(
    `select id from access_token token where ownerless_since is null and ${isLive} and not ${hasOwner} for update skip locked`);
  for (const { id, name, scopes } of await manager.findBy(AccessTokenEntity, { id: In(found.map((one) => one.id)) })) {
    await manager.update(AccessTokenEntity, { id }, { ownerlessSince: now });
    await recordAudit(manager, { actorId: null, kind: 'TOKEN_OWNERLESS', facts: { token: id } });
    const endsAt = readsCases(scopes) ? new Date(now.getTime() + ownerlessDays * dayMs).toISOString() : null;
    await tellOwnersToBe(manager, scopes, `token-ownerless:${id}:${now.getTime()}`, { kind: 'TOKEN_OWNERLESS', facts: { token: name, endsAt } });
  }
}

async function endOwnerless({ manager }: CommandContext): Promise<void> {
  const [ended] = await manager.query<[{ id: string }[], number]>(
    `update access_token token set revoked_at = now() where ${isLive} and ${tokenSql.readsCases}
       and ownerless_since < now() - interval '${ownerlessDays} days' returning id`);
  for (const { id } of ended) await recordAudit(manager, { actorId: null, kind: 'TOKEN_REVOKED', facts: { token: id } });
}

/** What ended long ago is in the audit log. One that was replaced goes before the one that took its place. */
async function forgetEnded({ manager }: CommandContext): Promise<void> {
  await manager.query(`delete from access_token token where coalesce(revoked_at, expires_at) < now() - interval '${keptDays} days'
    and not exists (select from access_token former where former.replaced_by_id = token.id)`);
}

/** A token that was replaced ends as planned: of it nobody is warned. */
async function warnOfEnd({ manager, now }: CommandContext): Promise<void> {
  const farthest = new Date(now.getTime() + Math.max(...tokenWarningDays) * dayMs);
  const ending = await manager.find(AccessTokenEntity, {
    where: { revokedAt: IsNull(), replacedById: IsNull(), expiresAt: Between(now, farthest) },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  for (const { id, name, scopes, ownerId, ownerlessSince, ...token } of ending) {
    const days = tokenWarning(token, now);
    if (days === null) continue;
    await manager.update(AccessTokenEntity, { id }, { warnedDays: days });
    const mail = { kind: 'TOKEN_EXPIRES', facts: { token: name, expiresAt: token.expiresAt.toISOString(), days } } as const;
    const occasion = `token-expires:${id}:${mail.facts.expiresAt}:${days}`;
    if (ownerId === null || ownerlessSince !== null) await tellOwnersToBe(manager, scopes, occasion, mail);
    else await queueMail(manager, { ...mail, identity: `${occasion}:${ownerId}`, accountId: ownerId });
  }
}
