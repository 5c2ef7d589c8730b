/** Rows of lost keys. Commands and the clock only, inside their transaction. */
import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../cases/command.ts';
import { keyOf } from '../read/global-id.ts';
import { LostKeyApprovalEntity, LostKeyEntity } from './lost-key.entity.ts';
import { chosenByBoth, type LostKeyFacts, type LostKeyState } from './lost-key-rules.ts';
import { tellOfLostKey } from './lost-key-notices.ts';

export interface OpenedLostKey {
  readonly row: LostKeyEntity;
  readonly facts: LostKeyFacts;
}

/** Before the request itself, as whoever registers a key does: one account has one current key. @param id global, of the request */
export async function lockLoser(manager: EntityManager, id: string): Promise<void> {
  const key = keyOf('LostKey', id);
  if (key !== null) await manager.query('select from account where id = (select account_id from lost_key where id = $1) for no key update', [key]);
}

/** Locked for the rest of the transaction. @param id global. @returns null where there is none */
export async function lockLostKey(manager: EntityManager, id: string): Promise<OpenedLostKey | null> {
  const key = keyOf('LostKey', id);
  if (key === null) return null;
  const row = await manager.findOne(LostKeyEntity, { where: { id: key }, lock: { mode: 'pessimistic_write' } });
  return row && { row, facts: await factsOf(manager, row) };
}

async function factsOf(manager: EntityManager, { id, state, accountId, fingerprint, waitingSince }: LostKeyEntity): Promise<LostKeyFacts> {
  const approvals = await manager.find(LostKeyApprovalEntity, { where: { lostKeyId: id }, order: { id: 'ASC' } });
  return { state, ownerId: accountId, fingerprint, waitingSince, approvals };
}

export async function lastLostKey(manager: EntityManager, accountId: string): Promise<LostKeyEntity | null> {
  return manager.findOne(LostKeyEntity, { where: { accountId }, order: { askedAt: 'DESC' }, lock: { mode: 'pessimistic_write' } });
}

/** Ends it and tells everybody. @param endedById null: the old key's signature did */
export async function endLostKey(
  { manager, now }: CommandContext, row: LostKeyEntity, state: Extract<LostKeyState, 'OBJECTED' | 'CANCELLED' | 'DECLINED' | 'DONE'>,
  endedById: string | null, changes: Partial<LostKeyEntity> = {},
): Promise<void> {
  const written = { ...changes, state, endedAt: now, endedById };
  await manager.update(LostKeyEntity, { id: row.id }, written);
  await tellOfLostKey(manager, Object.assign(row, written));
}

/** Every case that this account reported, by number. */
export async function casesReportedBy(manager: Pick<EntityManager, 'query'>, accountId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ number: string; id: string }[]>(`select number, id from cases where reporter_id = $1 and source <> 'INTERNAL'`, [accountId]);
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/**
 * Of these cases those that the team may not open to this reader's key: it took the place of a lost one, and two people did not both
 * choose them. What was reported after that is not meant.
 */
export async function unchosenCases(manager: EntityManager, readerId: string, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const replaced = await manager.findBy(LostKeyEntity, { accountId: readerId, state: 'DONE' });
  const unchosen = new Set<string>();
  for (const row of replaced) {
    const { approvals } = await factsOf(manager, row);
    const chosen = chosenByBoth(approvals);
    const older = await manager.query<{ id: string }[]>('select id from cases where id = any ($1) and submitted_at < $2', [caseIds, row.endedAt]);
    for (const { id } of older) if (!chosen.includes(id)) unchosen.add(id);
  }
  return unchosen;
}
