/** Puts one node of Laurel together, and takes it apart again in the reverse order. */
import 'reflect-metadata';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { askWhenCreditable } from './acknowledgments/ask-consent.ts';
import { passConsentClock } from './acknowledgments/consent-clock.ts';
import type { App } from './app.ts';
import { journalClock, requireJournal } from './backup/journal.ts';
import { whenOpen } from './backup/when-open.ts';
import { collectFiles } from './attachments/collect-files.ts';
import { openFileStore } from './attachments/open-file-store.ts';
import { requireSharedStore } from './attachments/store-mark.ts';
import { warnOfFormerHost } from './accounts/former-host.ts';
import { initInstallation } from './accounts/installation.ts';
import { passClocks } from './cases/case-clocks.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { limitAnswers } from './database/answer-limit.ts';
import { createDataSource } from './database/data-source.ts';
import { DatabaseSockets } from './database/database-sockets.ts';
import { passInboundClock } from './inbound/inbound-clock.ts';
import { startInbound } from './inbound/start-inbound.ts';
import { migrate } from './database/migrate.ts';
import { poolSettings } from './database/pool-settings.ts';
import { surviveLostConnections } from './database/surviving-pool.ts';
import { watchDatabase } from './database/watch-database.ts';
import { ensureExample, exampleInstallation } from './example/ensure-example.ts';
import { createHttp } from './http/create-http.ts';
import { inTime } from './http/in-time.ts';
import { createLog } from './http/log.ts';
import { stopServer } from './http/stop-server.ts';
import { type Installation, NotInitialised, readInstallation } from './installation.ts';
import { passLostKeyClock } from './keys/lost-key-clock.ts';
import { passExpiryClock } from './keys/expiry-clock.ts';
import { passOwnKeyExpiryClock } from './keys/own-key-expiry-clock.ts';
import { callForTray } from './on-call/call-for-tray.ts';
import { deliverPage } from './on-call/deliver-page.ts';
import { escalatePages } from './on-call/escalate.ts';
import { climbLadder } from './on-call/ladder.ts';
import { sendDigests } from './mail/send-digests.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { originClock } from './audit/origin-clock.ts';
import { keepChaining } from './audit/keep-chaining.ts';
import { logPartsOf, runSequencer } from './log/run-sequencer.ts';
import { sequenceLog } from './log/sequence-log.ts';
import { Database, readingSettings } from './read/database.ts';
import { keepOpaque } from './read/opaque.ts';
import { startTracing } from './metrics/tracing.ts';
import { passDeletionClock } from './personal-data/ask-deletion.ts';
import { passTokenClock } from './partners/token-clock.ts';
import { exemptFromProviders } from './oidc/break-glass.ts';
import { readOidcFile } from './oidc/oidc-file.ts';
import { passPublicationClock } from './publication/publication-clock.ts';
import { retentionClock } from './retention/retention-clock.ts';
import { loadPortalKey } from './receipts/portal-key.ts';
import { runWebhooks } from './webhooks/run-webhooks.ts';

export interface Node {
  /** Takes no new work, finishes what is under way in ten seconds and DRAIN_SECONDS, leaves the database to its owner. */
  stop(): Promise<void>;
}

/** A supervisor kills after some time: requests and jobs get the greater part of it. */
const graceMilliseconds = 8_000;
const leftoverMilliseconds = 2_000;

