/** What has to hold before a server starts, each with the sentence that says what to do when it does not. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { startPostgres } from './postgres.mjs';

/** @param {{ port: number, host: string }} config */
export function requirePort({ port, host }) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', (error) => reject(new OperatorError(portSentence(error.code, port, host))));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function portSentence(code, port, host) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: stop that one, or set PORT to a free one.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}: set PORT to 1024 or more.`;
  return `Cannot listen on ${host}, port ${port} (${code}): set HOST to an address of this machine.`;
}

/** Makes the folder where it is missing. As root the database's own user walks through it. @param {string} folder absolute */
export function requireDataFolder(folder) {
  try {
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    const probe = path.join(folder, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new OperatorError(`Cannot write to DATA_DIR ${folder} (${error.code}): give this user the right to, or set DATA_DIR to another folder.`);
  }
}

/** Node's own recursive mkdir never comes back where a file system says that nothing can be made, as /proc does. */
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder), mode);
  mkdirSync(folder, { mode });
}

/**
 * The database that the configuration names: the embedded one is started, another one is asked whether it is there and holds an
 * installation. @param {{ databaseUrl: string | undefined, dataDir: string }} config
 */
export async function openDatabase(config) {
  if (config.databaseUrl === undefined) {
    return { ...(await startPostgres(path.join(config.dataDir, 'postgres'))), embedded: true };
  }
  if (!(await holdsInstallation(config.databaseUrl))) {
    throw new OperatorError('The database that DATABASE_URL names is empty: run `npm run admin -- init` once to make the installation.');
  }
  return { url: config.databaseUrl, embedded: false, exited: new Promise(() => undefined), stop: async () => undefined };
}

/** @param {string} url @throws OperatorError when nobody answers there, or not to us */
export async function holdsInstallation(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new OperatorError(`The database that DATABASE_URL names does not let us in (${reason(error)}): check address, password and that it runs.`);
  }
  try {
    const { rows } = await client.query("select to_regclass('installation') is not null as made");
    return rows[0].made && (await client.query('select 1 from installation')).rows.length > 0;
  } finally {
    await client.end();
  }
}

/** A refused connection to a name with two addresses is an AggregateError without a message. */
function reason(error) {
  return error.message || error.errors?.[0]?.message || error.code || 'no reason given';
}
