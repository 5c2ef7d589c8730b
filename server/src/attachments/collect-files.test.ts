import { existsSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import { submitReport } from '../cases/commands/submit-report.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { nameField, sendFile, type Tus, tusOf } from '../testing/sealed-files.ts';
import { collectFiles, dropOldUploads, sweepStore } from './collect-files.ts';

let portal: Portal;
let tus: Tus;
let reporter: Asking;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  tus = tusOf(portal);
  reporter = await portal.as(portal.reporter);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});
beforeEach(async () => void await portal.app.pool.query('delete from upload'));

const folder = (): string => path.join(portal.app.config.dataDir, 'attachments');
const there = (id: string): boolean => existsSync(path.join(folder(), id));
const age = async (days: number, where = 'true'): Promise<void> => {
  const back = `- interval '${days} days 1 minute'`;
  await portal.app.pool.query(`update upload set created_at = created_at ${back}, finished_at = finished_at ${back} where ${where}`);
};
const ageFiles = async (days: number): Promise<void> => {
  const at = new Date(Date.now() - days * 86_400_000 - 60_000);
  for (const name of await readdir(folder())) await utimes(path.join(folder(), name), at, at);
};
const send = async (): Promise<string> => (await sendFile(tus, reporter, [portal.team.publicKey, portal.reporter.publicKey])).id;
async function begin(): Promise<string> {
  const created = await tus.create(reporter, { 'upload-length': '1000', 'upload-metadata': nameField(await portal.seal('f', portal.reporter)) });
  const at = created.headers.get('location') ?? '';
  await tus.patch(reporter, at, 0, randomBytes(10));
  return at.split('/').at(-1) ?? '';
}
const submit = async (id: string): Promise<unknown> => submitReport(portal.app, portal.reporter.viewer, {
  idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await portal.seal('Steps.', portal.reporter), attachments: [id],
});

describe('uploads that nobody used', () => {
  it('go after a week, and not a day before: a broken one goes on the next day', async () => {
    const [begun, whole] = [await begin(), await send()];
    await age(6);
    expect(await dropOldUploads(portal.app)).toBe(0);
    expect((await tus.patch(reporter, `/attachments/${begun}`, 10, randomBytes(10))).status).toBe(204);
    await age(1);
    expect((await tus.patch(reporter, `/attachments/${begun}`, 20, randomBytes(10))).status).toBe(410);
    expect(await dropOldUploads(portal.app)).toBe(2);
    expect([there(begun), there(whole)]).toEqual([false, false]);
  });

  it('stay where a case took them, at that very moment too', async () => {
    const [used, racing] = [await send(), await send()];
    await submit(used);
    await age(8);
    const [taken] = await Promise.allSettled([submit(racing), dropOldUploads(portal.app)]);
    expect(there(used)).toBe(true);
    expect(there(racing)).toBe(taken.status === 'fulfilled');
    await age(8);
    await ageFiles(30);
    await sweepStore(portal.app, new Date());
    expect(there(used)).toBe(true);
  });
});

describe('octets without a row', () => {
  it('go, whether an upload or a crash left them, and nothing else does', async () => {
    const [used, whole] = [await send(), await send()];
    await submit(used);
    const left = randomBytes(24).toString('hex');
    await writeFile(path.join(folder(), left), 'half');
    await writeFile(path.join(folder(), 'laurel-store'), 'a mark');
    expect(await sweepStore(portal.app, new Date())).toBe(0);
    await ageFiles(8);
    expect(await sweepStore(portal.app, new Date())).toBe(1);
    expect([there(left), there(used), there(whole), there('laurel-store')]).toEqual([false, true, true, true]);
  });

  it('are looked for once a day', async () => {
    await portal.app.pool.query('insert into file_store default values');
    const left = randomBytes(24).toString('hex');
    await writeFile(path.join(folder(), left), 'half');
    await ageFiles(8);
    await collectFiles.run(portal.app);
    expect(there(left)).toBe(true);
    await portal.app.pool.query(`update file_store set swept_at = now() - interval '25 hours'`);
    await collectFiles.run(portal.app);
    expect(there(left)).toBe(false);
  });
});

describe('a node that dies', () => {
  it('between row and octets leaves octets that are collected later', async () => {
    const whole = await send();
    await age(8);
    const dying = { ...portal.app, fileStore: { ...portal.app.fileStore, remove: async () => { throw new Error('killed'); } } };
    await expect(dropOldUploads(dying)).rejects.toThrow('killed');
    expect([there(whole), (await portal.app.pool.query('select from upload')).rowCount]).toEqual([true, 0]);
    await ageFiles(8);
    expect(await sweepStore(portal.app, new Date())).toBe(1);
    expect(there(whole)).toBe(false);
  });

  it('while a message takes files leaves them to be taken again', async () => {
    const { number } = await portal.report();
    const id = await send();
    const input = { idempotencyKey: randomUUID(), number, body: await portal.seal('Look.', portal.reporter), internal: false, attachments: [id] };
    await portal.app.pool.query(`create function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create trigger dies after delete on upload for each statement execute function die()`);
    await expect(postMessage(portal.app, portal.reporter.viewer, input)).rejects.toThrow();
    await portal.app.pool.query('drop trigger dies on upload');
    expect((await portal.app.pool.query('select from attachment join cases on cases.id = case_id where number = $1', [number])).rowCount).toBe(0);
    expect(await postMessage(portal.app, portal.reporter.viewer, input)).toEqual(await postMessage(portal.app, portal.reporter.viewer, input));
    expect((await portal.app.pool.query('select from attachment where storage_key = $1', [id])).rowCount).toBe(1);
  });
});
