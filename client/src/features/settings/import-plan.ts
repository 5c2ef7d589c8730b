/** What would be made of old mails and of other portals' exports, and what not. */
import { openExports, type OpenedExports } from '../../mime/export-files.ts';
import { type FolderFile, type FolderPlan, planOf, type Scanning, type SkippedMail } from '../../mime/mail-folder.ts';

export type LeftOut = SkippedMail | OpenedExports['skipped'][number];
export interface ImportPlan extends Omit<FolderPlan, 'skipped'> {
  readonly skipped: readonly LeftOut[];
}

/** @throws what `scanning.signal` was aborted with, or what reading a file throws */
export async function importPlan(files: readonly FolderFile[], scanning: Scanning): Promise<ImportPlan> {
  const opened = await openExports(files);
  const { cases, skipped } = await planOf(opened.files, scanning);
  return { cases, skipped: [...opened.skipped, ...skipped] };
}
