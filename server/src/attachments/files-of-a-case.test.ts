import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { makeGnupg, type Gnupg } from '../testing/gnupg.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { nameField, sealFile, sendFile, type SentFile, type Tus, tusOf } from '../testing/sealed-files.ts';

let portal: Portal;
let tus: Tus;
let reporter: Asking;
let triager: Asking;
let gnupg: Gnupg;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  tus = tusOf(portal);
  [reporter, triager] = [await portal.as(portal.reporter), await portal.as(portal.triager)];
  gnupg = makeGnupg();
  for (const key of [portal.team.privateKey, portal.reporter.privateKey]) gnupg.importKey(key.armor());
});
afterAll(async () => {
  gnupg.remove();
  await portal.close();
  await portal.drop();
});

const both = (): openpgp.Key[] => [portal.team.publicKey, portal.reporter.publicKey];
const send = async (by = reporter, readers = both(), options: { name?: string } = {}): Promise<SentFile> => sendFile(tus, by, readers, options);
interface Answer { readonly number: string | undefined; readonly error: { readonly code: string; readonly path: string[] } | undefined }
async function submit(attachments: readonly string[], changes: object = {}, by = reporter): Promise<Answer> {
  const input = { idempotencyKey: randomUUID(), policyVersion: 1, report: await portal.seal('Steps.', portal.reporter), attachments, ...changes };
  const { at } = await portal.ask(by, `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { number } userErrors { code path } } }`, { input });
  return { number: at('data', 'submitReport', 'case', 'number') as string | undefined, error: at('data', 'submitReport', 'userErrors', '0') as Answer['error'] };
}
async function post(by: Asking, number: string, attachments: readonly string[], internal = false): Promise<Answer['error']> {
  const body = internal ? await portal.seal('Hm.') : await portal.seal('Look.', portal.reporter);
  const { at } = await portal.ask(by, `mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code path } } }`,
    { input: { idempotencyKey: randomUUID(), number, body, internal, attachments } });
  return at('data', 'postMessage', 'userErrors', '0') as Answer['error'];
}
interface Listed { readonly id: string; readonly sha256: string; readonly sizeBytes: number; readonly internal: boolean; readonly keyPackets: string; readonly downloadUrl: string; readonly name: { readonly armored: string; readonly kind: string } }
const fields = 'id sha256 sizeBytes internal keyPackets downloadUrl name { armored kind }';
async function filesOf(by: Asking, number: string): Promise<readonly Listed[]> {
  const { at } = await portal.ask(by, `query ($n: String!) { case(number: $n) { attachments { ${fields} } } }`, { n: number });
  return at('data', 'case', 'attachments') as Listed[];
}
const download = async (by: Asking, url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${portal.url}${new URL(url).pathname}`, { headers: { ...(by.token !== null && { authorization: `Bearer ${by.token}` }), ...headers } });
const seipdHash = (armored: string, text: string): string | undefined => new RegExp(`^${armored} SHA-256: ([0-9a-f]{64})$`, 'm').exec(text)?.[1];

describe('files of a report', () => {
  it('are on its receipt, are listed to its readers, and come back as they were', async () => {
    const [first, second] = [await send(), await send(reporter, both(), { name: 'proof.mp4' })];
    const { number = '' } = await submit([second.id, first.id]);
    const listed = await filesOf(reporter, number);
    const { at } = await portal.ask(reporter, 'query ($n: String!) { case(number: $n) { receipt { signedText } sealedTexts(first: 20) { edges { node { kind sha256 } } } } }', { n: number });
    const receipt = String(at('data', 'case', 'receipt', 'signedText'));
    expect(listed.map(({ sha256 }) => sha256)).toEqual([seipdHash('Attachment 1', receipt), seipdHash('Attachment 2', receipt)]);
    const texts = at('data', 'case', 'sealedTexts', 'edges') as { node: { kind: string; sha256: string } }[];
    expect(texts.map(({ node }) => node.kind)).toEqual(['REPORT', 'NAME', 'NAME']);
    expect(texts[1]?.node.sha256).toBe(seipdHash('Attachment 1 name', receipt));
    expect(await filesOf(triager, number)).toMatchObject(listed.map(({ id, sha256 }) => ({ id, sha256, internal: false })));
    const names = await Promise.all(listed.map(async ({ name }) => (await openpgp.decrypt({
      message: await openpgp.readMessage({ armoredMessage: name.armored }), decryptionKeys: portal.reporter.privateKey,
    })).data));
    expect(names).toEqual(['proof.mp4', 'screenshot.png']);
    for (const [by, files] of [[reporter, listed], [triager, await filesOf(triager, number)]] as const) {
      for (const [place, file] of files.entries()) {
        const answer = await download(by, file.downloadUrl);
        const octets = Buffer.from(await answer.arrayBuffer());
        expect(answer.headers.get('content-length')).toBe(String(octets.length));
        expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${number}-${place + 1}.pgp"`);
        expect(answer.headers.get('content-security-policy')).toBe(`default-src 'none'; sandbox; frame-ancestors 'none'`);
        expect([answer.headers.get('cache-control'), answer.headers.get('x-content-type-options'), answer.headers.get('content-type')])
          .toEqual(['no-store', 'nosniff', 'application/octet-stream']);
        expect(createHash('sha256').update(octets.subarray(-file.sizeBytes)).digest('hex')).toBe(file.sha256);
        expect(octets.subarray(0, -file.sizeBytes).toString('base64')).toBe(file.keyPackets);
        const opened = gnupg.run(['--decrypt'], octets);
        expect(opened.status).toContain('DECRYPTION_OKAY');
        expect(opened.stdout.equals([second, first][place]?.content ?? Buffer.alloc(0))).toBe(true);
      }
    }
  });

  it('may be sealed by gpg or streamed by openpgp.js: gpg opens what is downloaded', async () => {
    const content = randomBytes(400_000);
    const recipients = [portal.team.publicKey, portal.reporter.publicKey].flatMap((key) => ['-r', key.getFingerprint()]);
    const byGpg = gnupg.run(['--compress-algo', 'none', ...recipients, '--encrypt'], content).stdout;
    const binary = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < content.length; at += 50_000) controller.enqueue(content.subarray(at, at + 50_000));
        controller.close();
      },
    });
    const streamed = await openpgp.encrypt({ message: await openpgp.createMessage({ binary }), encryptionKeys: both(), format: 'binary' });
    const byPage = Buffer.from(await new Response(streamed).arrayBuffer());
    const ids: string[] = [];
    for (const sealed of [byGpg, byPage]) {
      const created = await tus.create(reporter, { 'upload-length': String(sealed.length), 'upload-metadata': nameField(await portal.seal('f', portal.reporter)) });
      const at = created.headers.get('location') ?? '';
      expect((await tus.patch(reporter, at, 0, sealed)).status).toBe(204);
      ids.push(at.split('/').at(-1) ?? '');
    }
    const { number = '' } = await submit(ids);
    for (const { downloadUrl } of await filesOf(triager, number)) {
      const opened = gnupg.run(['--decrypt'], Buffer.from(await (await download(triager, downloadUrl)).arrayBuffer()));
      expect(opened.status).toContain('DECRYPTION_OKAY');
      expect(opened.stdout.equals(content)).toBe(true);
    }
  });

  it('answer the same when the submission is sent again', async () => {
    const { id } = await send();
    const input = { idempotencyKey: randomUUID(), report: await portal.seal('Once.', portal.reporter) };
    const first = await submit([id], input);
    expect(first.error).toBeUndefined();
    expect(await submit([id], input)).toEqual(first);
    await portal.app.pool.query('delete from idempotency');
    expect(await submit([id], input)).toEqual(first);
    expect(await filesOf(reporter, first.number ?? '')).toHaveLength(1);
  });
});

