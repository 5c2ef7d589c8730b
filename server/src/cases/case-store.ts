/**
 * Rows of cases and their history. Every writer asserts that it runs in a transaction and holds the case's row. Commands only;
 * reading for answers goes through `read/`.
 */
import { type EntityManager, In } from 'typeorm';
import { CaseEntity } from './case.entity.ts';
import { CaseEventEntity, type CaseEventFacts } from './case-event.entity.ts';
import { type AuthorRole, MessageEntity } from './message.entity.ts';

function assertInTransaction(manager: EntityManager): void {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('Cases are written only inside a transaction.');
}

/** What can be a number at all; PostgreSQL takes no NUL. */
export const isCaseNumber = (text: string): boolean => /^LRL-\d{4}-\d{6,12}$/.test(text);

/** The case with its row locked until the transaction ends; null where there is none. */
export async function lockCase(manager: EntityManager, by: { readonly number: string } | { readonly id: string }): Promise<CaseEntity | null> {
  assertInTransaction(manager);
  if ('number' in by && !isCaseNumber(by.number)) return null;
  return manager.findOne(CaseEntity, { where: by, lock: { mode: 'pessimistic_write' } });
}

/** The same for many, in the order of their ids, so that two who want the same cases wait for each other. */
export async function lockCases(manager: EntityManager, numbers: readonly string[]): Promise<CaseEntity[]> {
  assertInTransaction(manager);
  return manager.find(CaseEntity, {
    where: { number: In(numbers.filter(isCaseNumber)) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' },
  });
}

/** The next number in words that people say aloud: LRL-2026-000042. */
export async function nextCaseNumber(manager: EntityManager, now: Date): Promise<string> {
  const [{ next }] = await manager.query<[{ next: string }]>(`select nextval('case_number') as next`);
  return `LRL-${now.getUTCFullYear()}-${next.padStart(6, '0')}`;
}

export async function insertCase(manager: EntityManager, row: Partial<CaseEntity>): Promise<CaseEntity> {
  assertInTransaction(manager);
  const entity = manager.create(CaseEntity, row);
  await manager.insert(CaseEntity, entity);
  return manager.findOneByOrFail(CaseEntity, { id: entity.id });
}

/** Writes what changed, and moves `version` and `updatedAt`: only for what the reporter may see. */
export async function updateCase(manager: EntityManager, entity: CaseEntity, changes: Partial<CaseEntity>, now: Date): Promise<CaseEntity> {
  assertInTransaction(manager);
  const written = { ...changes, version: entity.version + 1, updatedAt: now };
  await manager.update(CaseEntity, { id: entity.id }, written);
  return Object.assign(entity, written);
}

/** The same where nothing but readers changed. */
export async function touchCases(manager: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  assertInTransaction(manager);
  if (ids.length > 0) await manager.query('update cases set version = version + 1, updated_at = $2 where id = any($1)', [ids, now]);
}

export interface EventActor {
  readonly id: string;
  readonly role: AuthorRole;
}

/** Whoever writes by mail and has no account. */
export const mailReporter = { id: null, role: 'REPORTER' } as const;
export type Author = EventActor | typeof mailReporter;

/** @param actor null for the clock */
export async function recordEvent(
  manager: EntityManager, caseId: string, actor: Author | null, facts: CaseEventFacts, at: Date,
): Promise<string> {
  assertInTransaction(manager);
  const inserted = await manager.insert(CaseEventEntity, { ...facts, caseId, at, actorId: actor?.id ?? null, actorRole: actor?.role ?? null });
  return String(inserted.identifiers[0]?.['id']);
}

/** Readers that were added, at once. */
export async function recordGrants(
  manager: EntityManager, grants: readonly { readonly caseId: string; readonly actor: EventActor; readonly readerId: string; readonly readerRole: AuthorRole }[],
  at: Date,
): Promise<void> {
  assertInTransaction(manager);
  if (grants.length === 0) return;
  await manager.insert(CaseEventEntity, grants.map(({ caseId, actor, readerId, readerRole }) =>
    ({ caseId, at, kind: 'AccessChanged' as const, actorId: actor.id, actorRole: actor.role, readerId, readerRole, granted: true })));
}

/** A message and its event. `isResponse` was judged by the response clock. */
export async function insertMessage(
  manager: EntityManager, message: { readonly caseId: string; readonly author: Author; readonly internal: boolean; readonly bodyId: string },
  isResponse: boolean, at: Date,
): Promise<string> {
  assertInTransaction(manager);
  const { caseId, author, internal, bodyId } = message;
  const inserted = await manager.insert(MessageEntity, { caseId, authorId: author.id, authorRole: author.role, internal, bodyId, sentAt: at });
  const messageId = String(inserted.identifiers[0]?.['id']);
  await recordEvent(manager, caseId, author, { kind: 'MessagePosted', messageId, isResponse, internal }, at);
  return messageId;
}
