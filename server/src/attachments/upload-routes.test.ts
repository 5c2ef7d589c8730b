import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, statfs, symlink, unlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSealedPackets } from '../sealed/packets.ts';
import { type Asking, type Portal, portalOverHttp, serve, stranger, toolWith } from '../testing/portal-over-http.ts';
import { nameField, sealFile, sendFile, type Tus, tusOf } from '../testing/sealed-files.ts';
import { attachmentLimits } from './attachment-limits.ts';

let portal: Portal;
let tus: Tus;
let reporter: Asking;
let other: Asking;
let sealed: Buffer;
let name: string;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  tus = tusOf(portal);
  [reporter, other] = [await portal.as(portal.reporter), await portal.as(portal.triager)];
  sealed = await sealFile(Buffer.alloc(40_000, 'octets '), portal.team.publicKey, portal.reporter.publicKey);
  name = nameField(await portal.seal('screenshot.png', portal.reporter));
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});
beforeEach(async () => void await portal.app.pool.query('delete from upload'));

const uploads = async (): Promise<number> => (await portal.app.pool.query('select from upload')).rowCount ?? 0;
const fileOf = (at: string): string => path.join(portal.app.config.dataDir, 'attachments', at.split('/').at(-1) ?? '');
const begin = async (length = sealed.length, by = reporter): Promise<string> => {
  const created = await tus.create(by, { 'upload-length': String(length), 'upload-metadata': name });
  expect(created.status).toBe(201);
  return created.headers.get('location') ?? '';
};
const offsetOf = async (at: string): Promise<string | null> => (await tus.head(reporter, at)).headers.get('upload-offset');

