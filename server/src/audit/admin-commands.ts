/** `npm run admin -- audit verify`: what it says to the operator. And what other commands leave in the audit log. */
import { existsSync } from 'node:fs';
import pg from 'pg';
import { ConfigError, readConfig } from '../config.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { recordAudit } from './record.ts';
import { auditMarkFile } from './sequence-audit.ts';
import { type ChainFault, type ChainVerdict, verifyChain } from './verify-chain.ts';

export interface AuditSaid {
  readonly text: string;
  readonly isWhole: boolean;
}

/** @throws BadLogMark, ConfigError without the portal key, which signs how far the log has come */
export async function verifyAudit(databaseUrl: string): Promise<AuditSaid> {
  const config = readConfig();
  if (!existsSync(config.portalKeyFile)) throw new ConfigError(`The portal key is not at ${config.portalKeyFile}: set PORTAL_KEY_FILE or DATA_DIR as the server has it.`);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  try {
    const portalKey = await loadPortalKey(config.portalKeyFile, '');
    return inWords(await verifyChain({ pool, portalKey, markFile: auditMarkFile(config.logCheckpointFile) }));
  } finally {
    await pool.end();
  }
}

function inWords({ faults, position, waiting, restorations }: ChainVerdict): AuditSaid {
  const rest = [
    ...restorations.map((id) => `It went on after the backup ${id} was put back: what happened between that backup and its loss is not in it.`),
    ...(waiting > 0 ? [`${waiting} entries wait for their place, which a running server gives them within a second.`] : []),
  ];
  if (faults.length === 0) return { isWhole: true, text: [`The audit log is whole: ${position} entries, none edited, removed, put in, exchanged or cut off.`, ...rest].join('\n') };
  return { isWhole: false, text: ['The audit log is NOT what was written:', ...faults.map((fault) => `  ${lineOf(fault)}`), ...rest].join('\n') };
}

const sentences: Readonly<Record<ChainFault['fault'], (fault: ChainFault) => string>> = {
  EDITED: ({ position, entryId }) => `place ${position}, entry ${entryId}: edited, or it does not belong here`,
  REMOVED: ({ position, entryId }) => `place ${position}: entry ${entryId} was removed`,
  PLACE_REMOVED: ({ position, more }) => (more === undefined ? `place ${position} was removed, and its entry with it` : `places ${position} to ${more} were removed, and their entries with them`),
  REORDERED: ({ position, entryId, more }) => `place ${position}: entry ${entryId} stands where entry ${more} belongs`,
  INSERTED: ({ entryId }) => `entry ${entryId} never got a place: it was put in past the server, or taken out of the queue`,
  CUT: ({ position, more }) => `places ${position} to ${more} were cut off: they were signed, and are not in the database`,
  REWRITTEN: ({ position }) => `the chain is another than the one that was signed at place ${position}: an entry there or before it was changed, and all hashes after it made anew`,
  ORIGIN_EDITED: ({ position, entryId }) => `place ${position ?? '–'}, entry ${entryId}: from where it was asked was edited`,
  NOT_SIGNED: ({ position }) => `the head at place ${position} that the database holds is not signed by the portal key, or is of another chain`,
  NO_MARK: ({ more }) => `${more} is not there: without it nobody knows whether entries were cut off the end`,
  LOST_BEFORE: ({ position, entryId, more }) => `place ${position}, entry ${entryId}: the chain went on here after entries were lost (${more}), and no backup that was put back explains it`,
};
const lineOf = (fault: ChainFault): string => sentences[fault.fault](fault);

/** What an operator did from the command line, beside what it changed. @param command its name, without what was typed after it */
export async function recordCommand(databaseUrl: string, command: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  try {
    const manager = { query: async (text: string, values?: unknown[]) => (await pool.query(text, values)).rows as never };
    await recordAudit(manager, { actorId: null, kind: 'ADMIN_COMMAND', facts: { command } });
  } finally {
    await pool.end();
  }
}
