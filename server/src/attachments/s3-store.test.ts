import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitReport } from '../cases/commands/submit-report.ts';
import { ConfigError } from '../config.ts';
import { makeGnupg } from '../testing/gnupg.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { type S3Server, s3Server } from '../testing/s3-server.ts';
import { nameField, sealFile, type Tus, tusOf } from '../testing/sealed-files.ts';
import { dropOldUploads, sweepStore } from './collect-files.ts';
import { openFileStore } from './open-file-store.ts';
import { requireSharedStore } from './store-mark.ts';

let s3: S3Server;
let portal: Portal;
let tus: Tus;
let reporter: Asking;
let sealed: Buffer;
const content = randomBytes(13_000_000);
beforeAll(async () => {
  s3 = await s3Server();
  portal = await portalOverHttp({ mode: 'EXAMPLE', environment: { S3_URL: s3.url() } });
  tus = tusOf(portal);
  reporter = await portal.as(portal.reporter);
  sealed = await sealFile(content, portal.team.publicKey, portal.reporter.publicKey);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
  await s3.remove();
});

async function begin(length = sealed.length): Promise<string> {
  const created = await tus.create(reporter, { 'upload-length': String(length), 'upload-metadata': nameField(await portal.seal('f', portal.reporter)) });
  expect(created.status).toBe(201);
  return created.headers.get('location') ?? '';
}
const idOf = (at: string): string => at.split('/').at(-1) ?? '';
const offsetOf = async (at: string): Promise<number> => Number((await tus.head(reporter, at)).headers.get('upload-offset'));
/** In pieces of 4 MiB, as the page sends them. */
async function sendFrom(at: string, from: number, to = sealed.length): Promise<void> {
  for (let offset = from; offset < to; offset += 4 * 2 ** 20) {
    const answer = await tus.patch(reporter, at, offset, sealed.subarray(offset, Math.min(offset + 4 * 2 ** 20, to)));
    expect([answer.status, await answer.text()]).toEqual([204, '']);
  }
}
const submit = async (at: string): Promise<unknown> => submitReport(portal.app, portal.reporter.viewer, {
  idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await portal.seal('Steps.', portal.reporter), attachments: [idOf(at)],
});
const keys = async (): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for await (const { key } of portal.app.fileStore.list()) found.add(key);
  return found;
};

describe('files in a bucket', () => {
  it('come in pieces, go on after a break, and come back whole', { timeout: 60_000 }, async () => {
    const at = await begin();
    await sendFrom(at, 0, 7_000_000);
    expect(await offsetOf(at)).toBe(7_000_000);
    await sendFrom(at, 7_000_000);
    await submit(at);
    const { at: answer } = await portal.ask(reporter, '{ cases(first: 1) { edges { node { attachments { downloadUrl sizeBytes } } } } }');
    const url = String(answer('data', 'cases', 'edges', '0', 'node', 'attachments', '0', 'downloadUrl'));
    const download = await fetch(`${portal.url}${new URL(url).pathname}`, { headers: { authorization: `Bearer ${reporter.token}` } });
    const gnupg = makeGnupg();
    gnupg.importKey(portal.reporter.privateKey.armor());
    const opened = gnupg.run(['--decrypt'], Buffer.from(await download.arrayBuffer()));
    gnupg.remove();
    expect(opened.status).toContain('DECRYPTION_OKAY');
    expect(opened.stdout.equals(content)).toBe(true);
  });

  it('are judged and taken away like others', async () => {
    const words = Buffer.from('In clear. '.repeat(600));
    const at = await begin(words.length);
    expect((await tus.patch(reporter, at, 0, words)).status).toBe(422);
    const given = await begin();
    await sendFrom(given, 0, 5_000_000);
    expect((await keys()).has(idOf(given))).toBe(true);
    expect((await tus.remove(reporter, given)).status).toBe(204);
    const left = await keys();
    expect([left.has(idOf(at)), left.has(idOf(given))]).toEqual([false, false]);
  });

  it('whose parts a crash kept from being joined are joined when somebody asks', async () => {
    const at = await begin();
    await sendFrom(at, 0, 8_388_608);
    // What the last piece does, but for its end.
    const last = { finishMultipartUpload: async () => { throw new Error('killed'); } };
    const { uploads } = portal.app.fileStore;
    const original: unknown = Reflect.get(uploads, 'finishMultipartUpload');
    Object.assign(uploads, last);
    expect((await tus.patch(reporter, at, 8_388_608, sealed.subarray(8_388_608))).status).toBe(500);
    Object.assign(uploads, { finishMultipartUpload: original });
    expect(await offsetOf(at)).toBe(sealed.length);
    await submit(at);
  });

  it('are collected where nobody uses them, and no others', async () => {
    const [begun, whole] = [await begin(), await begin()];
    await sendFrom(begun, 0, 100);
    await sendFrom(whole, 0);
    const before = await keys();
    await portal.app.pool.query(`update upload set created_at = created_at - interval '8 days', finished_at = finished_at - interval '8 days'`);
    expect(await dropOldUploads(portal.app)).toBe(2);
    expect((await keys()).size).toBe(before.size - 2);
    const stray = await begin();
    await sendFrom(stray, 0);
    await portal.app.pool.query('delete from upload');
    expect(await sweepStore(portal.app, new Date())).toBe(0);
    expect(await sweepStore(portal.app, new Date(Date.now() + 8 * 86_400_000))).toBeGreaterThan(0);
    expect((await keys()).has(idOf(stray))).toBe(false);
    const { rows } = await portal.app.pool.query<{ key: string }>('select storage_key as key from attachment');
    const kept = await keys();
    expect(rows.map(({ key }) => kept.has(key))).toEqual([true, true]);
    for (const { key } of rows) expect((await buffer(await portal.app.fileStore.open(key) as Readable)).length).toBe(sealed.length);
  });
});

describe('a bucket', () => {
  const start = async (url: string): Promise<void> => requireSharedStore(portal.app.dataSource, await openFileStore({ s3Url: url, dataDir: '/nowhere' }, portal.app.pool), portal.app.portalKey.fingerprint);
  it('is marked, so that every node knows it', async () => {
    await start(s3.url());
    await start(s3.url());
    expect(await portal.app.fileStore.readMark()).not.toBeNull();
  });
  it('that refuses the key keeps a node from starting, without its secret in the reason', async () => {
    const refused = start(s3.url('wrong-secret-5e1f'));
    await expect(refused).rejects.toThrow(ConfigError);
    await expect(refused).rejects.not.toThrow('5e1f');
  });
  it('that is away for a while is said so, and the upload goes on', { timeout: 60_000 }, async () => {
    const at = await begin();
    await sendFrom(at, 0, 100_000);
    await s3.stop();
    const answer = await tus.patch(reporter, at, 100_000, sealed.subarray(100_000));
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([503, 'UNAVAILABLE']);
    await s3.start();
    const offset = await offsetOf(at);
    await sendFrom(at, offset);
    await submit(at);
    expect(portal.logged()).not.toContain('S3RVER');
  });
});
