/**
 * `npm start`: builds what changed, starts the embedded PostgreSQL unless DATABASE_URL names another, then the server in this very
 * process. Whatever an operator can put right comes out as one sentence and exit code 1.
 */
import { ensureBuild } from './build.mjs';
import { openDatabase, requireDataFolder, requirePort } from './start-checks.mjs';
import { OperatorError, runMain } from './operator-error.mjs';

const begun = Date.now();
/** The server takes at most twelve, its database the rest. */
const graceMilliseconds = 14_000;
let drainMilliseconds = 0;

/** What was started, last first: stopping goes through it in order. */
const running = [];
let stopping;

async function start() {
  const { readConfig } = await import('../server/src/config.ts');
  const config = readConfig();
  drainMilliseconds = config.drainSeconds * 1_000;
  process.env.NODE_ENV ??= 'production';
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  await requirePort(config);
  requireDataFolder(config.dataDir);
  const [database] = await settle([startDatabase(config), ensureBuild()]);
  if (stopping) return stopping;
  const { main } = await import('../build/server/main.js');
  const server = await main({ databaseUrl: database.url, embedded: database.embedded });
  running.unshift(() => server.stop());
  if (stopping) return stopping;
  console.log(`Laurel is ready at ${config.publicUrl} (${((Date.now() - begun) / 1000).toFixed(1)} s). Ctrl-C stops it.`);
}

async function startDatabase(config) {
  const database = await openDatabase(config);
  running.push(() => database.stop());
  void database.exited.then(() => {
    if (stopping) return;
    console.error('The embedded PostgreSQL ended by itself: look into DATA_DIR for space and rights, then start again.');
    void end(1);
  });
  return database;
}

/** Waits for all, so that nothing is still starting when the first fault is reported. */
async function settle(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((result) => result.value);
}

/** First the server, which finishes its requests and jobs, then its database. A second signal does not wait. */
function end(code) {
  if (stopping) process.exit(130);
  stopping = stopAll().then(() => process.exit(code));
  return stopping;
}

async function stopAll() {
  const grace = setTimeout(() => process.exit(1), drainMilliseconds + graceMilliseconds);
  for (let stop = running.shift(); stop; stop = running.shift()) {
    await stop().catch((error) => console.error(error));
  }
  clearTimeout(grace);
}

await runMain(async () => {
  try {
    await start();
  } catch (error) {
    stopping ??= stopAll();
    await stopping;
    throw plain(error);
  }
});

/** SQLSTATEs of a database that stops or starts, and what the driver says of a connection that ends. */
function isLostDatabase(error) {
  const code = error?.code ?? error?.driverError?.code ?? '';
  return /^(?:57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code) || /^Connection terminated/.test(error?.message ?? '');
}

/** Faults of the system that name their cause well enough. */
function plain(error) {
  if (error?.code === 'ENOSPC') return new OperatorError('The disk is full: make room and start again.');
  if (isLostDatabase(error)) return new OperatorError('The database went away while Laurel was starting: start again once it runs.');
  if (error?.code === 'EADDRINUSE') return new OperatorError(`The port is in use by another program: set PORT to a free one.`);
  return error;
}
