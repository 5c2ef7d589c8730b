/** Rows of consent. Commands and the clock only. */
import type { EntityManager } from 'typeorm';
import { ConsentEntity } from './consent.entity.ts';
import { type ConsentFacts, notAsked } from './consent-rules.ts';

/** Locked until the transaction ends; null where nobody was asked yet. */
export async function lockConsent(manager: EntityManager, caseId: string): Promise<ConsentEntity | null> {
  return manager.findOne(ConsentEntity, { where: { caseId }, lock: { mode: 'pessimistic_write' } });
}

/** What the rules look at. */
export const factsOf = (row: ConsentEntity | null): ConsentFacts => row ?? notAsked;

export async function saveConsent(manager: EntityManager, caseId: string, researcherId: string, facts: ConsentFacts): Promise<void> {
  const { state, choice, publishedName, url, organization, askedAt, remindedAt, answeredAt, linkUsedAt } = facts;
  const columns = { state, choice, publishedName, url, organization, askedAt, remindedAt, answeredAt, linkUsedAt };
  await manager.upsert(ConsentEntity, { caseId, researcherId, ...columns }, ['caseId']);
}

/** What is listed from now on has nothing in common with what was listed before: feeds and archives keep ids. */
export async function renewAcknowledgmentId(manager: EntityManager, caseId: string): Promise<void> {
  await manager.query('update consent set acknowledgment_id = gen_random_uuid() where case_id = $1', [caseId]);
}
