import { createHash } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRefusal } from '../errors.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { assemble, crc24, readArmor } from './armor.ts';
import { gate, sealedLimits } from './gate.ts';
import { readPkeskPackets, readSealedPackets } from './packets.ts';

const limits = { maxBytes: sealedLimits.report, path: ['input', 'report'] };
const words = 'Reflected script in the search of the mail service.\n';
let gnupg: Gnupg;
let team: string;
let reporter: string;
let sealed: string;

const seal = (args: readonly string[], input: string | Uint8Array = words): string =>
  gnupg.run(['--armor', '-r', team, ...args, '--encrypt'], input).stdout.toString();
const armor = (bytes: Uint8Array): string => assemble([], bytes);
/** New-format packet with a five-octet length. */
const packet = (tag: number, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.of(0xc0 | tag, 255), length, body]);
};
const refusal = (armored: string, maxBytes = limits.maxBytes): UserRefusal => {
  try {
    gate(armored, { ...limits, maxBytes });
  } catch (error) {
    if (error instanceof UserRefusal) return error;
    throw error;
  }
  throw new Error('the gate let it pass');
};

beforeAll(() => {
  gnupg = makeGnupg();
  team = gnupg.makeKey('Team <security@provider.example>');
  reporter = gnupg.makeKey('Reporter <reporter@finder.example>');
  sealed = seal([]);
}, 60_000);
afterAll(() => gnupg.remove());

describe('what GnuPG writes passes the gate', () => {
  const options: Readonly<Record<string, readonly string[]>> = {
    'through a pipe, by default': [],
    'with a comment and a version header': ['--comment', 'Written on a train', '--emit-version'],
    'with hidden recipients': ['--throw-keyids'],
    'in RFC 4880 mode': ['--rfc4880'],
    'as text': ['--textmode'],
    'without compression': ['--compress-algo', 'none'],
    'with its length known': ['--compress-algo', 'none', '--set-filesize', String(words.length)],
  };
  it.each(Object.entries(options))('%s', (_, args) => {
    const { pkesks, seipdBytes, sha256 } = gate(seal(args), limits);
    expect(pkesks).toHaveLength(1);
    expect(createHash('sha256').update(seipdBytes).digest().equals(Buffer.from(sha256))).toBe(true);
  });

  it('to two readers, signed, and after a round through the store', () => {
    const { pkesks, seipdBytes } = gate(seal(['-r', reporter, '--local-user', reporter, '--sign']), limits);
    const decrypted = gnupg.run(
      ['--decrypt'],
      assemble(
        pkesks.map(({ bytes }) => bytes),
        seipdBytes,
      ),
    );
    expect(pkesks).toHaveLength(2);
    expect(decrypted.stdout.toString()).toBe(words);
    expect(decrypted.status).toContain('DECRYPTION_OKAY');
    expect(decrypted.status.some((line) => line.startsWith('GOODSIG'))).toBe(true);
  });

  it('names the reader by the id of the encryption subkey', () => {
    const listing = gnupg.run(['--with-colons', '--list-keys', team]).stdout.toString();
    const subkey = listing
      .split('\n')
      .find((line) => line.startsWith('sub:'))
      ?.split(':')[4];
    expect(gate(sealed, limits).pkesks[0]?.keyId).toBe(subkey);
  });

  it('from RSA keys', () => {
    const rsa = gnupg.makeKey('Old <old@finder.example>', 'rsa3072');
    gnupg.run(['--quick-add-key', rsa, 'rsa3072', 'encr', '1y']);
    expect(gate(seal(['-r', rsa]), limits).pkesks).toHaveLength(2);
  }, 60_000);

  it.each([0, 1, 5000, 300_000])('with %i octets of text', (size) => {
    expect(gate(seal(['--compress-algo', 'none'], Buffer.alloc(size, 0x61)), limits).seipdBytes.length).toBeGreaterThan(size);
  });

  it('keeps the octets of partial lengths as they are', () => {
    const octets = readArmor(seal([], Buffer.alloc(300_000, 1)));
    const { pkesks, seipdBytes } = readSealedPackets(octets);
    expect(Buffer.concat([...pkesks.map(({ bytes }) => bytes), seipdBytes]).equals(octets)).toBe(true);
  });
});

