/** What it means that the words of a case are destroyed. What is left is facts: who wrote when, of how many octets' hash. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';

export interface Destroyed {
  readonly texts: number;
  readonly files: number;
  /** Of sealed texts and files together. */
  readonly bytes: number;
}

/**
 * In the transaction of whoever decided it; the case's row is locked. Files leave their store a moment later, by `removeFiles`, and are
 * nobody's from now on. Done again it changes nothing.
 */
export async function destroyWords(manager: Pick<EntityManager, 'query'>, caseId: string, now: Date): Promise<Destroyed> {
  const [[texts], [files]] = [
    await manager.query<[{ count: number; bytes: string }]>(
      'select count(*)::int as count, coalesce(sum(length(seipd)), 0) as bytes from sealed_text where case_id = $1 and seipd is not null', [caseId]),
    await manager.query<[{ count: number; bytes: string }]>('select count(*)::int as count, coalesce(sum(size_bytes), 0) as bytes from attachment where case_id = $1', [caseId]),
  ];
  for (const statement of statements) await manager.query(statement, [caseId]);
  await manager.query('update sealed_text set seipd = null, destroyed_at = $2 where case_id = $1 and destroyed_at is null', [caseId, now]);
  await manager.query('update cases set words_destroyed_at = $2, version = version + 1, updated_at = $2 where id = $1', [caseId, now]);
  return { texts: texts.count, files: files.count, bytes: Number(texts.bytes) + Number(files.bytes) };
}

const statements = [
  'insert into file_removal (storage_key) select storage_key from attachment where case_id = $1 on conflict do nothing',
  'delete from attachment where case_id = $1',
  'delete from sealed_text_key using sealed_text where sealed_text.id = sealed_text_id and case_id = $1',
  'update mail set clear_copy = null where case_id = $1 and clear_copy is not null',
  'update inbound_mail set seipd = null, packet = null, whole_seipd = null, whole_packet = null where case_id = $1',
];

/** Whether there is a sealed text that was not destroyed: people write in closed cases too. */
export async function hasWords(manager: Pick<EntityManager, 'query'>, caseId: string): Promise<boolean> {
  return (await manager.query<object[]>('select from sealed_text where case_id = $1 and destroyed_at is null limit 1', [caseId])).length > 0;
}

const filesAtOnce = 200;

/** Octets first, then the row that says they have to go: whoever dies in between does it again. @returns how many went */
export async function removeFiles({ pool, fileStore }: Pick<App, 'pool' | 'fileStore'>): Promise<number> {
  const { rows } = await pool.query<{ key: string }>('select storage_key as key from file_removal order by added_at, storage_key limit $1', [filesAtOnce]);
  for (const { key } of rows) {
    await fileStore.remove(key);
    await pool.query('delete from file_removal where storage_key = $1', [key]);
  }
  return rows.length;
}
