/** Writes the audit log: in the transaction of what happened, so that neither is without the other. Commands of every feature may import this. */
import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requireFitFacts } from './fit-facts.ts';
import type { AuditFacts, AuditKind } from './audit-kinds.ts';
import { currentOrigin } from './origin.ts';

export type AuditEvent = { [K in AuditKind]: {
  /** The account that did it; null for the clock, the command line and strangers. */
  readonly actorId: string | null;
  readonly kind: K;
  /** The account to which it was done, where it is another's. */
  readonly subjectId?: string | null | undefined;
  readonly facts?: AuditFacts<K> | undefined;
} }[AuditKind];

/**
 * The account ids become random actor ids, which lose their account when it is deleted. Its place in the chain comes a moment later.
 * @throws UnfitAuditFact for a fact that could hold words or a person's data
 */
export async function recordAudit(manager: Pick<EntityManager, 'query'>, { actorId, kind, subjectId = null, facts = {} }: AuditEvent): Promise<void> {
  requireFitFacts(kind, facts);
  const address = currentOrigin();
  const salt = randomBytes(16);
  await manager.query(
    `with made as (
       insert into audit_entry (kind, actor_id, subject_id, facts, origin_sha256)
       values ($1, audit_actor_of($2), audit_actor_of($3), $4, $5) returning id)
     insert into audit_origin (entry_id, salt, address) select id, $6, $7 from made where $7::text is not null`,
    [kind, actorId, subjectId, JSON.stringify(facts), address === null ? null : originHash(salt, address), salt, address]);
}

/** What the chain holds of an address: nothing can be learned from it once the salt is gone. */
export const originHash = (salt: Uint8Array, address: string): Buffer => createHash('sha256').update(salt).update(address).digest();

/** From here on nothing tells whose the entries of this account are, nor from where it was asked; failed attempts to sign in have no actor. */
export async function forgetActor(manager: Pick<EntityManager, 'query'>, accountId: string): Promise<void> {
  await manager.query(
    `delete from audit_origin using audit_entry, audit_actor where entry_id = audit_entry.id and account_id = $1
       and (actor_id = audit_actor.id or actor_id is null and subject_id = audit_actor.id)`, [accountId]);
  await manager.query('delete from audit_actor where account_id = $1', [accountId]);
}