describe('an upload', () => {
  it('comes in pieces, is judged with its last octet, and is known by the hash of its SEIPD packet', async () => {
    const at = await begin();
    expect(at).toMatch(/^\/attachments\/[0-9a-f]{48}$/);
    const first = await tus.patch(reporter, at, 0, sealed.subarray(0, 10_000));
    expect([first.status, first.headers.get('upload-offset'), first.headers.get('upload-expires')]).toEqual([204, '10000', expect.stringMatching(/GMT$/)]);
    const asked = await tus.head(reporter, at);
    expect([asked.headers.get('upload-offset'), asked.headers.get('upload-length'), asked.headers.get('upload-metadata')]).toEqual(['10000', String(sealed.length), name]);
    const last = await tus.patch(reporter, at, 10_000, sealed.subarray(10_000));
    expect([last.status, last.headers.get('access-control-allow-origin'), last.headers.get('cache-control')]).toEqual([204, null, 'no-store']);
    const { rows: [row] } = await portal.app.pool.query<{ sha256: Buffer; pkesks: Buffer[]; offset: number }>('select sha256, pkesks, seipd_offset as offset from upload where finished_at is not null');
    const { pkesks, seipdBytes } = readSealedPackets(sealed);
    expect(row?.sha256).toEqual(createHash('sha256').update(seipdBytes).digest());
    expect(row?.pkesks).toEqual(pkesks.map(({ bytes }) => bytes));
    expect(row?.offset).toBe(sealed.length - seipdBytes.length);
  });

  it('goes on where it broke off', async () => {
    const at = await begin();
    const controller = new AbortController();
    const slow = new ReadableStream<Uint8Array>({
      pull(stream) {
        stream.enqueue(sealed.subarray(0, 20_000));
        return new Promise(() => undefined);
      },
    }, { highWaterMark: 0 });
    const broken = fetch(`${portal.url}${at}`, {
      method: 'PATCH', body: slow, duplex: 'half', signal: controller.signal,
      headers: { authorization: `Bearer ${reporter.token}`, 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    } as RequestInit).catch(() => 'cut');
    await expect.poll(() => existsSync(fileOf(at))).toBe(true);
    await expect.poll(async () => offsetOf(at), { timeout: 15_000 }).toBe('20000');
    controller.abort();
    await broken;
    expect((await tus.patch(reporter, at, 20_000, sealed.subarray(20_000))).status).toBe(204);
  });

  it('whose last piece was stored and never judged is judged when it is asked for', async () => {
    const at = await begin();
    await tus.patch(reporter, at, 0, sealed);
    await portal.app.pool.query('update upload set finished_at = null, sha256 = null, pkesks = null, seipd_offset = null');
    expect(await offsetOf(at)).toBe(String(sealed.length));
    expect((await portal.app.pool.query('select from upload where finished_at is not null')).rowCount).toBe(1);
  });

  it('of which a crash left the row alone is gone, and a new one begins', async () => {
    const at = await begin();
    await unlink(fileOf(at));
    expect((await tus.head(reporter, at)).status).toBe(410);
    expect((await tus.patch(reporter, at, 0, sealed)).status).toBe(410);
  });

  it('ends when its owner ends it, octets and all', async () => {
    const at = await begin();
    await tus.patch(reporter, at, 0, sealed.subarray(0, 5));
    expect((await tus.remove(reporter, at)).status).toBe(204);
    expect([await uploads(), existsSync(fileOf(at))]).toEqual([0, false]);
    expect((await tus.head(reporter, at)).status).toBe(404);
  });
});

describe('two nodes that share a store', () => {
  it('take the pieces of one upload in turn, and one of them at a time', async () => {
    const second = await serve(portal.app);
    const nodes = [tus, tusOf(second)];
    const at = await begin();
    for (let offset = 0, turn = 0; offset < sealed.length; offset += 10_000, turn += 1) {
      const answer = await nodes[turn % 2]?.patch(reporter, at, offset, sealed.subarray(offset, offset + 10_000));
      expect(answer?.status).toBe(204);
    }
    const raced = await begin();
    const answers = await Promise.all(Array.from({ length: 6 }, async (_, turn) => nodes[turn % 2]?.patch(reporter, raced, 0, sealed).catch(() => null)));
    expect(answers.filter((answer) => answer?.status === 204).length).toBeLessThanOrEqual(1);
    const offset = Number(await offsetOf(raced));
    if (offset < sealed.length) expect((await tus.patch(reporter, raced, offset, sealed.subarray(offset))).status).toBe(204);
    expect((await portal.app.pool.query('select from upload where finished_at is not null')).rowCount).toBe(2);
    await second.close();
  });
});

describe('a file is refused and gone', () => {
  const words = Buffer.from('In clear, from the first line to the last. '.repeat(1_000));
  const wrong: Readonly<Record<string, readonly [string, () => Buffer]>> = {
    'in plain text': ['NOT_ENCRYPTED', () => words],
    'with trailing octets': ['MALFORMED', () => Buffer.concat([sealed, words.subarray(0, 10)])],
    'as two messages': ['MALFORMED', () => Buffer.concat([sealed, sealed])],
    'with a first packet that says it is huge': ['MALFORMED', () => Buffer.concat([Buffer.of(0xc1, 255, 255, 255, 255, 255), sealed])],
    'with lengths that lie': ['MALFORMED', () => sealed.subarray(0, -20)],
    'that is a private key': ['PRIVATE_KEY', () => Buffer.from(portal.reporter.privateKey.write())],
  };
  it.each(Object.entries(wrong))('%s', async (_, [code, make]) => {
    const octets = make();
    const at = await begin(octets.length);
    const answer = await tus.patch(reporter, at, 0, octets);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/json; charset=utf-8']);
    const body = await answer.text();
    expect(JSON.parse(body)).toEqual({ code, message: expect.stringMatching(/^This file .*\.$/) });
    expect(body).not.toContain('clear,');
    expect([await uploads(), existsSync(fileOf(at)), (await tus.head(reporter, at)).status]).toEqual([0, false, 404]);
  });
});

describe('nothing begins', () => {
  const codeOf = async (headers: Record<string, string | null>): Promise<unknown> => {
    const answer = await tus.create(reporter, { 'upload-length': '100', 'upload-metadata': name, ...headers });
    return [answer.status, (await answer.json() as { code: string }).code];
  };
  it('without a sealed name alone', async () => {
    expect(await codeOf({ 'upload-metadata': null })).toEqual([422, 'REQUIRED']);
    expect(await codeOf({ 'upload-metadata': nameField('passwords.txt') })).toEqual([422, 'NOT_ENCRYPTED']);
    expect(await codeOf({ 'upload-metadata': `filename ${Buffer.from('passwords.txt').toString('base64')}` })).toEqual([422, 'NOT_ENCRYPTED']);
    expect(await codeOf({ 'upload-metadata': `${name},filename ${Buffer.from('passwords.txt').toString('base64')}` })).toEqual([422, 'NOT_ENCRYPTED']);
    expect(await codeOf({ 'upload-metadata': nameField(await portal.seal('x'.repeat(3) + crypto.getRandomValues(Buffer.alloc(2_200)).toString('hex'))) })).toEqual([422, 'TOO_LARGE']);
    expect(await uploads()).toBe(0);
  });
  it('without a length that can be', async () => {
    expect(await codeOf({ 'upload-length': null })).toEqual([422, 'REQUIRED']);
    expect(await codeOf({ 'upload-length': null, 'upload-defer-length': '1' })).toEqual([422, 'REQUIRED']);
    expect(await codeOf({ 'upload-length': '0' })).toEqual([422, 'REQUIRED']);
    expect(await codeOf({ 'upload-length': String(attachmentLimits.fileBytes + 1) })).toEqual([422, 'TOO_LARGE']);
    const withOctets = await fetch(`${portal.url}/attachments`, {
      method: 'POST', body: Buffer.from(sealed.subarray(0, 10)), headers: {
        authorization: `Bearer ${reporter.token}`, 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': name, 'content-type': 'application/offset+octet-stream',
      },
    });
    expect(withOctets.status).toBe(422);
    expect((await tus.create(reporter, { 'tus-resumable': '0.2', 'upload-length': '1', 'upload-metadata': name })).status).toBeGreaterThanOrEqual(400);
    expect(await uploads()).toBe(0);
  });
  it('where too much waits already, for that account alone', async () => {
    await portal.app.pool.query(
      `insert into upload (id, account_id, size_bytes, name_armored) select lpad(n::text, 48, '0'), $1, 5, 'x' from generate_series(1, $2) n`,
      [portal.reporter.viewer.accountId, attachmentLimits.pendingFiles - 1]);
    await Promise.all([begin(100, other), begin(100)]);
    const refused = await tus.create(reporter, { 'upload-length': '100', 'upload-metadata': name });
    expect([refused.status, refused.headers.get('retry-after') !== null]).toEqual([429, true]);
    await portal.app.pool.query('delete from upload where size_bytes = 5');
    await portal.app.pool.query('update upload set size_bytes = $1', [attachmentLimits.pendingBytes - 10]);
    expect((await tus.create(reporter, { 'upload-length': '100', 'upload-metadata': name })).status).toBe(429);
  });
  it('for a stranger, a tool, a page of another site, or after signing out', async () => {
    const headers = { 'upload-length': '100', 'upload-metadata': name };
    expect((await tus.create(stranger, headers)).status).toBe(401);
    expect((await tus.create(await toolWith(portal.app.pool, ['CASES_READ', 'CASES_WRITE']), headers)).status).toBe(403);
    const browser = portal.browser();
    await browser.post('/auth/pseudonymous', { signInSecret: Buffer.alloc(32, 7).toString('base64url') });
    const byCookie = (site: string): Asking => ({ token: null, headers: { cookie: browser.cookie ?? '', 'sec-fetch-site': site } });
    expect((await tus.create(byCookie('cross-site'), headers)).status).toBe(403);
    expect((await tus.create(byCookie('same-site'), headers)).status).toBe(403);
    const created = await tus.create(byCookie('same-origin'), headers);
    const cookie = byCookie('same-origin');
    await browser.post('/auth/sign-out');
    expect(created.status).toBe(201);
    expect((await tus.patch(cookie, created.headers.get('location') ?? '', 0, sealed.subarray(0, 5))).status).toBe(401);
  });
});

describe('an upload is its owner’s', () => {
  it('and to anybody else it is missing', async () => {
    const at = await begin();
    const missing = '/attachments/000000000000000000000000000000000000000000000000';
    const ways = [
      async (by: Asking, where: string) => tus.head(by, where),
      async (by: Asking, where: string) => tus.patch(by, where, 0, sealed),
      async (by: Asking, where: string) => tus.remove(by, where),
      async (by: Asking, where: string) => fetch(`${portal.url}${where}`, { headers: { ...(by.token !== null && { authorization: `Bearer ${by.token}` }) } }),
    ];
    for (const way of ways) {
      const [foreign, none] = [await way(other, at), await way(other, missing)];
      expect([foreign.status, await foreign.text()]).toEqual([404, await none.text()]);
      expect(none.status).toBe(404);
      expect([401, 404]).toContain((await way(stranger, at)).status);
      expect((await way(reporter, '/attachments/..%2f..%2fportal.key')).status).toBe(404);
    }
    expect(await offsetOf(at)).toBe('0');
  });

  it('whatever else the address names', async () => {
    const [mine, foreign] = [await begin(), await begin(sealed.length, other)];
    for (const around of [`${mine}?${foreign}`, `${mine}?x=/${foreign.split('/').at(-1)}`, `${mine}/?/${foreign.split('/').at(-1)}/`]) {
      await tus.patch(reporter, around, 0, sealed.subarray(0, 10));
      await tus.remove(reporter, `${around}&y`).catch(() => null);
    }
    expect((await tus.head(other, foreign)).headers.get('upload-offset')).toBe('0');
    const again = await begin();
    await tus.patch(reporter, again, 0, sealed.subarray(0, 10));
    const create = await fetch(`${portal.url}${again}`, { method: 'POST', headers: { authorization: `Bearer ${reporter.token}`, 'tus-resumable': '1.0.0', 'upload-length': '5', 'upload-metadata': name } });
    expect([create.status, await offsetOf(again)]).toEqual([404, '10']);
  });

  it('and is not read back, by them neither', async () => {
    const { at } = await sendFile(tus, reporter, [portal.team.publicKey, portal.reporter.publicKey]);
    for (const method of ['GET', 'PUT']) {
      const answer = await fetch(`${portal.url}${at}`, { method, headers: { authorization: `Bearer ${reporter.token}`, 'tus-resumable': '1.0.0' } });
      expect([method, answer.status]).toEqual([method, 404]);
      expect((await answer.text()).length).toBeLessThan(200);
    }
  });

  it('at its offset and within its length', async () => {
    const at = await begin();
    await tus.patch(reporter, at, 0, sealed.subarray(0, 100));
    expect((await tus.patch(reporter, at, 0, sealed)).status).toBe(409);
    expect((await tus.patch(reporter, at, 101, sealed.subarray(101))).status).toBe(409);
    expect((await tus.patch(reporter, at, 100, Buffer.concat([sealed.subarray(100), Buffer.alloc(1)]))).status).toBe(413);
    expect(await offsetOf(at)).toBe('100');
    expect((await tus.patch(reporter, at, 100, sealed.subarray(100))).status).toBe(204);
    expect((await tus.patch(reporter, at, sealed.length, Buffer.alloc(1))).status).toBe(413);
  });
});

describe('a full disk', () => {
  it('is kept from being one by what waits, whoever sent it: half of the room is for cases', async () => {
    const { rows: [known] } = await portal.app.pool.query<{ id: string }>('select id from account limit 1');
    const { bavail, bsize } = await statfs(path.join(portal.app.config.dataDir, 'attachments'));
    await portal.app.pool.query('insert into upload (id, account_id, size_bytes, name_armored) values ($1, $2, $3, $4)',
      ['a'.repeat(48), known?.id, Math.floor(0.6 * bavail * bsize), 'x']);
    const refused = await tus.create(reporter, { 'upload-length': String(sealed.length), 'upload-metadata': name });
    expect([refused.status, await refused.json()]).toEqual([507, { code: 'STORAGE_FULL', message: expect.stringContaining('without the file') }]);
    // The refused one's row goes after the answer.
    await expect.poll(uploads).toBe(1);
    await portal.app.pool.query('delete from upload');
    await begin();
  });

  it('is said so, loses nothing, and the upload goes on', async () => {
    const at = await begin();
    await tus.patch(reporter, at, 0, sealed.subarray(0, 1_000));
    // What the kernel says of this device is what it says of a full disk. It is empty, so the upload seems to begin anew.
    await rename(fileOf(at), `${fileOf(at)}.kept`);
    await symlink('/dev/full', fileOf(at));
    const refused = await tus.patch(reporter, at, 0, sealed);
    expect([refused.status, await refused.json()]).toEqual([507, { code: 'STORAGE_FULL', message: expect.stringContaining('is kept') }]);
    await unlink(fileOf(at));
    await rename(`${fileOf(at)}.kept`, fileOf(at));
    expect(await offsetOf(at)).toBe('1000');
    expect((await tus.patch(reporter, at, 1_000, sealed.subarray(1_000))).status).toBe(204);
  });
});

it('two pieces at once write each octet once', async () => {
  const at = await begin();
  const answers = await Promise.all(Array.from({ length: 6 }, async () => tus.patch(reporter, at, 0, sealed).catch(() => null)));
  expect(answers.filter((answer) => answer?.status === 204).length).toBeLessThanOrEqual(1);
  const offset = Number(await offsetOf(at));
  if (offset < sealed.length) expect((await tus.patch(reporter, at, offset, sealed.subarray(offset))).status).toBe(204);
  expect((await portal.app.pool.query('select from upload where finished_at is not null')).rowCount).toBe(1);
});

it('logs no name, no octet and no id', async () => {
  const { id } = await sendFile(tus, reporter, [portal.team.publicKey, portal.reporter.publicKey]);
  expect(portal.logged()).not.toContain(id);
  expect(portal.logged()).not.toContain('BEGIN PGP');
});