describe('a file is refused with its place in the list', () => {
  const at = (place: number): string[] => ['input', 'attachments', String(place)];
  it('that is not there, not whole, somebody else’s, or used already', async () => {
    const used = await send();
    expect((await submit([used.id])).error).toBeUndefined();
    const created = await tus.create(reporter, { 'upload-length': '100', 'upload-metadata': nameField(await portal.seal('f', portal.reporter)) });
    const begun = created.headers.get('location')?.split('/').at(-1) ?? '';
    const foreign = await send(triager);
    for (const bad of [used.id, begun, foreign.id, 'f'.repeat(48), '', '%']) {
      const good = await send();
      expect((await submit([good.id, bad])).error).toEqual({ code: 'INVALID', path: at(1) });
      expect((await submit([good.id, good.id])).error).toEqual({ code: 'INVALID', path: at(1) });
      expect((await submit([good.id])).error).toBeUndefined();
    }
    expect((await tus.head(reporter, used.at)).status).toBe(404);
    expect((await tus.remove(reporter, used.at)).status).toBe(404);
  });
  it('that is the 21st', async () => {
    expect((await submit(Array.from({ length: 21 }, (_, place) => place.toString(16).padStart(48, '0')))).error).toEqual({ code: 'TOO_LARGE', path: at(20) });
  });
  it('whose octets or name go to the wrong readers, as their text would be', async () => {
    const outsiders = await Promise.all([makePerson(portal.app), makePerson(portal.app)]);
    for (const outsider of outsiders) await registerOwnKey(portal.app, outsider);
    const theirs = outsiders.map(({ publicKey }) => publicKey);
    const tries: [openpgp.Key[], openpgp.Key[], string][] = [
      [[portal.reporter.publicKey], both(), 'MISSING_RECIPIENT'],
      [both(), [portal.reporter.publicKey], 'MISSING_RECIPIENT'],
      [[...both(), ...theirs], both(), 'FORBIDDEN_RECIPIENT'],
      [both(), [...both(), ...theirs], 'FORBIDDEN_RECIPIENT'],
    ];
    for (const [octetReaders, nameReaders, code] of tries) {
      const sealed = await sealFile(randomBytes(500), ...octetReaders);
      const name = await openpgp.encrypt({ message: await openpgp.createMessage({ text: 'name' }), encryptionKeys: nameReaders });
      const created = await tus.create(reporter, { 'upload-length': String(sealed.length), 'upload-metadata': nameField(name) });
      const where = created.headers.get('location') ?? '';
      await tus.patch(reporter, where, 0, sealed);
      const good = await send();
      expect((await submit([good.id, where.split('/').at(-1) ?? ''])).error).toEqual({ code, path: at(1) });
    }
  });
  it('of a message by the team that leaves the reporter out, or of a note that does not', async () => {
    const { number } = await portal.report();
    const forTeam = await send(triager, [portal.team.publicKey]);
    const forBoth = await send(triager);
    expect(await post(triager, number, [forTeam.id])).toEqual({ code: 'MISSING_RECIPIENT', path: at(0) });
    expect(await post(triager, number, [forBoth.id], true)).toEqual({ code: 'FORBIDDEN_RECIPIENT', path: at(0) });
    expect(await post(triager, number, [forBoth.id])).toBeUndefined();
    expect(await post(triager, number, [forTeam.id], true)).toBeUndefined();
  });
  it('where a case is full', async () => {
    const { number, caseId } = await portal.report();
    await portal.app.pool.query(`with text as (insert into sealed_text (case_id, kind, seipd, sha256) select $1, 'MESSAGE', '', sha256('x') from generate_series(1, 396) returning id),
      placed as (select id, row_number() over () n from text)
      insert into attachment (case_id, internal, place, body_id, name_id, storage_key, size_bytes, seipd_offset)
      select $1, false, body.n, body.id, name.id, lpad(body.id::text, 48, '0'), 1, 1 from placed body join placed name on name.n = body.n + 198 where body.n <= 198`, [caseId]);
    const [one, two, three] = [await send(), await send(), await send()];
    expect(await post(reporter, number, [one.id, two.id, three.id])).toEqual({ code: 'TOO_LARGE', path: ['input', 'attachments'] });
    expect(await post(reporter, number, [one.id, two.id])).toBeUndefined();
    expect(await filesOf(reporter, number)).toHaveLength(200);
  });
});

