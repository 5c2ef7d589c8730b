import { createHash } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSealedPackets } from '../sealed/packets.ts';
import { SealedFault } from '../sealed/faults.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { judgeFile, type JudgedFile } from './judge-file.ts';

let gnupg: Gnupg;
let team: string;
let sealed: Buffer;
const big = Buffer.alloc(300_000, 'an attachment ');
const sealFile = (args: readonly string[], input: Uint8Array = big): Buffer =>
  gnupg.run(['-r', team, '--compress-algo', 'none', ...args, '--encrypt'], input).stdout;

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const judge = async (bytes: Uint8Array, size = 65_536): Promise<JudgedFile> => judgeFile(pieces(bytes, size));
async function faultOf(bytes: Uint8Array, size?: number): Promise<string> {
  try {
    await judge(bytes, size);
  } catch (error) {
    if (error instanceof SealedFault) return error.fault;
    throw error;
  }
  return 'taken';
}

beforeAll(() => {
  gnupg = makeGnupg();
  team = gnupg.makeKey('Team <security@provider.example>');
  sealed = sealFile([]);
}, 60_000);
afterAll(() => gnupg.remove());

/** New-format packet with a five-octet length. */
const packet = (tag: number, body: Uint8Array, claimed = body.length): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(claimed);
  return Buffer.concat([Buffer.of(0xc0 | tag, 255), length, body]);
};
const split = (): { readonly pkesk: Buffer; readonly seipd: Buffer } => {
  const { pkesks, seipdBytes } = readSealedPackets(sealed);
  return { pkesk: Buffer.concat(pkesks.map(({ bytes }) => bytes)), seipd: Buffer.from(seipdBytes) };
};
const body = (octet: number, size = 600): Buffer => Buffer.concat([Buffer.of(1), Buffer.alloc(size, octet)]);

describe('a sealed file is taken', () => {
  it.each([1, 7, 511, 4_096, 1_000_000])('in pieces of %i octets, with the hash of its SEIPD packet', async (size) => {
    const { pkesk, seipd } = split();
    const judged = await judge(sealed, size);
    expect(judged.seipdOffset).toBe(pkesk.length);
    expect(judged.sha256).toEqual(createHash('sha256').update(seipd).digest());
    expect(judged.pkesks).toEqual(readSealedPackets(sealed).pkesks);
  });
  it.each([0, 1, 100, 5_000])('of %i octets, with its length known', async (size) => {
    const file = sealFile(['--set-filesize', String(size)], Buffer.alloc(size, 1));
    expect((await judge(file, 13)).sha256).toEqual(createHash('sha256').update(readSealedPackets(file).seipdBytes).digest());
  });
  it('as openpgp.js streams it, in partial lengths', async () => {
    const key = await openpgp.readKey({ armoredKey: gnupg.exportPublic(team) });
    const binary = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 40; i += 1) controller.enqueue(new Uint8Array(65_536).fill(i));
        controller.close();
      },
    });
    const stream = await openpgp.encrypt({ message: await openpgp.createMessage({ binary }), encryptionKeys: key, format: 'binary' });
    const file = Buffer.from(await new Response(stream).arrayBuffer());
    expect((await judge(file)).sha256).toEqual(createHash('sha256').update(readSealedPackets(file).seipdBytes).digest());
  });
});

describe('anything else is refused with its fault', () => {
  const cases: Readonly<Record<string, readonly [string, () => Uint8Array]>> = {
    'plain text': ['plain-text', () => big],
    'a picture': ['not-encrypted', () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(1_000)])],
    nothing: ['no-body', () => Buffer.alloc(0)],
    'a signed file': ['not-encrypted', () => gnupg.run(['--sign'], big).stdout],
    'a packed file': ['not-encrypted', () => gnupg.run(['--store'], big).stdout],
    'an armored file': ['altered-block', () => gnupg.run(['--armor', '-r', team, '--encrypt'], big).stdout],
    'a file under a password': ['password', () => gnupg.run(['--passphrase', 'x', '--symmetric'], big).stdout],
    'an OCB file': ['unsupported-encryption', () => sealFile(['--force-ocb'])],
    'a private key': ['private-key', () => gnupg.run(['--export-secret-keys', team]).stdout],
    'a public key': ['public-key', () => gnupg.run(['--export', team]).stdout],
    'trailing octets': ['after-body', () => Buffer.concat([sealed, Buffer.from('words')])],
    'two messages': ['after-body', () => Buffer.concat([sealed, sealed])],
    'a second text': ['after-body', () => Buffer.concat([sealed, split().seipd])],
    'a cut file': ['truncated', () => sealed.subarray(0, -1)],
    'readers alone': ['no-body', () => split().pkesk],
    'no reader': ['no-recipient', () => split().seipd],
    'the same reader twice': ['repeated-recipient', () => Buffer.concat([split().pkesk, sealed])],
    'a packet before': ['unexpected-packet', () => Buffer.concat([packet(61, big), sealed])],
    'a packet between': ['unexpected-packet', () => Buffer.concat([split().pkesk, packet(21, big), split().seipd])],
    'a first packet that says it has 4 GiB': ['truncated', () => Buffer.concat([packet(1, big, 2 ** 32 - 1), sealed])],
    'a first packet of 100 kB': ['truncated', () => Buffer.concat([packet(1, Buffer.alloc(100_000, 3)), sealed])],
    'a length beyond the end': ['truncated', () => Buffer.concat([split().pkesk, packet(18, body(7), 700)])],
    'a length short of the end': ['after-body', () => Buffer.concat([split().pkesk, packet(18, body(7), 500)])],
    'partial lengths beyond the end': ['truncated', () => Buffer.concat([split().pkesk, Buffer.of(0xd2, 224 + 16), body(200)])],
    'partial lengths without a last': ['truncated', () => Buffer.concat([split().pkesk, Buffer.of(0xd2, 224 + 9), body(200, 511)])],
    'a small first part': ['bad-length', () => Buffer.concat([split().pkesk, Buffer.of(0xd2, 224 + 4), body(200)])],
    'SEIPD version 2': ['unsupported-encryption', () => Buffer.concat([split().pkesk, packet(18, Buffer.alloc(600, 2))])],
    'a body too short': ['bad-body', () => Buffer.concat([split().pkesk, packet(18, body(200, 20))])],
    'words packed as if they were sealed': [
      'not-encrypted', () => Buffer.concat([split().pkesk, packet(18, Buffer.concat([Buffer.of(1), Buffer.from('In clear, on every line. '.repeat(50))]))]),
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [fault, make]) => {
    expect(await faultOf(make())).toBe(fault);
    expect(await faultOf(make(), 3)).toBe(fault);
  });

  it('and it judges as the gate for texts does, whatever octet changes', async () => {
    const file = sealFile([], Buffer.alloc(60, 5));
    const textFault = (bytes: Uint8Array): string => {
      try {
        readSealedPackets(bytes);
        return 'taken';
      } catch (error) {
        if (error instanceof SealedFault) return 'refused';
        throw error;
      }
    };
    for (let at = 0; at < file.length; at += 1) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(await faultOf(changed) === 'taken' ? 'taken' : 'refused', `octet ${at} ^ ${flip}`).toBe(textFault(changed));
      }
    }
  });
});
