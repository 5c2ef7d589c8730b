/** Cases that point at each other: duplicates and their original (rule 6). Commands only. */
import type { EntityManager } from 'typeorm';
import { CaseEntity } from './case.entity.ts';
import { isCaseNumber } from './case-store.ts';
import type { CommandContext } from './command.ts';

/** The original, held still until the transaction ends, so that credit is judged by what it will be. */
export async function findOriginal(manager: EntityManager, id: string | null): Promise<CaseEntity | null> {
  return id === null ? null : manager.findOne(CaseEntity, { where: { id }, lock: { mode: 'pessimistic_read' } });
}

export async function findByNumber(manager: EntityManager, number: string): Promise<CaseEntity | null> {
  return isCaseNumber(number) ? manager.findOneBy(CaseEntity, { number }) : null;
}

/** Closed as duplicates of this case, locked in the order of their ids. */
export async function lockDuplicates(manager: EntityManager, originalId: string): Promise<CaseEntity[]> {
  return manager.find(CaseEntity, { where: { duplicateOfId: originalId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
}

/** The case and what it is a duplicate of, to the end, by id. */
export async function loadChain(manager: EntityManager, id: string): Promise<ReadonlyMap<string, CaseEntity>> {
  const chain = new Map<string, CaseEntity>();
  for (let next: string | null = id; next !== null && !chain.has(next);) {
    const link: CaseEntity | null = await findOriginal(manager, next);
    if (!link) break;
    chain.set(link.id, link);
    next = link.duplicateOfId;
  }
  return chain;
}

/** An original that became a duplicate hands its duplicates on, so that no stored chain is longer than one. */
export async function repointDuplicates({ manager }: Pick<CommandContext, 'manager'>, fromId: string, toId: string): Promise<void> {
  await manager.query('update cases set duplicate_of_id = $2 where duplicate_of_id = $1', [fromId, toId]);
}
