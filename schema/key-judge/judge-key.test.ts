import { describe, expect, it } from 'vitest';
import { keyFaults } from './key-faults.ts';
import { faultOfPart, judgeKey } from './judge-key.ts';
import { readKeyPackets } from './key-packets.ts';

const part = { version: 4, algorithm: 22, bits: null, curve: '2b06010401da470f01' };

describe('the algorithm of a key', () => {
  it.each([
    ['Ed25519', {}, null],
    ['Curve25519', { algorithm: 18, curve: '2b060104019755010501' }, null],
    ['P-256', { algorithm: 19, curve: '2a8648ce3d030107' }, null],
    ['P-521', { algorithm: 18, curve: '2b81040023' }, null],
    ['RSA with 3072 bits', { algorithm: 1, bits: 3072, curve: null }, null],
    ['RSA with 3071 bits', { algorithm: 1, bits: 3071, curve: null }, 'RSA_SHORT'],
    ['DSA', { algorithm: 17, bits: 3072, curve: null }, 'DSA'],
    ['ElGamal', { algorithm: 16, bits: 4096, curve: null }, 'ELGAMAL'],
    ['Brainpool', { algorithm: 19, curve: '2b2403030208010107' }, 'CURVE'],
    ['X448 in its old form', { algorithm: 18, curve: '2b656f' }, 'CURVE'],
    ['Ed25519 in its new form', { algorithm: 27, curve: null }, 'NEW_ALGORITHM'],
    ['Kyber', { algorithm: 8, curve: null }, 'NEW_ALGORITHM'],
    ['version 3', { version: 3 }, 'OLD_VERSION'],
    ['version 6', { version: 6 }, 'NEW_VERSION'],
  ])('%s', (_, change, fault) => {
    expect(faultOfPart({ ...part, ...change })).toBe(fault);
  });
  it('of a subkey is mended by another subkey', () => {
    for (const change of [{ algorithm: 1, bits: 2048 }, { algorithm: 16 }, { algorithm: 26 }, { curve: '2b8104000a' }]) {
      expect(keyFaults[faultOfPart({ ...part, ...change }, true) ?? 'UNREADABLE'].says).toContain('--quick-add-key');
    }
  });
});

it('a signature may carry subpackets of more than 8 KiB, whose lengths are written as no packet’s are', () => {
  const key = [0x99, 0, 51, 4, 0, 0, 0, 0, 22, 9, 0x2b, 6, 1, 4, 1, 0xda, 0x47, 0x0f, 1, 1, 7, ...Array.from({ length: 33 }, () => 0x40)];
  const long = [0xe0, 0, 20, ...Array.from({ length: (0xe0 - 192) * 256 + 192 - 1 }, () => 0)];
  const hashed = [2, 27, 0x0c, ...long];
  const body = [4, 0x13, 22, 8, hashed.length >> 8, hashed.length & 255, ...hashed, 0, 0];
  const octets = [...key, 0xb4, 1, 0x61, 0x89, body.length >> 8, body.length & 255, ...body];
  expect(readKeyPackets(Uint8Array.from(octets)).users[0]?.signatures).toMatchObject([{ type: 0x13, keyFlags: 0x0c }]);
});

describe('octets that are no key', () => {
  it.each([
    ['nothing', []],
    ['text', [104, 101, 108, 108, 111]],
    ['a length past the end', [0x99, 0xff, 0xff, 4]],
    ['an indeterminate length', [0x9b, 4]],
    ['a partial length', [0xc6, 0xe1, 4]],
    ['a message', [0xd2, 1, 1]],
  ])('%s', async (_, octets) => {
    expect(await judgeKey(Uint8Array.from(octets))).toBe('UNREADABLE');
  });
  it('a packet cut inside a number', () => {
    expect(() => readKeyPackets(Uint8Array.from([0x99, 0, 8, 4, 0, 0, 0, 0, 1, 0xff, 0xff]))).toThrow('MALFORMED');
  });
});

it('every fault says what to do', () => {
  for (const { says } of Object.values(keyFaults)) expect(says).toMatch(/gpg|Set the clock/);
});
