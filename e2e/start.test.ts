import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, runScript, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ mode: 'real' });
});
afterAll(async () => {
  await portal.stop();
});

const start = (env: Readonly<Record<string, string>>) => runScript('start', [], { PATH: process.env['PATH'], ...env });

describe('a start that cannot work says one sentence and exits with 1', () => {
  const elsewhere = path.join(tmpdir(), 'laurel-never-made');

  it('when the port is in use', async () => {
    const { code, output } = await start({ PORT: String(portal.port), DATA_DIR: elsewhere });
    expect(output).toBe(`Port ${portal.port} is in use by another program: stop that one, or set PORT to a free one.\n`);
    expect(code).toBe(1);
  });

  it('when another server uses DATA_DIR', async () => {
    const { code, output } = await start({ PORT: String(await freePort()), DATA_DIR: portal.dataDir });
    expect(output).toMatch(/^Laurel's database in .* is in use by process \d+: .*\n$/);
    expect(code).toBe(1);
  });

  it('when DATA_DIR cannot be written', async () => {
    const { code, output } = await start({ PORT: String(await freePort()), DATA_DIR: '/dev/null/laurel' });
    expect(output).toMatch(/^Cannot write to DATA_DIR \/dev\/null\/laurel .*\n$/);
    expect(code).toBe(1);
  });

  it('when nobody answers at DATABASE_URL', async () => {
    const port = await freePort();
    const { code, output } = await start({ PORT: String(await freePort()), DATA_DIR: elsewhere, DATABASE_URL: `postgres://a:secret@127.0.0.1:${port}/a` });
    expect(output).toMatch(/^The database that DATABASE_URL names does not let us in .*\n$/);
    expect(output).not.toContain('secret');
    expect(code).toBe(1);
  });

  it('when DATABASE_URL names an empty database', async () => {
    const url = new URL(await portal.databaseUrl());
    url.pathname = '/template1';
    const { code, output } = await start({ PORT: String(await freePort()), DATA_DIR: elsewhere, DATABASE_URL: url.href });
    expect(output).toBe('The database that DATABASE_URL names is empty: run `npm run admin -- init` once to make the installation.\n');
    expect(code).toBe(1);
  });

  it('when a setting is wrong', async () => {
    const { code, output } = await start({ PORT: 'http' });
    expect(output).toBe('PORT is "http", but must be a whole number from 1 to 65535.\n');
    expect(code).toBe(1);
  });
});

describe('a server', () => {
  it('ends on SIGTERM with its database, and starts again', async () => {
    const database = new URL(await portal.databaseUrl());
    expect(await portal.end('SIGTERM')).toBe(0);
    expect(await listens(Number(database.port))).toBe(false);
    await portal.start();
    expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
  });

  it('that was killed repairs itself on the next start', async () => {
    const before = new URL(await portal.databaseUrl());
    await portal.end('SIGKILL');
    await portal.start();
    expect(await listens(Number(before.port))).toBe(false);
    expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
  });
});

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
