import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileApi, OpenFileRequest, SealedFile, SealFileRequest } from './file-api.ts';
import { readFileHead } from '../../../packages/client/src/sealing/file-packets.ts';
import { Gpg } from '../../../packages/client/src/testing/gpg.ts';
import { type Person, portalId, researcherOf, type Team, team } from './testing/vaults.ts';

const submission = '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be';
const caseNumber = 'LRL-2026-000042';
let lastId = 0;
const newId = (): string => String((lastId += 1)).padStart(32, '0');
const octets = (size: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
const request = (file: Blob, change: Partial<SealFileRequest> = {}): SealFileRequest => ({
  id: newId(), file, name: 'shot.png', mediaType: 'image/png', about: { submission }, readers: [], toSelf: true, ...change,
});
const bytesOf = async (blob: Blob): Promise<Buffer> => Buffer.from(await blob.arrayBuffer());

let people: Team;
let researcher: Person;
let served: Buffer;
let cutAfter: number | null = null;
let server: Server;
let url: string;

beforeAll(async () => {
  people = await team();
  researcher = await researcherOf(people);
  server = createServer((_, response) => {
    response.setHeader('content-length', served.length);
    if (cutAfter === null) response.end(served);
    else response.write(served.subarray(0, cutAfter), () => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}/`;
});
afterAll(() => server.close());

async function open(vault: FileApi, sealed: Buffer, sha256: string, change: Partial<OpenFileRequest> = {}) {
  served = sealed;
  return vault.openFile({ id: newId(), url, sha256, signers: [researcher.publicKeyArmored], isSealedElsewhere: false, ...change });
}
async function seal(size: number, who: Person = researcher): Promise<SealedFile & { readonly bytes: Buffer }> {
  const sealed = await who.vault.sealFile(request(new Blob([octets(size)])));
  return { ...sealed, bytes: await bytesOf(sealed.sealed) };
}

describe('a sealed file', () => {
  it('comes back octet by octet, signed, whatever its length', async () => {
    for (const size of [1, 511, 256 * 1024, 1024 * 1024 + 7]) {
      const { bytes, sha256 } = await seal(size);
      for (const { vault } of [researcher, people.triager]) {
        const opened = await open(vault, bytes, sha256);
        expect(opened).toMatchObject({ signature: 'VALID', signerFingerprint: researcher.fingerprint });
        expect((await bytesOf(opened.file)).equals(octets(size))).toBe(true);
      }
    }
  });

  it('is sealed to a team key that ended a week ago too', async () => {
    const late = await researcherOf(people);
    const then = new Date(Date.now() + 737 * 86_400_000).toISOString();
    for (const { vault } of [late, people.triager]) await vault.setPortal({ portalId, serverTime: then });
    await late.vault.setTrust({ teamKeyArmored: people.teamKeyArmored, certifiersArmored: [people.lead.publicKeyArmored] });
    const { bytes, sha256 } = await seal(1000, late);
    const reader = await researcherOf(people);
    await expect(open(reader.vault, bytes, sha256)).rejects.toMatchObject({ code: 'NOT_A_READER' });
    for (const { vault } of [late, people.triager]) {
      expect((await bytesOf((await open(vault, bytes, sha256, { signers: [late.publicKeyArmored] })).file)).equals(octets(1000))).toBe(true);
    }
    await people.triager.vault.setPortal({ portalId, serverTime: new Date().toISOString() });
  });

  it('says what it is called under its own seal, tied to its octets', async () => {
    const { nameArmored, sha256 } = await seal(10);
    const name = await people.triager.vault.open(nameArmored, { kind: 'NAME', caseNumber, submissionId: submission, signers: [researcher.publicKeyArmored] });
    expect(name).toMatchObject({ signature: 'VALID', attachments: [sha256], isOfSubmission: true });
    expect(name.text).toContain('shot.png');
    const elsewhere = await people.triager.vault.open(nameArmored, { kind: 'TITLE', caseNumber, signers: [] });
    expect(elsewhere.refused).toBe('OTHER_KIND');
  });

  it('tells how far it is, and stops when told', async () => {
    const file = new Blob([octets(4 * 1024 * 1024)]);
    const seen: number[] = [];
    await researcher.vault.sealFile(request(file), ({ doneBytes }) => seen.push(doneBytes));
    expect(seen.at(-1)).toBe(file.size);
    const id = newId();
    const stopped = researcher.vault.sealFile(request(file, { id }), () => void researcher.vault.stopFile(id));
    await expect(stopped).rejects.toMatchObject({ code: 'STOPPED' });
  });

  it('is not made of what cannot be read or has no room', async () => {
    const gone = new Blob(['x'.repeat(10)]);
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as Blob;
    await expect(researcher.vault.sealFile(request(gone))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    const { maxBytes } = await researcher.vault.fileRoom();
    await expect(researcher.vault.sealFile(request(new Blob([new Uint8Array(maxBytes * 1.2)])))).rejects.toMatchObject({ code: 'NO_ROOM' });
  });
});

describe('a file that is not what it should be', () => {
  it('is refused where any part was changed or cut', async () => {
    const { bytes, sha256 } = await seal(300_000);
    const at = (offset: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[offset] = (copy[offset] ?? 0) ^ 1;
      return copy;
    };
    const head = readFileHead(bytes)?.seipdAt ?? 0;
    for (const offset of [head + 40, 100_000, bytes.length - 30, bytes.length - 1]) {
      await expect(open(people.triager.vault, at(offset), sha256)).rejects.toMatchObject({ code: expect.stringMatching(/^FILE_(CHANGED|CUT|UNSIGNED|OTHER_SIGNER)$/) });
    }
    for (const less of [1, 10, 150_000]) {
      await expect(open(people.triager.vault, bytes.subarray(0, -less), sha256)).rejects.toMatchObject({ code: expect.stringMatching(/^FILE_C/) });
    }
    await expect(open(people.triager.vault, Buffer.concat([bytes, bytes]), sha256)).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    await expect(open(people.triager.vault, Buffer.from('no file'), sha256)).rejects.toMatchObject({ code: expect.stringMatching(/DAMAGED|FILE_CHANGED/) });
  });

  it('is refused where another one comes in its place', async () => {
    const [one, other] = [await seal(1000), await seal(1001)];
    await expect(open(people.triager.vault, other.bytes, one.sha256)).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  });

  it('is refused unsigned, signed by somebody else, and sealed to others', async () => {
    const stranger = await researcherOf(people);
    const theirs = await seal(1000, stranger);
    await expect(open(people.triager.vault, theirs.bytes, theirs.sha256)).rejects.toMatchObject({ code: 'FILE_OTHER_SIGNER' });
    await expect(open((await researcherOf(people)).vault, theirs.bytes, theirs.sha256)).rejects.toMatchObject({ code: 'NOT_A_READER' });
    using gpg = new Gpg();
    gpg.run(['--import'], people.teamKeyArmored);
    const unsigned = gpg.run(['--encrypt', '-r', people.teamFingerprint], octets(1000)).stdout;
    const { sha256 } = await researcher.vault.sealFile(request(new Blob([Uint8Array.from(unsigned)])));
    await expect(open(people.triager.vault, unsigned, sha256)).rejects.toMatchObject({ code: 'FILE_UNSIGNED' });
  });

  it('is taken from an unknown signer, and marked, where the reader must not know who wrote it', async () => {
    const { bytes, sha256 } = await seal(1000);
    expect(await open(people.triager.vault, bytes, sha256, { signers: [] })).toMatchObject({ signature: 'UNKNOWN_SIGNER', signerFingerprint: null });
    using gpg = new Gpg();
    gpg.run(['--import'], people.teamKeyArmored);
    const unsigned = gpg.run(['--encrypt', '-r', people.teamFingerprint], 'x').stdout;
    await expect(open(people.triager.vault, unsigned, sha256, { signers: [] })).rejects.toMatchObject({ code: 'FILE_UNSIGNED' });
  });

  it('is told apart from a connection that broke', async () => {
    const { bytes, sha256 } = await seal(300_000);
    cutAfter = 200_000;
    await expect(open(people.triager.vault, bytes, sha256).finally(() => (cutAfter = null))).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(open(people.triager.vault, bytes, sha256, { url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe('GnuPG', () => {
  it('decrypts a download, whatever its length', async () => {
    using gpg = new Gpg();
    gpg.run(['--import'], researcher.publicKeyArmored);
    const reader = gpg.makeKey('Max <max@example.org>');
    for (const size of [1, 700, 600 * 1024 + 1]) {
      const { sealed } = await researcher.vault.sealFile(request(new Blob([octets(size)]), { readers: [gpg.exportPublic(reader)] }));
      const opened = gpg.run(['--decrypt'], await bytesOf(sealed));
      expect(opened.stdout.equals(octets(size))).toBe(true);
      expect(opened.status).toContain('GOODMDC');
      expect(opened.status).toContain(`VALIDSIG`);
    }
  });

  const ways = [[], ['--armor'], ['--compress-algo', 'none'], ['--throw-keyids', '--armor'], ['--sign'], ['--armor', '--comment', 'x', '--sign']];
  it.each(ways.map((way) => [way.join(' '), way] as const))('seals files that go as they are: %s', async (_, way) => {
    using gpg = new Gpg();
    const signer = gpg.makeKey('Sam <sam@example.org>');
    gpg.run(['--import'], people.teamKeyArmored);
    const made = gpg.run(['--encrypt', '-r', people.teamFingerprint, ...way], octets(60_000)).stdout;
    const sealed = await researcher.vault.sealFile(request(new Blob([Uint8Array.from(made)]), { name: 'dump.bin.gpg' }));
    const bytes = await bytesOf(sealed.sealed);
    expect(sealed.isSealedElsewhere).toBe(true);
    if (!way.includes('--armor')) expect(bytes.equals(made)).toBe(true);
    const isSigned = way.includes('--sign');
    const opened = await open(people.triager.vault, bytes, sealed.sha256, { isSealedElsewhere: true });
    expect(opened.signature).toBe(isSigned ? 'UNKNOWN_SIGNER' : 'UNSIGNED');
    expect((await bytesOf(opened.file)).equals(octets(60_000))).toBe(true);
    const known = await open(people.triager.vault, bytes, sealed.sha256, { isSealedElsewhere: true, signers: [gpg.exportPublic(signer)] });
    expect(known.signature).toBe(isSigned ? 'VALID' : 'UNSIGNED');
  });

  it('seals to others what is then a file like any, and a private key is refused', async () => {
    using gpg = new Gpg();
    const own = gpg.makeKey('Sam <sam@example.org>');
    for (const way of [['--encrypt', '-r', own], ['--armor', '--encrypt', '-r', own], ['--armor', '--export', own], ['--armor', '--clearsign', '-u', own]]) {
      const made = gpg.run(way, 'hello').stdout;
      const sealed = await researcher.vault.sealFile(request(new Blob([Uint8Array.from(made)])));
      expect(sealed.isSealedElsewhere).toBe(false);
      expect((await bytesOf((await open(people.triager.vault, await bytesOf(sealed.sealed), sealed.sha256)).file)).equals(made)).toBe(true);
    }
    const secret = gpg.run(['--armor', '--export-secret-keys', own]).stdout;
    await expect(researcher.vault.sealFile(request(new Blob([Uint8Array.from(secret)])))).rejects.toMatchObject({ code: 'FILE_PRIVATE_KEY' });
  });
});