describe('what mail programs and openpgp.js make of it passes too', () => {
  const changes: Readonly<Record<string, (text: string) => string>> = {
    CRLF: (text) => text.replace(/\n/gu, '\r\n'),
    'no checksum': (text) => text.replace(/^=.{4}\n/mu, ''),
    'doubled line ends': (text) => text.replace(/\n/gu, '\n\n'),
    'a byte order mark and empty lines around': (text) => `\uFEFF\n\n${text}\n \n`,
    'blanks, also unbreakable ones, at line ends': (text) => text.replace(/\n/gu, ' \u00A0\n'),
    'headers of other programs': (text) => text.replace('\n\n', '\nVersion: \nComment: https://example.org\nCharset: UTF-8\n\n'),
  };
  it.each(Object.entries(changes))('%s', (_, change) => {
    expect(Buffer.from(gate(change(sealed), limits).sha256)).toEqual(Buffer.from(gate(sealed, limits).sha256));
  });

  it('openpgp.js', async () => {
    const key = await openpgp.readKey({ armoredKey: gnupg.exportPublic(team) });
    const armored = await openpgp.encrypt({ message: await openpgp.createMessage({ text: words }), encryptionKeys: key });
    expect(gate(armored, limits).pkesks).toHaveLength(1);
  });

  it('is served with the checksum that GnuPG needs, whatever the length', () => {
    for (let size = 0; size < 6; size += 1) {
      const { pkesks, seipdBytes } = gate(seal(['--compress-algo', 'none'], 'x'.repeat(size)), limits);
      const result = gnupg.run(
        ['--decrypt'],
        assemble(
          pkesks.map(({ bytes }) => bytes),
          seipdBytes,
        ),
      );
      expect(result.exitCode).toBe(0);
    }
  });
});