/** @param embedded whether the database is the one in DATA_DIR: only there an example installation is made */
export async function main({ databaseUrl, embedded }: { readonly databaseUrl: string; readonly embedded: boolean }): Promise<Node> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const oidc = readOidcFile(config.oidcFile);
  const sockets = new DatabaseSockets();
  const dataSource = await createDataSource(databaseUrl, 16, sockets).initialize();
  await migrate(dataSource, databaseUrl);
  const installation = await theInstallation(() => readInstallation(dataSource.manager), async () => {
    if (!embedded) throw new NotInitialised();
    await initInstallation(dataSource, exampleInstallation);
  });
  refuseExposedExample(installation, config);
  const portalKey = await loadPortalKey(config.portalKeyFile, installation.organization);
  keepOpaque(portalKey.deriveToken('OPAQUE'));
  const pool = limitAnswers(surviveLostConnections(new pg.Pool({ ...poolSettings(sockets), connectionString: databaseUrl, max: 24, options: readingSettings }), log));
  const fileStore = await openFileStore(config, pool);
  await requireSharedStore(dataSource, fileStore, portalKey.fingerprint);
  await requireJournal(config);
  const tracing = await startTracing(config.otlpEndpoint);
  const app: App = { config, log, dataSource, pool, database: new Database(pool), portalKey, fileStore, caseListeners: [askWhenCreditable], tracing, oidc,
    outside: { reach: installation.mode === 'EXAMPLE' ? 'loopback' : 'public' } };
  if (installation.mode === 'EXAMPLE') await ensureExample(app);
  await warnOfFormerHost(app);
  await exemptFromProviders(app, oidc);
  const sequencers = [await runSequencer(app), await keepChaining(app)];
  const http = await createHttp(app);
  // Whoever sends a request's head slower than this is no browser; bodies have a patience of their own.
  const server = createServer({ headersTimeout: 15_000, connectionsCheckingInterval: 5_000 }, http.handler);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(config.port, config.host, resolve));
  const jobs = await whenOpen(app, async () => startJobs(app, [
    { name: 'case clocks', run: async () => void await passClocks(app) },
    { name: 'ladder', run: async () => void await climbLadder(app) },
    { name: 'sort tray', run: callForTray },
    { name: 'pages', run: escalatePages },
    { name: 'log', run: async () => void await sequenceLog(logPartsOf(app)) },
    collectFiles,
    { name: 'consent clock', run: async () => void await passConsentClock(app) },
    { name: 'team key expiry', run: passExpiryClock },
    { name: 'expiry of people’s keys', run: passOwnKeyExpiryClock },
    { name: 'lost keys', run: passLostKeyClock },
    retentionClock,
    originClock,
    { name: 'deletions', run: passDeletionClock },
    { name: 'tokens', run: passTokenClock },
    { name: 'digests', run: async () => void await sendDigests(app) },
    { name: 'old mail', run: passInboundClock },
    { name: 'published keys', run: async () => passPublicationClock(app) },
    journalClock,
  ], { 'deliver-page': async (payload) => deliverPage(app, payload) }));
  const webhooks = await runWebhooks(app);
  const inbound = await startInbound(app);
  const watch = watchDatabase(databaseUrl, sockets, log);
  return {
    async stop() {
      http.stopping();
      await wait(config.drainSeconds * 1_000);
      await Promise.all([stopServer(server, graceMilliseconds), inTime(jobs.stop(), graceMilliseconds), inTime(webhooks.stop(), graceMilliseconds), inTime(inbound.stop(), graceMilliseconds)]);
      await Promise.all(sequencers.map((sequencer) => inTime(sequencer.stop(), leftoverMilliseconds)));
      await http.close();
      watch.stop();
      // A job that did not end in time holds a connection, which the pools would wait for.
      await inTime(Promise.all([pool.end(), dataSource.destroy()]), leftoverMilliseconds);
      sockets.cut();
      await inTime(tracing?.stop() ?? Promise.resolve(), leftoverMilliseconds);
    },
  };
}

async function theInstallation(read: () => Promise<Installation>, make: () => Promise<void>): Promise<Installation> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof NotInitialised)) throw error;
  }
  await make();
  return read();
}

/** "Listens on 127.0.0.1 only, refuses another PUBLIC_URL": real reports would reach nobody. */
function refuseExposedExample({ mode }: Installation, { host, publicUrl }: Config): void {
  if (mode === 'REAL') return;
  const isLocal = (name: string): boolean => name === '127.0.0.1' || name === 'localhost';
  if (isLocal(host) && isLocal(new URL(publicUrl).hostname)) return;
  throw new ConfigError('This is the example installation, which reaches nobody: leave HOST and PUBLIC_URL out, or make a real one with `npm run admin -- init` in another DATA_DIR.');
}
