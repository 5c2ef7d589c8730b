import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { readInstallation } from '../installation.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { openFileStore } from './open-file-store.ts';
import { requireSharedStore } from './store-mark.ts';

let node: TestApp;
let folder: string;
beforeAll(async () => {
  node = await testApp();
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-stores-'));
});
afterAll(async () => {
  await node.drop();
  await rm(folder, { recursive: true });
});

const key = 'A'.repeat(40);
const start = async (name: string, fingerprint = key): Promise<void> => {
  const store = await openFileStore({ s3Url: undefined, dataDir: path.join(folder, name) }, node.app.pool);
  await requireSharedStore(node.app.dataSource, store, fingerprint);
};
const markOf = (name: string): string => path.join(folder, name, 'attachments', 'laurel-store');
const forget = async (): Promise<void> => void await node.app.pool.query('delete from file_store');

describe('a node starts', () => {
  it('with a new store, at once with others that share it, and again', async () => {
    await Promise.all(Array.from({ length: 5 }, async () => start('shared')));
    await start('shared');
    expect((await readFile(markOf('shared'), 'utf8')).trim()).toBe(`${(await readInstallation(node.app.dataSource)).portalId} ${key}`);
  });

  it('after one that died between marking the store and saying so', async () => {
    await forget();
    await start('shared');
    expect((await node.app.pool.query('select from file_store')).rowCount).toBe(1);
  });

  it('not with a store of its own, until the files are there', async () => {
    await expect(start('own')).rejects.toThrow(ConfigError);
    await expect(start('own')).rejects.toThrow(/are not in .*own.*Every node needs the same storage/);
    await writeFile(markOf('own'), `${(await readInstallation(node.app.dataSource)).portalId} ${key}\n`);
    await start('own');
  });

  it('not with another portal key', async () => {
    await expect(start('shared', 'B'.repeat(40))).rejects.toThrow(ConfigError);
    await expect(start('shared', 'B'.repeat(40))).rejects.toThrow('the same PORTAL_KEY_FILE');
    await start('shared');
  });

  it('not with the store of another installation', async () => {
    await expect(start('foreign')).rejects.toThrow(ConfigError);
    await writeFile(markOf('foreign'), 'somebody else\n');
    await expect(start('foreign')).rejects.toThrow('are not in');
    await forget();
    await expect(start('foreign')).rejects.toThrow('belong to another installation');
    expect((await node.app.pool.query('select from file_store')).rowCount).toBe(0);
  });

  it('of two with a folder each, one', async () => {
    await forget();
    const started = await Promise.allSettled(['left', 'right'].map(async (name) => start(name)));
    expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('not where there can be no folder, or the mark cannot be read', async () => {
    await expect(start(path.join('shared', 'attachments', 'laurel-store'))).rejects.toThrow(ConfigError);
    await mkdir(markOf('odd'), { recursive: true });
    await expect(start('odd')).rejects.toThrow(/cannot be read.*check S3_URL/);
  });
});
