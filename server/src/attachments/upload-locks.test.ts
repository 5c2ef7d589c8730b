import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { UploadLocks } from './upload-locks.ts';

let node: TestApp;
let here: UploadLocks;
let there: UploadLocks;
beforeAll(async () => {
  node = await testApp();
  [here, there] = [new UploadLocks(node.app.pool, node.app.log), new UploadLocks(node.app.pool, node.app.log)];
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await node.drop();
});

const signal = (): AbortSignal => new AbortController().signal;
const nothing = (): void => undefined;

describe('an upload is written to by one request', () => {
  it.each(['the same node', 'another node'])('which is asked to let go by one of %s', async (where) => {
    const held = here.newLock('one');
    let asked = 0;
    let letGo = nothing;
    const released = new Promise<void>((resolve) => { letGo = resolve; });
    await held.lock(signal(), () => {
      asked += 1;
      letGo();
    });
    const wanted = (where === 'the same node' ? here : there).newLock('one');
    let has = false;
    const waiting = wanted.lock(signal(), nothing).then(() => { has = true; });
    await released;
    expect([asked > 0, has]).toEqual([true, false]);
    await held.unlock();
    await waiting;
    expect(has).toBe(true);
    await wanted.unlock();
  });

  it('while others are written to', async () => {
    const locks = [here.newLock('two'), there.newLock('three')];
    await Promise.all(locks.map(async (lock) => lock.lock(signal(), nothing)));
    await Promise.all(locks.map(async (lock) => lock.unlock()));
  });

  it('and not by one that gave up', async () => {
    const held = here.newLock('four');
    await held.lock(signal(), nothing);
    const gone = new AbortController();
    const waiting = there.newLock('four').lock(gone.signal, nothing);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ status_code: 423 });
    await held.unlock();
  });
});

it('a lost connection ends what was held, and locks are taken again', async () => {
  const held = here.newLock('five');
  let asked = false;
  await held.lock(signal(), () => { asked = true; });
  await node.app.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(true);
  const next = there.newLock('five');
  await next.lock(signal(), nothing);
  await held.unlock();
  const third = here.newLock('five');
  let nextAsked = false;
  const waiting = third.lock(signal(), nothing).then(() => nextAsked);
  await expect.poll(async () => Promise.race([waiting, Promise.resolve('waits')])).toBe('waits');
  nextAsked = true;
  await next.unlock();
  expect(await waiting).toBe(true);
  await third.unlock();
});
