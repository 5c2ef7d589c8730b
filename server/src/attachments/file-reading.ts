/** A file as a download needs it, for whoever may read it: authorization is asked as a question and in the statement, as for everything. */
import type { App } from '../app.ts';
import { type CaseAccess, can, itsMessagesAreRead, notInternal } from '../authorization.ts';
import { participantsOf } from '../cases/case-participants.ts';
import type { Database } from '../read/database.ts';
import { bind, every, render, sql } from '../read/sql.ts';
import { textsIn } from '../read/read-writer.ts';
import { type PersonViewer, shapeOf } from '../read/viewer.ts';
import { packetsOpenTo } from './own-packets.ts';

export interface ReadableFile {
  readonly storageKey: string;
  readonly seipdOffset: number;
  /** Of the SEIPD packet. */
  readonly sizeBytes: number;
  /** What goes before it. */
  readonly pkesks: Buffer;
  /** `LRL-2026-000042-1.pgp`: the real name is sealed. */
  readonly fileName: string;
}

/** Null where it is hidden or missing. @param id of the attachment */
export async function findReadableFile(
  { database, dataSource }: Pick<App, 'database' | 'dataSource'>, viewer: PersonViewer, id: string,
): Promise<ReadableFile | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const found = await readRow(database, viewer, id);
  if (!found) return null;
  const { caseId, access, internal, file } = found;
  const participants = (await participantsOf(dataSource.manager, [caseId])).get(caseId) ?? [];
  const facts: CaseAccess = { ...access, participants };
  return can(viewer, 'case:readMessages', facts) && (!internal || can(viewer, 'case:readNotes', facts)) ? file : null;
}

async function readRow(database: Database, viewer: PersonViewer, id: string) {
  const shape = shapeOf(viewer);
  const row = sql`attachment`;
  const { text, values } = render(sql`
    select attachment.storage_key, attachment.seipd_offset, attachment.size_bytes, attachment.internal, attachment.place,
      cases.id, cases.number, cases.reporter_id, cases.online_service_id, cases.source,
      (select json_agg(reader.packet::text order by reader.id) from sealed_text_key reader
        where reader.sealed_text_id = attachment.body_id and ${packetsOpenTo(shape, sql`reader`)})
    from attachment join cases on cases.id = attachment.case_id
    where attachment.id = ${id}::bigint and ${every([notInternal(shape, row), itsMessagesAreRead(shape, row)])}`);
  const [cells] = await database.read(text, bind(values, { viewer, variables: {} }));
  if (!cells) return null;
  const [storageKey, seipdOffset, sizeBytes, isInternal, place, caseId, number, reporterId = null, onlineServiceId = null, source, packets = null] = cells;
  const internal = isInternal === 't';
  return {
    caseId: String(caseId), internal,
    access: { reporterId, onlineServiceId, source: String(source) },
    file: {
      storageKey: String(storageKey), seipdOffset: Number(seipdOffset), sizeBytes: Number(sizeBytes),
      pkesks: Buffer.concat(textsIn(packets).map((packet) => Buffer.from(packet.slice(2), 'hex'))),
      fileName: `${number}-${internal ? 'note-' : ''}${place}.pgp`,
    },
  };
}
