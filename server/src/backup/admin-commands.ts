/** `npm run admin -- backup` and `restore`: what they say to the operator. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { auditMarkFile } from '../audit/sequence-audit.ts';
import type { FileStore } from '../attachments/file-store.ts';
import { openFileStore } from '../attachments/open-file-store.ts';
import { type Config, readConfig } from '../config.ts';
import { loadPortalKey, type PortalKey } from '../receipts/portal-key.ts';
import { BackupError, codeOf } from './backup-error.ts';
import { writeJournal } from './journal.ts';
import { restoreBackup } from './restore-backup.ts';
import { caseNumbersLeftOut } from './restore-tables.ts';
import { type BackupMade, writeBackup } from './write-backup.ts';

export interface BackupSaid {
  readonly text: string;
  /** Some files that the database names are not in the store, or damaged there. */
  readonly isDamaged: boolean;
}

/** @param folder holds all backups of this portal @throws BackupError, ConfigError */
export async function backup(databaseUrl: string, folder: string): Promise<BackupSaid> {
  const config = readConfig();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
  pool.on('error', () => undefined);
  try {
    const portalKey = await portalKeyOf(config);
    if (portalKey === null) throw noKey(config);
    const fileStore = await openFileStore(config, pool);
    const client = await pool.connect();
    try {
      await requireOwnStore(pool, fileStore, portalKey.fingerprint);
      const noteInJournal = async (id: string): Promise<void> => note(pool, config, id);
      return said(await writeBackup({ client, fileStore, portalKey, root: path.resolve(folder), noteInJournal }), config);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

/** The likeliest mistake is another DATA_DIR than the server's. @throws BackupError */
async function requireOwnStore(pool: pg.Pool, store: FileStore, fingerprint: string): Promise<void> {
  const { rows: [row] } = await pool.query<{ portalId: string }>('select portal_id as "portalId" from installation');
  if (!row) throw new BackupError('This database holds no installation: there is nothing to back up.');
  const mark = await store.readMark();
  if (mark === `${row.portalId} ${fingerprint}`) return;
  throw new BackupError(`The portal key or the files here are not those of this database (${store.place}): set DATA_DIR, PORTAL_KEY_FILE and S3_URL as the server has them.`);
}

/** @throws BackupError where the journal cannot be written: without it a restore cannot know who withdrew */
async function note(pool: pg.Pool, config: Config, backupId: string): Promise<void> {
  await pool.query(`insert into journal_entry (kind, subject) values ('BACKUP', $1)`, [backupId]);
  await writeJournal({ pool, config }).catch((error: unknown) => {
    throw new BackupError(`${config.journalFile} cannot be written (${codeOf(error)}): set JOURNAL_FILE to where it can, the same as for the server.`);
  });
}

async function portalKeyOf({ portalKeyFile }: Config): Promise<PortalKey | null> {
  return existsSync(portalKeyFile) ? loadPortalKey(portalKeyFile, '') : null;
}
const noKey = ({ portalKeyFile }: Config): BackupError => new BackupError(
  `The portal key is not at ${portalKeyFile}: set PORTAL_KEY_FILE or DATA_DIR as the server has it. It signs backups.`);

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function said({ folder, manifest, files }: BackupMade, config: Config): BackupSaid {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0);
  const missing = files.missing.map((key) => `  ${key}`);
  return {
    isDamaged: missing.length > 0,
    text: [
      `${folder} is whole: ${rows} rows (${megabytes(bytes)}), ${files.count} sealed files (${megabytes(files.fileBytes)}), ${files.copied} of them new.`,
      'Not in it, keep them elsewhere: the portal key, the last checkpoints of both logs and the journal of withdrawals',
      `  ${config.portalKeyFile}`, `  ${config.logCheckpointFile}`, `  ${auditMarkFile(config.logCheckpointFile)}`, `  ${config.journalFile}`,
      'and the recovery kit of the team key, on paper. Without the journal nobody stays listed after a restore.',
      ...(missing.length > 0 ? [`These files are missing or damaged where they are kept (${missing.length}):`, ...missing] : []),
    ].join('\n'),
  };
}

export interface RestoreOptions {
  /** The portal key is lost for good. */
  readonly newPortalKey: boolean;
}

/** @returns what the operator reads @throws BackupError, ConfigError */
export async function restore(databaseUrl: string, folder: string, { newPortalKey }: RestoreOptions): Promise<string> {
  const config = readConfig();
  const portalKey = await portalKeyOf(config);
  if (portalKey === null && !newPortalKey) throw noKey(config);
  const { backup: found, filesCopied } = await restoreBackup({
    databaseUrl, folder, portalKey: newPortalKey ? null : portalKey, openStore: async (pool) => openFileStore(config, pool),
  });
  const { organization, madeAt, files } = found.manifest;
  return [
    `The installation of ${organization} is back as it was at ${madeAt}, with ${files.count} sealed files (${filesCopied} copied).`,
    'It is closed: nobody is named, no mail leaves, no report is taken. Put the journal of withdrawals, of every node, here:',
    `  ${config.journalFile}${existsSync(config.journalFile) ? ' (a file is there)' : ' (NOTHING IS THERE)'}`,
    `then start it with \`npm start\`; a lead signs in and opens it under ${config.publicUrl}/settings/restore.`,
    `Case numbers go on ${caseNumbersLeftOut} further, so that none is given twice.`,
    ...(portalKey === null ? ['A new portal key is made at the start: earlier receipts hold against the old one, and the log begins anew.',
      'Authenticator apps and recovery codes hang on the old one: whoever has no passkey needs `npm run admin -- reset-factors ADDRESS`, a lead first.'] : []),
  ].join('\n');
}
