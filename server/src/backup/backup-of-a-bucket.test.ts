import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFileStore } from '../attachments/open-file-store.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { backUp, emptyDatabase } from '../testing/restore-world.ts';
import { type S3Server, s3Server } from '../testing/s3-server.ts';
import { type SentFile, sendFile, tusOf } from '../testing/sealed-files.ts';
import { restoreBackup } from './restore-backup.ts';

let s3: S3Server;
let other: S3Server;
let portal: Portal;
let file: SentFile;
let root: string;
beforeAll(async () => {
  [s3, other] = [await s3Server(), await s3Server()];
  root = await mkdtemp(path.join(tmpdir(), 'laurel-bucket-'));
  portal = await portalOverHttp({ mode: 'EXAMPLE', environment: { S3_URL: s3.url() } });
  file = await sendFile(tusOf(portal), await portal.as(portal.reporter), [portal.team.publicKey, portal.reporter.publicKey], { content: Buffer.alloc(6_000_000, 7) });
  await portal.report(portal.reporter, { attachments: [file.id] });
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
  await s3.remove();
  await other.remove();
  await rm(root, { recursive: true, force: true });
});

it('files go from a bucket into a backup, and from there into another bucket', { timeout: 30_000 }, async () => {
  const { files } = await backUp(portal.app, root);
  expect(files).toMatchObject({ count: 1, copied: 1, missing: [], fileBytes: file.sealed.length });
  await portal.app.fileStore.remove(file.id);
  expect((await backUp(portal.app, root)).files).toMatchObject({ count: 1, copied: 0, missing: [] });

  const database = await emptyDatabase({ hasTables: true });
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const store = await openFileStore({ s3Url: other.url(), dataDir: root }, pool);
  const { filesCopied } = await restoreBackup({ databaseUrl: database.url, folder: root, portalKey: portal.app.portalKey, openStore: async () => store });
  expect(filesCopied).toBe(1);
  expect((await buffer(await store.open(file.id))).equals(file.sealed)).toBe(true);
  await pool.end();
  await database.drop();
});