describe('files of messages', () => {
  it('stand with their message and with the case', async () => {
    const { number } = await portal.report();
    expect(await post(triager, number, [(await send(triager)).id])).toBeUndefined();
    const { at } = await portal.ask(reporter, `query ($n: String!) { case(number: $n) { messages(first: 5) { edges { node { attachments { ${fields} } } } } } }`, { n: number });
    const [file] = at('data', 'case', 'messages', 'edges', '0', 'node', 'attachments') as Listed[];
    expect((await filesOf(reporter, number)).map(({ id }) => id)).toEqual([file?.id]);
    expect((await download(reporter, file?.downloadUrl ?? '')).status).toBe(200);
  });
});

describe('an address of a download', () => {
  it('holds for its account, its file and ten minutes', async () => {
    const { number = '' } = await submit([(await send()).id, (await send()).id]);
    const [mine, second] = (await filesOf(reporter, number)).map(({ downloadUrl }) => downloadUrl);
    if (!mine || !second) throw new Error('two files');
    expect((await download(reporter, mine)).status).toBe(200);
    expect((await download(triager, mine)).status).toBe(404);
    expect((await download({ token: null }, mine)).status).toBe(401);
    expect((await download({ token: null, headers: {} }, mine, { cookie: 'laurel=nobody' })).status).toBe(401);
    const [, , , , id, expires, signature] = mine.split('/');
    const change = (...parts: (string | undefined)[]): string => `http://x/attachments/files/${parts.join('/')}`;
    const [, , , , otherId] = second.split('/');
    for (const wrong of [
      change(otherId, expires, signature), change(id, String(Number(expires) + 1), signature), change(id, expires, signature?.replace(/.$/, '~')),
      change(id, '9'.repeat(10), signature), change('99999', expires, signature), change('1%20or%201', expires, signature),
    ]) expect((await download(reporter, wrong)).status).toBe(404);
    const late = portal.app.portalKey.deriveToken('DOWNLOAD', id ?? '', portal.reporter.viewer.accountId, '1700000000');
    expect((await download(reporter, change(id, '1700000000', late))).status).toBe(404);
    expect(Number(expires) * 1_000 - Date.now()).toBeLessThanOrEqual(600_000);
  });
  it('is of no use once the file is not theirs to read any more', async () => {
    const { number } = await portal.report();
    await post(triager, number, [(await send(triager, [portal.team.publicKey])).id], true);
    const [note] = await filesOf(triager, number);
    const url = note?.downloadUrl ?? '';
    expect([note?.internal, note?.name.kind, (await download(triager, url)).headers.get('content-disposition')])
      .toEqual([true, 'NOTE_NAME', `attachment; filename="${number}-note-1.pgp"`]);
    const { rows: [grant] } = await portal.app.pool.query<{ id: string }>('delete from team_key_grant where holder_id = $1 returning *', [portal.triager.viewer.accountId]);
    await expect.poll(async () => (await download(triager, url)).status).toBe(404);
    await portal.app.pool.query('insert into team_key_grant (team_key_id, holder_id, sealed_private_key) values ($1, $2, $3)',
      [portal.team.teamKeyId, portal.triager.viewer.accountId, String(grant?.id)]);
    await expect.poll(async () => (await download(triager, url)).status).toBe(200);
  });
  it('takes no range apart, and tells its size to who asks only that', async () => {
    const { number = '' } = await submit([(await send()).id]);
    const [file] = await filesOf(reporter, number);
    const whole = await download(reporter, file?.downloadUrl ?? '', { range: 'bytes=10-20' });
    expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-range')]).toEqual([200, 'none', null]);
    expect(String((await whole.arrayBuffer()).byteLength)).toBe(whole.headers.get('content-length'));
    const head = await fetch(`${portal.url}${new URL(file?.downloadUrl ?? '').pathname}`, { method: 'HEAD', headers: { authorization: `Bearer ${reporter.token}` } });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, whole.headers.get('content-length')]);
  });
});
