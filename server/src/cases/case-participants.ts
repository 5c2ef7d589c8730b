/** Rows of participants. Commands only, inside their transaction, with the case's row locked. */
import type { EntityManager } from 'typeorm';
import type { CaseParticipant } from './case-facts.ts';

/** By case, in the order in which they were added. */
export type ParticipantsByCase = ReadonlyMap<string, readonly CaseParticipant[]>;

export async function participantsOf(manager: EntityManager, caseIds: readonly string[]): Promise<ParticipantsByCase> {
  const rows = await manager.query<(CaseParticipant & { readonly caseId: string })[]>(
    `select case_id as "caseId", account_id as "accountId", role from case_participant where case_id = any($1)
     order by case_id, added_at, account_id`, [caseIds]);
  return Map.groupBy(rows, ({ caseId }) => caseId);
}
