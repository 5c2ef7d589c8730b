import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, runScript, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';

let portal: Portal;
let folder: string;
let receipt: string;
beforeAll(async () => {
  portal = await startPortal();
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-verify-'));
  const client = new pg.Client(await portal.databaseUrl());
  await client.connect();
  const { rows } = await client.query<{ signed_text: string }>('select signed_text from receipt order by case_id desc limit 1');
  await client.end();
  receipt = rows[0]?.signed_text ?? '';
});
afterAll(async () => {
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function verify(text: string, key = portal.url) {
  const file = path.join(folder, 'receipt.txt');
  await writeFile(file, text);
  return runScript('verify', [file, key]);
}

describe('npm run verify', () => {
  it('prints what the portal signed, and only that', async () => {
    const { code, output } = await verify(receipt);
    expect(output).toMatch(/LRL-\d{4}-\d{6}/);
    expect(output).not.toContain('-----');
    expect(code).toBe(0);
  });

  it('takes the receipt with the line ends of another system', async () => {
    expect((await verify(receipt.replaceAll('\n', '\r\n'))).code).toBe(0);
  });

  it('takes the key from a file', async () => {
    const keyFile = path.join(folder, 'portal-key.asc');
    await writeFile(keyFile, await (await fetch(`${portal.url}/portal-key.asc`)).text());
    expect((await verify(receipt, keyFile)).code).toBe(0);
  });

  it.each([
    ['text before the block', (text: string) => `Read this first.\n${text}`],
    ['text after the block', (text: string) => `${text}\nRead this last.\n`],
    ['a changed number', (text: string) => text.replace(/LRL-\d{4}-\d{6}/, 'LRL-2026-999999')],
    ['no receipt', () => 'hello'],
  ])('refuses %s in one sentence', async (_what, change) => {
    const { code, output } = await verify(change(receipt));
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).not.toMatch(/LRL-|at .*\.js/);
    expect(code).toBe(1);
  });

  it('says so when the key is none', async () => {
    const keyFile = path.join(folder, 'no-key.asc');
    await writeFile(keyFile, 'hello');
    const { code, output } = await verify(receipt, keyFile);
    expect(output).toBe('The portal key is not an armored OpenPGP key.\n');
    expect(code).toBe(1);
  });
});

describe('npm run admin -- check', () => {
  it('finds a portal with its keys in order', async () => {
    const { code, output } = await runScript('admin', ['check', portal.url]);
    expect(output).not.toContain('BAD');
    expect(output).toContain('the same key in security.txt and at: key page; /pgp-key.asc; /pgp-key/FINGERPRINT.asc; WKD, direct; WKD, advanced');
    expect(code).toBe(0);
  });

  it('says what is wrong where nobody answers', async () => {
    const { code, output } = await runScript('admin', ['check', `http://127.0.0.1:${await freePort()}`]);
    expect(output).toContain('BAD   health: connect ECONNREFUSED');
    expect(code).toBe(1);
  });
});
