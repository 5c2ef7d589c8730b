/** Finished uploads become files of a report or a message, in its transaction. Commands only. */
import { In, type EntityManager } from 'typeorm';
import type { PersonContext } from '../cases/command.ts';
import type { ReaderJudge } from '../cases/sealed-input.ts';
import { UserRefusal } from '../errors.ts';
import { gate, type Sealed, sealedLimits } from '../sealed/gate.ts';
import { readPkeskPackets } from '../sealed/packets.ts';
import type { ReaderMark } from '../sealed/reader-policy.ts';
import { storeSealedText } from '../sealed/sealed-text-store.ts';
import { attachmentLimits } from './attachment-limits.ts';
import { AttachmentEntity, UploadEntity } from './attachment.entity.ts';

type Marked<T> = T & { readonly marks: readonly ReaderMark[] };
export interface TakenFile {
  readonly uploadId: string;
  readonly name: Marked<Sealed>;
  readonly body: Marked<Omit<Sealed, 'seipdBytes'>>;
  /** Of the SEIPD packet. */
  readonly sizeBytes: number;
  readonly seipdOffset: number;
}

const pathOf = (at: number): readonly string[] => ['input', 'attachments', String(at)];
const notThere = 'This file is not there: it was not sent whole, was used already, or is not yours. Attach it again.';

/**
 * The uploads of the viewer by these ids, locked, and judged like the text that they come with.
 * @throws UserRefusal INVALID, TOO_LARGE and those of the reader policy, with the place in the list
 */
export async function takeFiles(
  { manager, viewer }: PersonContext, ids: readonly string[] | null | undefined, judge: ReaderJudge,
): Promise<TakenFile[]> {
  if (!ids || ids.length === 0) return [];
  if (ids.length > attachmentLimits.perText) {
    const { perText } = attachmentLimits;
    throw new UserRefusal('TOO_LARGE', `At most ${perText} files come with one text. Send the others with another message.`, pathOf(perText));
  }
  const rows = await manager.find(UploadEntity, {
    where: { id: In([...ids]), accountId: viewer.accountId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' },
  });
  const files = ids.map((id, at) => {
    const row = ids.indexOf(id) === at ? rows.find((one) => one.id === id) : undefined;
    return readUpload(row, pathOf(at));
  });
  const paths = files.map((_, at) => pathOf(at));
  const names = await judge(files.map(({ name }) => name), paths);
  const bodies = await judge(files.map(({ body }) => body), paths);
  return files.map((file, at) => ({
    ...file, name: { ...file.name, marks: names[at] ?? [] }, body: { ...file.body, marks: bodies[at] ?? [] },
  }));
}

function readUpload(row: UploadEntity | undefined, path: readonly string[]) {
  if (!row || row.sha256 === null || row.pkesks === null || row.seipdOffset === null) throw new UserRefusal('INVALID', notThere, path);
  return {
    uploadId: row.id,
    name: gate(row.nameArmored, { maxBytes: sealedLimits.name, path }),
    body: { pkesks: readPkeskPackets(Buffer.concat(row.pkesks)), sha256: row.sha256 },
    sizeBytes: Number(row.sizeBytes) - row.seipdOffset,
    seipdOffset: row.seipdOffset,
  };
}

/** What they come with. */
export interface FilesOf {
  readonly caseId: string;
  /** Null: the report. */
  readonly messageId: string | null;
  /** A note. */
  readonly internal: boolean;
  readonly authorId: string;
}

/** With the case's row locked, or new. @throws UserRefusal TOO_LARGE */
export async function storeFiles(manager: EntityManager, to: FilesOf, files: readonly TakenFile[]): Promise<void> {
  if (files.length === 0) return;
  const { caseId, messageId, internal, authorId } = to;
  const before = await manager.countBy(AttachmentEntity, { caseId, internal });
  if (before + files.length > attachmentLimits.perCase) {
    const message = `A case has room for ${attachmentLimits.perCase} files, and ${before} are there. Leave some out.`;
    throw new UserRefusal('TOO_LARGE', message, ['input', 'attachments']);
  }
  for (const [at, { uploadId, name, body, sizeBytes, seipdOffset }] of files.entries()) {
    const nameId = await storeSealedText(manager, { caseId, kind: internal ? 'NOTE_NAME' : 'NAME', sealed: name, authorId });
    const kind = internal ? 'NOTE_ATTACHMENT' : 'ATTACHMENT';
    const bodyId = await storeSealedText(manager, { caseId, kind, sealed: { ...body, seipdBytes: null }, authorId });
    await manager.insert(AttachmentEntity, {
      caseId, messageId, internal, place: before + at + 1, bodyId, nameId, storageKey: uploadId, sizeBytes: String(sizeBytes), seipdOffset,
    });
  }
  await manager.delete(UploadEntity, { id: In(files.map(({ uploadId }) => uploadId)) });
}
