/** Everything that is held about a person, as JSON that is written while it is read: it may be larger than a node's memory. */
import type pg from 'pg';
import { tellOwner } from '../accounts/tell-owner.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { assemble } from '../sealed/armor.ts';
import { type ExportSection, exportSectionNames, exportSections } from './export-sections.ts';

const format = 'laurel-personal-data/1';
const fetched = 20;

interface SealedRow {
  readonly seipd: Buffer | null;
  readonly packets: readonly Buffer[];
}

/** A sealed text as an OpenPGP program reads it. A file's octets are fetched from the portal, so of them there is no text. */
function readable(section: ExportSection, row: object): object {
  if (section !== 'texts') return row;
  const { seipd, packets, ...facts } = row as SealedRow;
  return { ...facts, armored: seipd === null ? null : assemble(packets, seipd) };
}

async function* rowsOf(client: pg.PoolClient, section: ExportSection, accountId: string): AsyncGenerator<object> {
  await client.query({ text: `declare held no scroll cursor for ${exportSections[section]}`, values: [accountId] });
  for (;;) {
    const { rows } = await client.query<object>(`fetch ${fetched} from held`);
    for (const row of rows) yield readable(section, row);
    if (rows.length < fetched) break;
  }
  await client.query('close held');
}

/** As of one moment. @returns the JSON in pieces */
export async function* exportPerson(app: App, accountId: string): AsyncGenerator<string> {
  await transaction(app, async ({ manager }) => {
    await recordAudit(manager, { actorId: accountId, kind: 'EXPORTED', facts: { what: 'own-data' } });
    await tellOwner(manager, accountId, 'DATA_EXPORTED');
  });
  const client = await app.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows: [head] } = await client.query<object>(`select '${format}' as format, portal_id as portal, organization, now() as "madeAt" from installation`);
    yield JSON.stringify(head ?? {}).slice(0, -1);
    for (const section of exportSectionNames) {
      yield `,\n"${section}":[`;
      let comma = '\n';
      for await (const row of rowsOf(client, section, accountId)) {
        yield `${comma}${JSON.stringify(row)}`;
        comma = ',\n';
      }
      yield ']';
    }
    yield '}\n';
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
