/** The files of the example's reports: octets into the store, rows beside their sealed texts. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import type { FileStore } from '../attachments/file-store.ts';
import { filesOf } from './example-files.ts';
import type { PlannedCase } from './plan-cases.ts';
import { type SealedFile, sealFile } from './seal-file.ts';
import type { Words } from './seal-text.ts';

export type FilesByCase = ReadonlyMap<string, readonly SealedFile[]>;

/** Before the reports, which list their files. */
export async function sealFiles(cases: readonly PlannedCase[], wordsOf: (planned: PlannedCase) => Pick<Words, 'author' | 'readers' | 'at'>, now: Date): Promise<FilesByCase> {
  const sealed = new Map<string, readonly SealedFile[]>();
  for (const planned of cases) {
    const files = filesOf(planned, now);
    if (files.length > 0) sealed.set(planned.story.facts.id, await Promise.all(files.map(async (file) => sealFile(file, wordsOf(planned)))));
  }
  return sealed;
}

/** A file's row, and its octets in the store. @returns the row */
export async function keepFile(store: FileStore, { body }: SealedFile, row: { readonly caseId: string; readonly place: number; readonly bodyId: number; readonly nameId: number }): Promise<Record<string, unknown>> {
  const key = randomBytes(24).toString('hex');
  const head = Buffer.concat(body.pkesks.map(({ bytes }) => bytes));
  const octets = Buffer.concat([head, body.seipdBytes]);
  await store.uploads.create(new Upload({ id: key, size: octets.length, offset: 0 }));
  await store.uploads.write(Readable.from([octets]), key, 0);
  return {
    case_id: row.caseId, message_id: null, internal: false, place: row.place, body_id: row.bodyId, name_id: row.nameId, storage_key: key,
    size_bytes: body.seipdBytes.length, seipd_offset: head.length,
  };
}
