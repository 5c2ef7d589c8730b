/**
 * What an operator does from the command line, bundled beside the server. Each command takes what it needs, prints for a person
 * and throws a sentence; only `scripts/` calls it.
 */
import 'reflect-metadata';
import { initInstallation } from './accounts/installation.ts';
import { readConfig } from './config.ts';
import { createDataSource } from './database/data-source.ts';
import { migrate } from './database/migrate.ts';

export { recordCommand, verifyAudit } from './audit/admin-commands.ts';
export { administrator, disable, enable, inviteFromShell, people, roles, signOutAll } from './accounts/people-commands.ts';
export { listSettings, setSetting } from './settings/settings-commands.ts';
export { codeNow, resetFactors } from './accounts/admin-commands.ts';
export { backup, restore } from './backup/admin-commands.ts';
export { BadReceipt, checkReceipt } from './receipts/receipt-check.ts';
export { checkPortal } from './checks/check-portal.ts';
export { lineOf } from './checks/finding.ts';

export interface InitOptions {
  readonly organization: string;
  readonly contactEmail: string;
}

/**
 * Makes a real, empty installation on an empty database; run again before there is a lead, it gives a new code.
 * @returns what the operator reads, the one-time code of the ceremony among it
 * @throws ConfigError on a database that holds an installation already
 */
export async function init(databaseUrl: string, { organization, contactEmail }: InitOptions): Promise<string> {
  const { publicUrl } = readConfig();
  const dataSource = await createDataSource(databaseUrl, 2).initialize();
  try {
    await migrate(dataSource, databaseUrl);
    const { ceremonyCode } = await initInstallation(dataSource, { mode: 'REAL', organization, contactEmail });
    return [
      `The installation of ${organization} is made. Start it with \`npm start\`, open ${publicUrl}/welcome and type this code:`,
      '',
      `  ${ceremonyCode}`,
      '',
      'It works once, within 72 hours, and makes the first lead. `npm run admin -- init` gives another one until then.',
    ].join('\n');
  } finally {
    await dataSource.destroy();
  }
}