describe('what is not sealed is refused with its reason', () => {
  const seipd = (): Buffer => Buffer.from(gate(sealed, limits).seipdBytes);
  const pkesk = (): Buffer => Buffer.from(gate(sealed, limits).pkesks[0]?.bytes ?? []);
  const literal = (): Buffer => packet(11, Buffer.from('b\0\0\0\0\0secret words'));
  const cases: Readonly<Record<string, readonly [string, string, () => string]>> = {
    'plain text': ['NOT_ENCRYPTED', 'not encrypted', () => words],
    'an empty field': ['NOT_ENCRYPTED', 'not encrypted', () => ''],
    'a clearsigned text': ['NOT_ENCRYPTED', 'anybody can read', () => gnupg.run(['--clearsign'], words).stdout.toString()],
    'a text that is only signed': ['NOT_ENCRYPTED', 'packed or signed', () => gnupg.run(['--armor', '--sign'], words).stdout.toString()],
    'a text that is only packed': ['NOT_ENCRYPTED', 'packed or signed', () => gnupg.run(['--armor', '--store'], words).stdout.toString()],
    'a detached signature': ['NOT_ENCRYPTED', 'a signature', () => gnupg.run(['--armor', '--detach-sign'], words).stdout.toString()],
    'a public key': ['NOT_ENCRYPTED', 'public key', () => gnupg.exportPublic(team)],
    'a private key': ['PRIVATE_KEY', 'private key', () => gnupg.exportPrivate(reporter)],
    'a private key after a sealed text': ['PRIVATE_KEY', 'private key', () => sealed + gnupg.exportPrivate(reporter)],
    'a private key in the armor of a message': [
      'PRIVATE_KEY',
      'private key',
      () => gnupg.exportPrivate(reporter).replaceAll('PRIVATE KEY BLOCK', 'MESSAGE'),
    ],
    'a password': ['MALFORMED', 'password', () => gnupg.run(['--armor', '--passphrase', 'x', '--symmetric'], words).stdout.toString()],
    'a password beside the key': [
      'MALFORMED',
      'password',
      () => gnupg.run(['--armor', '--passphrase', 'x', '-r', team, '-c', '-e'], words).stdout.toString(),
    ],
    OCB: ['MALFORMED', 'format', () => seal(['--force-ocb'])],
    'an AEAD packet': ['MALFORMED', 'format', () => armor(Buffer.concat([pkesk(), packet(20, Buffer.alloc(60))]))],
    'SEIPD version 2': [
      'MALFORMED',
      'format',
      () => armor(Buffer.concat([pkesk(), packet(18, Buffer.concat([Buffer.of(2), Buffer.alloc(60)]))])),
    ],
    'PKESK version 6': [
      'MALFORMED',
      'format',
      () => armor(Buffer.concat([packet(1, Buffer.concat([Buffer.of(6), Buffer.alloc(60)])), seipd()])),
    ],
    'encryption without integrity': [
      'MALFORMED',
      'protection against changes',
      () => armor(Buffer.concat([pkesk(), packet(9, Buffer.alloc(60))])),
    ],
    'words before the block': ['MALFORMED', 'before or after', () => `Hello,\n\n${sealed}`],
    'words after the block': ['MALFORMED', 'before or after', () => `${sealed}\nRegards`],
    'two blocks': ['MALFORMED', 'more than one', () => sealed + sealed],
    'a report typed into comment headers': [
      'MALFORMED',
      'headers',
      () => sealed.replace('\n\n', `\nComment: ${words.trim().repeat(5)}\n\n`),
    ],
    'many comment headers': ['MALFORMED', 'headers', () => sealed.replace('\n\n', `\n${'Comment: a line of words\n'.repeat(9)}\n`)],
    'a quoted block': ['MALFORMED', 'quoted', () => sealed.replace(/^/gmu, '> ')],
    'an indented block': ['MALFORMED', 'quoted', () => sealed.replace(/^/gmu, '  ')],
    'improved dashes': ['MALFORMED', 'quoted', () => sealed.replaceAll('-----BEGIN', '———BEGIN')],
    'no empty line': ['MALFORMED', 'headers', () => sealed.replace('\n\n', '\n')],
    'no END line': ['MALFORMED', 'END line', () => sealed.replace(/-----END.*/u, '')],
    'a lost line': [
      'MALFORMED',
      'checksum',
      () =>
        sealed
          .split('\n')
          .filter((_, at) => at !== 3)
          .join('\n'),
    ],
    'a foreign character': ['MALFORMED', 'character', () => sealed.replace(/^(\w{5})/mu, '$1ä')],
    'a wrong checksum': ['MALFORMED', 'checksum', () => sealed.replace(/^=.{4}$/mu, '=AAAA')],
    'a cut text': ['MALFORMED', 'too early', () => armor(readArmor(sealed).subarray(0, -10))],
    'readers without a text': ['MALFORMED', 'missing', () => armor(pkesk())],
    'a text without readers': ['MALFORMED', 'names no reader', () => armor(seipd())],
    'an empty block': ['MALFORMED', 'missing', () => armor(Buffer.alloc(0))],
    'a literal packet appended': ['MALFORMED', 'follows', () => armor(Buffer.concat([pkesk(), seipd(), literal()]))],
    'a literal packet in front': ['NOT_ENCRYPTED', 'not encrypted', () => armor(Buffer.concat([literal(), pkesk(), seipd()]))],
    'a comment packet with words': ['MALFORMED', 'beside', () => armor(Buffer.concat([packet(61, Buffer.from(words)), pkesk(), seipd()]))],
    'a marker packet': ['MALFORMED', 'beside', () => armor(Buffer.concat([packet(10, Buffer.from('PGP')), pkesk(), seipd()]))],
    'a padding packet': ['MALFORMED', 'beside', () => armor(Buffer.concat([pkesk(), packet(21, Buffer.from(words)), seipd()]))],
    'a second text': ['MALFORMED', 'follows', () => armor(Buffer.concat([pkesk(), seipd(), seipd()]))],
    'trailing octets': ['MALFORMED', 'follows', () => armor(Buffer.concat([pkesk(), seipd(), Buffer.from(words)]))],
    'words inside a PKESK packet': [
      'MALFORMED',
      'names a reader',
      () => armor(Buffer.concat([packet(1, Buffer.concat([pkesk().subarray(2), Buffer.from(words)])), seipd()])),
    ],
    'the same reader twice': ['MALFORMED', 'twice', () => armor(Buffer.concat([pkesk(), pkesk(), seipd()]))],
    'nine hidden readers': [
      'MALFORMED',
      'eight',
      () =>
        armor(
          Buffer.concat([
            ...Array.from({ length: 9 }, () => Buffer.from(gate(seal(['-R', team]), limits).pkesks[0]?.bytes ?? [])),
            seipd(),
          ]),
        ),
    ],
    'an indeterminate length': ['MALFORMED', 'length', () => armor(Buffer.concat([Buffer.of(0x80 | (1 << 2) | 3), pkesk().subarray(2)]))],
    'a first part under 512 octets': [
      'MALFORMED',
      'length',
      () => armor(Buffer.concat([pkesk(), Buffer.of(0xc0 | 18, 224 + 4), Buffer.alloc(16, 1), Buffer.of(60), Buffer.alloc(60)])),
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [code, reason, make]) => {
    const found = refusal(make());
    expect(found.code).toBe(code);
    expect(found.path).toEqual(['input', 'report']);
    expect(found.message).toContain(reason);
    expect(found.message).not.toContain('search');
    expect(found.message).toMatch(/^[A-Z].*\.$/u);
  });

  it('and so is a text over the limit, by its SEIPD packet and already by its armor', () => {
    const { seipdBytes } = gate(sealed, limits);
    expect(gate(sealed, { ...limits, maxBytes: seipdBytes.length }).seipdBytes).toEqual(seipdBytes);
    expect(refusal(sealed, seipdBytes.length - 1).code).toBe('TOO_LARGE');
    expect(refusal('x'.repeat(3_000_000)).code).toBe('TOO_LARGE');
  });
});

describe('PKESK packets alone', () => {
  it('are read as a re-wrap brings them', () => {
    const { pkesks, seipdBytes } = gate(sealed, limits);
    const bytes = Buffer.concat(pkesks.map((one) => one.bytes));
    expect(readPkeskPackets(bytes)).toEqual(pkesks);
    expect(() => readPkeskPackets(Buffer.concat([bytes, seipdBytes]))).toThrow('unexpected-packet');
    expect(() => readPkeskPackets(Buffer.alloc(0))).toThrow('no-recipient');
  });
});

describe('the CRC-24', () => {
  it('gives the value published for no octets and for a known text', () => {
    expect(crc24(Buffer.alloc(0)).toString('hex')).toBe('b704ce');
    expect(crc24(Buffer.from('123456789')).toString('hex')).toBe('21cf02');
  });
});
