/** `npm run admin -- reset-factors` and `code`: what an operator does about second factors. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigError, readConfig } from '../config.ts';
import { createDataSource } from '../database/data-source.ts';
import { resetFactors as reset } from './reset-factors.ts';
import { codeAt } from './totp.ts';

/** @returns what the operator reads @throws ConfigError */
export async function resetFactors(databaseUrl: string, address: string): Promise<string> {
  const dataSource = await createDataSource(databaseUrl, 2).initialize();
  try {
    await dataSource.transaction(async (manager) => reset(manager, address));
    return [
      'All second factors of this account are gone, every session of it has ended, and its owner was told by mail.',
      'The password or the recovery words alone sign in now; roles of the team come back with a new factor, which the sign-in page asks for.',
    ].join('\n');
  } finally {
    await dataSource.destroy();
  }
}

/** Of the example's people of the team, for whoever tries it without an authenticator app. @param name as demo-accounts.json has it @throws ConfigError */
export async function codeNow(name: string): Promise<string> {
  const file = path.join(readConfig().dataDir, 'demo-accounts.json');
  const accounts = JSON.parse(await readFile(file, 'utf8').catch(() => {
    throw new ConfigError(`There is no ${file}: only the example installation has one.`);
  })) as Readonly<Record<string, { readonly totpSecret?: string }>>;
  const secret = accounts[name]?.totpSecret;
  if (secret === undefined) {
    const names = Object.keys(accounts).filter((each) => accounts[each]?.totpSecret !== undefined);
    throw new ConfigError(`"${name}" signs in without a code. Those with one: ${names.join(', ')}.`);
  }
  return codeAt(secret, new Date());
}
