/** `npm run admin -- check URL`: from outside, and from inside where this machine is the portal's. */
import { existsSync } from 'node:fs';
import pg from 'pg';
import { openFileStore } from '../attachments/open-file-store.ts';
import type { Config } from '../config.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { checkDatabase, checkJobs, checkPasskeys, checkRoom, checkStore, judgeClocks } from './check-inside.ts';
import { checkMailNames, type NameResolver } from './check-mail-names.ts';
import { checkMailServers } from './check-mail-servers.ts';
import { checkProxy } from './check-proxy.ts';
import { checkSignIn } from './check-sign-in.ts';
import { checkSite } from './check-site.ts';
import { checkSupergraph } from './check-supergraph.ts';
import { checkTls } from './check-tls.ts';
import { type Finding, looked, warn } from './finding.ts';

export interface PortalChecks {
  readonly config: Config;
  /** Undefined: this machine is not the portal's, or it does not run. */
  readonly databaseUrl: string | undefined;
  /** Names of DKIM keys. */
  readonly selectors?: readonly string[];
  readonly resolver?: NameResolver;
  readonly ca?: string;
}

/** @param url the portal's address */
export async function checkPortal(url: string, checks: PortalChecks): Promise<readonly Finding[]> {
  const now = new Date();
  const outside = [
    ...(url.startsWith('https:') ? [await looked('TLS', async () => checkTls(url, { now, ca: checks.ca }))] : []),
    await checkSite(url),
  ].flat();
  if (checks.databaseUrl === undefined) {
    return [...outside, warn('looked from outside alone', 'Run it where the portal runs, with its environment, to see mail, storage, database and jobs too.')];
  }
  return [...outside, ...(await checkInside(url, checks, checks.databaseUrl))];
}

async function checkInside(url: string, { config, selectors = [], resolver }: PortalChecks, databaseUrl: string): Promise<readonly Finding[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  try {
    const { rows: [installation] } = await pool.query<{ email: string; mode: string }>('select contact_email as email, mode from installation');
    // The example's mails are read at /mailbox.
    const mails = installation === undefined || installation.mode === 'EXAMPLE' ? [] : [
      ...(await looked('mail servers', async () => checkMailServers(config))),
      ...(await looked('mail names', async () => checkMailNames(config.mailFrom ?? installation.email, selectors, resolver))),
    ];
    return [
      ...(await looked('proxy', async () => (existsSync(config.portalKeyFile) ? checkProxy(url, await loadPortalKey(config.portalKeyFile, ''), new Date()) : []))),
      ...(await looked('clock', async () => judgeClocks([await clockOf('the database', async () => databaseTime(pool)), await clockOf('the site', async () => siteTime(url))]))),
      ...(await looked('database', async () => checkDatabase(pool))),
      ...(await looked('jobs', async () => checkJobs(pool))),
      ...(await looked('passkeys', async () => checkPasskeys(pool, url))),
      ...(await looked('room', async () => checkRoom(config.dataDir))),
      ...(await looked('sign-in', async () => checkSignIn(pool, config, installation?.mode === 'EXAMPLE' ? 'loopback' : 'public'))),
      ...(await looked('supergraph', async () => checkSupergraph(config.supergraphUrl))),
      ...(await looked('files', async () => checkStore(await openFileStore(config, pool)))),
      ...mails,
    ];
  } finally {
    await pool.end();
  }
}

/** In the middle of asking is when it said so. */
async function clockOf(name: string, ask: () => Promise<Date>): Promise<{ readonly name: string; readonly says: Date; readonly here: Date }> {
  const begun = Date.now();
  const says = await ask();
  return { name, says, here: new Date((begun + Date.now()) / 2) };
}
const databaseTime = async (pool: pg.Pool): Promise<Date> => (await pool.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]?.now ?? new Date(0);
/** Whole seconds: half a one is the middle. */
const siteTime = async (url: string): Promise<Date> =>
  new Date(Date.parse((await fetch(new URL('/healthz', url), { redirect: 'error', signal: AbortSignal.timeout(10_000) })).headers.get('date') ?? '') + 500);
