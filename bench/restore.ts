/**
 * `npm run bench -- restore [CASES] [MiB]`: a backup of a running portal with so many cases, each with a title, a report of 4 kB, a reply and
 * a receipt, and so many MiB of sealed files, and its way back into an empty database. Prints time, size and the commands' peak memory,
 * by /proc: Linux only.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPortal } from '../e2e/portal.ts';
import { seed } from './seed.ts';

const cases = Number(process.argv[3] ?? 10_000);
const mebibytes = Number(process.argv[4] ?? 200);
const fileBytes = 20 * 2 ** 20;

const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const folder = await mkdtemp(path.join(tmpdir(), 'laurel-bench-'));
const client = new pg.Client(await portal.databaseUrl());
await client.connect();
const idOf = async (email: string): Promise<string> => (await client.query<{ id: string }>('select id from account where email = $1', [email])).rows[0]?.id ?? '';

/** Random octets: they compress as little as sealed ones do. */
const writeTexts = async (): Promise<void> => void await client.query(`
  create extension if not exists pgcrypto;
  create temp table text_of as select id as case_id, kind, octets from cases, (values ('TITLE', 1000), ('REPORT', 4000), ('MESSAGE', 1000)) as text (kind, octets)
    where number like 'LRL-2020-%';
  insert into sealed_text (case_id, kind, seipd, sha256)
    select case_id, kind, body, sha256(body) from text_of,
      lateral (select string_agg(gen_random_bytes(1000), '') || gen_random_bytes(octets % 1000 + 1) as body from generate_series(1, octets / 1000 + case_id - case_id)) made;
  insert into sealed_text_key (sealed_text_id, key_id, packet) select sealed_text.id, '0011223344556677', gen_random_bytes(94) from sealed_text, generate_series(1, 2) where author_id is null;
  insert into receipt (case_id, signed_text, sha256, received_at, policy_version)
    select case_id, signed, sha256(convert_to(signed, 'UTF8')), now(), 1 from (select case_id, repeat(md5(case_id::text), 40) as signed from text_of where kind = 'TITLE') made;
  insert into log_leaf (entry_sha256) select sha256 from receipt where case_id in (select case_id from text_of);
  insert into case_event (case_id, kind) select case_id, 'MessagePosted' from text_of, generate_series(1, 2)`);

async function writeFiles(): Promise<void> {
  for (let at = 0; at * fileBytes < mebibytes * 2 ** 20; at++) {
    const [key, octets] = [randomBytes(24).toString('hex'), randomBytes(fileBytes)];
    await writeFile(path.join(portal.dataDir, 'attachments', key), octets, { mode: 0o600 });
    await client.query(`
      with which as (select id from cases where number like 'LRL-2020-%' order by id offset $4 limit 1),
        body as (insert into sealed_text (case_id, kind, sha256) select id, 'ATTACHMENT', $2 from which returning id),
        name as (insert into sealed_text (case_id, kind, seipd, sha256) select id, 'NAME', $2, $2 from which returning id)
      insert into attachment (case_id, internal, place, body_id, name_id, storage_key, size_bytes, seipd_offset)
        select which.id, false, 1, body.id, name.id, $1, $3, 0 from which, body, name`,
    [key, createHash('sha256').update(octets).digest(), fileBytes, at]);
  }
}

interface Ran {
  readonly seconds: number;
  readonly peakMB: number;
}
/** @returns how long, and what the process held at most */
async function admin(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const begun = performance.now();
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const child = spawn('env', [...set, process.execPath, 'scripts/admin.mjs', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMB = 0;
  const look = setInterval(() => {
    readFile(`/proc/${child.pid}/status`, 'utf8').then((status) => { peakMB = Math.max(peakMB, Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1000); }, () => undefined);
  }, 20);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  if (code !== 0) throw new Error(`admin ${words[0]} ended with ${String(code)}`);
  return { seconds: (performance.now() - begun) / 1000, peakMB };
}
const say = (what: string, { seconds, peakMB }: Ran): void => console.log(`${what.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s   ${peakMB.toFixed(0).padStart(4)} MB at the peak`);

async function sizeOf(at: string): Promise<number> {
  const found = await stat(at);
  if (!found.isDirectory()) return found.size;
  return (await Promise.all((await readdir(at)).map(async (name) => sizeOf(path.join(at, name))))).reduce((sum, one) => sum + one, 0);
}
const megabytes = async (at: string): Promise<string> => `${((await sizeOf(at)) / 1e6).toFixed(0)} MB`;

try {
  console.log(`Seeding ${cases.toLocaleString('en')} cases and ${mebibytes} MiB of files …`);
  await seed(client, cases, await idOf(portal.accounts.researcher.email), await idOf(portal.accounts.triager.email));
  await writeTexts();
  await writeFiles();
  await client.query('vacuum analyze');
  const { rows: [row] } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  console.log(`database ${(Number(row?.bytes) / 1e6).toFixed(0)} MB, files ${await megabytes(path.join(portal.dataDir, 'attachments'))}`);
  const root = path.join(folder, 'backups');
  const here = { DATA_DIR: portal.dataDir, PORT: String(portal.port) };
  say('first backup', await admin(['backup', root], here));
  const one = (await readdir(root)).find((name) => name.startsWith('laurel-2')) ?? '';
  console.log(`${' '.repeat(27)}database ${await megabytes(path.join(root, one))}, files ${await megabytes(path.join(root, 'files'))}`);
  say('next backup', await admin(['backup', root], here));
  const dataDir = path.join(folder, 'restored');
  await mkdir(dataDir);
  await cp(path.join(portal.dataDir, 'portal.key'), path.join(dataDir, 'portal.key'));
  await client.query('create database restored template template0');
  const url = new URL(await portal.databaseUrl());
  url.pathname = '/restored';
  say('restore', await admin(['restore', root], { DATA_DIR: dataDir, DATABASE_URL: url.href }));
} finally {
  await client.end();
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
}
