/** What the portal has said yes to is there after every end, and nothing of it twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { bearer, query, sessionByWords } from './api.ts';
import { importKey } from './keys.ts';
import { type Portal, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';

let portal: Portal;
let sealed: string;
beforeAll(async () => {
  portal = await startPortal({ fresh: true });
  using gpg = new Gpg();
  const teamKey = importKey(gpg, await (await fetch(`${portal.url}/pgp-key.asc`)).text());
  sealed = gpg.run(['--armor', '--encrypt', '-r', teamKey], 'Look at /invoices/1\n').stdout.toString();
});
afterAll(async () => {
  await portal?.stop();
});
const asResearcher = () => bearer(portal.accounts.researcher.token);

interface Taken {
  readonly number: string;
  readonly receipt: { readonly signedText: string };
  readonly report: { readonly sha256: string };
}
async function submit(idempotencyKey: string): Promise<Taken> {
  const text = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) {
    case { number receipt { signedText } report { sha256 } } userErrors { message } } }`;
  const input = { idempotencyKey, report: sealed, policyVersion: 1 };
  const answer = await query<{ readonly submitReport: { readonly case: Taken | null } }>(portal.url, text, asResearcher(), { input });
  if (answer.submitReport.case === null) throw new Error('It was refused.');
  return answer.submitReport.case;
}

async function inDatabase<Row extends object>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: await portal.databaseUrl() });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** How many rows each table has; but for those that the clock writes. */
async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const tables = await inDatabase<{ name: string }>(`select format('%I', tablename) as name from pg_tables where schemaname = 'public'`);
  const kept = tables.map(({ name }) => name).filter((name) => !['rate_limit', 'case_event', 'mail', 'page', 'page_case', 'page_delivery', 'audit_head', 'audit_link', 'audit_pending'].includes(name));
  const columns = kept.map((name) => `(select count(*) from ${name}) as ${name}`);
  const [counts] = await inDatabase<Record<string, string>>(`select ${columns.join(', ')}`);
  return Object.fromEntries(Object.entries(counts ?? {}).map(([name, count]) => [name, Number(count)]));
}
const publicKeys = (): Promise<readonly string[]> =>
  Promise.all(['/portal-key.asc', '/pgp-key.asc'].map(async (address) => (await fetch(`${portal.url}${address}`)).text()));

describe('a second start', () => {
  it('has everything, and makes no second example', async () => {
    const session = await sessionByWords(portal.url, portal.accounts.researcher.recoveryWords);
    const accountsFile = path.join(portal.dataDir, 'demo-accounts.json');
    const before = [await rowCounts(), await publicKeys(), await readFile(accountsFile, 'utf8')];
    const said = portal.log().length;
    await portal.restart();
    expect([await rowCounts(), await publicKeys(), await readFile(accountsFile, 'utf8')]).toEqual(before);
    expect(portal.log().slice(said)).not.toMatch(/laurel_|password/i);
    expect(await query(portal.url, '{ viewer { roles } }', session)).toEqual({ viewer: { roles: ['RESEARCHER'] } });
  });

  it('has every report that was answered before server and database were killed, and each once', async () => {
    const keys = Array.from({ length: 60 }, () => randomUUID());
    const answered = new Map<string, Taken>();
    const [postmaster] = (await readFile(path.join(portal.dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');
    const sending = keys.map(async (key) => {
      answered.set(key, await submit(key));
      if (answered.size === 12) {
        process.kill(Number(postmaster), 'SIGKILL');
        await portal.end('SIGKILL');
      }
    });
    await Promise.allSettled(sending);
    expect(answered.size).toBeGreaterThanOrEqual(12);
    expect(answered.size).toBeLessThan(keys.length);
    await portal.start();
    for (const [key, taken] of answered) expect(await submit(key)).toEqual(taken);
    for (const key of keys) await submit(key);
    const doubled = 'select submission_id from cases where submission_id is not null group by 1 having count(*) > 1';
    expect(await inDatabase(doubled)).toEqual([]);
    const whole = `select count(*)::int as count from cases
      join sealed_text on sealed_text.id = report_id join receipt on receipt.case_id = cases.id
      where submission_id in (${keys.map((key) => `'${key}'`).join(', ')})`;
    expect(await inDatabase(whole)).toEqual([{ count: keys.length }]);
  });
});

describe('a checkout in a folder with spaces in its path', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  let folder: string;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'laurel-e2e-')), 'with some spaces');
    const build = await realpath(path.join(root, 'build'));
    const folders = ['client', 'server', 'schema', 'scripts', 'packages', path.relative(root, build)];
    const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'lingui.config.ts', 'vite.config.ts', 'vite.server.config.ts'];
    for (const part of [...folders, ...files]) {
      await cp(path.join(root, part), path.join(folder, part), { recursive: true });
    }
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  });
  afterAll(async () => {
    if (child?.exitCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  it('starts beside another one, on its own port and data, and builds nothing anew', async () => {
    const port = await freePort();
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, PORT: String(port) };
    child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    await expect.poll(() => output, { timeout: 60_000 }).toContain(`Laurel is ready at http://localhost:${port}`);
    expect(output).not.toContain('Building');
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('<title>');
    expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
  });
});
