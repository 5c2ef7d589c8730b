/** Finds exports of other portals among the files of an import, and makes mails of what stands in them. */
import type { ExportFault } from '../../../schema/import/imported-report.ts';
import { readExport } from '../../../schema/import/read-export.ts';
import { mailsOfReport } from './made-mail.ts';
import type { FolderFile, SkippedMail } from './mail-folder.ts';

/** Of text that is held whole; an export of ten thousand reports has a fifth of it. */
const MAX_EXPORT = 128 * 1024 * 1024;

export interface OpenedExports {
  readonly files: readonly FolderFile[];
  readonly skipped: readonly SkippedMail<ExportFault | 'EXPORT_TOO_LARGE'>[];
}

const isExport = ({ name }: FolderFile): boolean => /\.(?:json|csv)$/i.test(name);

/** Other files come back as they are. */
export async function openExports(files: readonly FolderFile[]): Promise<OpenedExports> {
  const opened: FolderFile[] = [];
  const skipped: OpenedExports['skipped'][number][] = [];
  for (const file of files) {
    if (!isExport(file)) {
      opened.push(file);
      continue;
    }
    if (file.blob.size > MAX_EXPORT) {
      skipped.push({ where: file.name, reason: 'EXPORT_TOO_LARGE', from: null, subject: null });
      continue;
    }
    const { reports, leftOut } = readExport(await file.blob.text());
    for (const report of reports) opened.push(...mailsOfReport(report, file.name));
    for (const { place, fault, title } of leftOut) skipped.push({ where: place === null ? file.name : `${file.name}, ${place}`, reason: fault, from: null, subject: title });
  }
  return { files: opened, skipped };
}
