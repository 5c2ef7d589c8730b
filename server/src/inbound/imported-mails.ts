import type { App } from '../app.ts';
import { can } from '../authorization.ts';
import { isUuid } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';

/** What one question may name. */
const mostKeys = 1_000;

/** Which of these keys a case was imported under, by whomever; none for who may not import. */
export async function importedMails({ pool }: App, viewer: Viewer, keys: readonly string[]): Promise<readonly string[]> {
  if (!can(viewer, 'case:import')) return [];
  const asked = keys.filter(isUuid).slice(0, mostKeys);
  const { rows } = await pool.query<{ submission_id: string }>(
    `select submission_id from cases where reporter_id is null and source = 'IMPORT' and submission_id = any($1::uuid[])`, [asked],
  );
  return rows.map(({ submission_id: key }) => key);
}
