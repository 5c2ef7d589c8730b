/** The audit log as a file, streamed: JSON Lines, one entry each as the chain holds it, or CSV for a spreadsheet. That it was taken is noted first. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { personOf } from '../attachments/upload-routes.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { render, some, sql } from '../read/sql.ts';
import { filterOf, matchingEntries, type AuditFilter } from './audit-filter.ts';
import { csvRow } from '../../../schema/csv-row.ts';
import { recordAudit } from './record.ts';

const batchSize = 1_000;
const formats = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' } as const;
type Format = keyof typeof formats;

interface ExportedEntry {
  readonly position: number | null;
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly facts: object;
  readonly address: string | null;
  readonly origin: string | null;
  readonly hash: string | null;
}
const columns = ['position', 'id', 'at', 'kind', 'actor', 'actorName', 'subject', 'subjectName', 'facts', 'address', 'origin', 'hash'] as const satisfies readonly (keyof ExportedEntry)[];

export function auditRoutes(parts: { readonly app: App; readonly authentication: Authentication }): Router {
  const { app } = parts;
  const router = Router();
  router.get(/^\/audit-log\.(jsonl|csv)$/, async (request, response) => {
    const person = await personOf(parts, request);
    const format: Format = request.params[0] === 'csv' ? 'csv' : 'jsonl';
    const { kinds, ...query } = request.query;
    const filter = filterOf({ ...query, kinds: [kinds ?? []].flat() });
    await personCommand(app, person, async ({ manager, viewer }) => {
      authorize(viewer, 'audit:read');
      await recordAudit(manager, { actorId: viewer.accountId, kind: 'EXPORTED', facts: { what: 'AUDIT', format } });
    });
    response.set({ 'Content-Type': formats[format], 'Content-Disposition': `attachment; filename="audit-log.${format}"`, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    await pipeline(Readable.from(linesOf(app, filter, format)), response).catch((error: unknown) => {
      if (!response.destroyed) throw error;
    });
  });
  return router;
}

async function* linesOf(app: App, filter: AuditFilter, format: Format): AsyncGenerator<string> {
  if (format === 'csv') yield csvRow(columns);
  for (let after = '0'; ;) {
    const entries = await readBatch(app, filter, after);
    const last = entries.at(-1);
    if (!last) return;
    yield entries.map((entry) => (format === 'csv' ? csvRow(columns.map((column) => cellOf(entry[column]))) : `${JSON.stringify(entry)}\n`)).join('');
    after = last.id;
  }
}

const cellOf = (value: ExportedEntry[keyof ExportedEntry]): string => (typeof value === 'object' ? (value === null ? '' : JSON.stringify(value)) : String(value));

/** In the order in which they were written. */
async function readBatch({ pool }: App, filter: AuditFilter, after: string): Promise<readonly ExportedEntry[]> {
  const names = (id: string): string => `(select coalesce(person.display_name, 'Security team') from audit_actor join account person on person.id = account_id
    where audit_actor.id = ${id} and person.roles && '{TRIAGER,LEAD,ADMINISTRATOR}')`;
  const { text, values } = render(sql`select entry.id from audit_entry entry where ${some(matchingEntries(sql`entry`, filter))} and entry.id > ${after}::bigint
    order by entry.id limit ${batchSize}::int`);
  const { rows } = await pool.query<ExportedEntry>(
    `select audit_link.position::float8 as position, entry.id::text as id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, entry.kind,
       entry.actor_id as actor, ${names('entry.actor_id')} as "actorName", entry.subject_id as subject, ${names('entry.subject_id')} as "subjectName", entry.facts,
       audit_origin.address, encode(entry.origin_sha256, 'hex') as origin, encode(audit_link.hash, 'hex') as hash
     from audit_entry entry left join audit_link on audit_link.entry_id = entry.id left join audit_origin on audit_origin.entry_id = entry.id
     where entry.id in (${text}) order by entry.id`, [...values]);
  return rows;
}
