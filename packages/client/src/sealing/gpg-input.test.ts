import { describe, expect, it } from 'vitest';
import { readGpgFile, readGpgInput } from './gpg-input.ts';
import { Gpg } from '../testing/gpg.ts';

const bytes = Uint8Array.from({ length: 151 }, (_, at) => (at * 7 + 0x84) % 256);
const file = readGpgFile(bytes.with(0, 0x84));
const clean = file.state === 'FOUND' ? file.armored : '';
const mendsOf = (text: string) => {
  const read = readGpgInput(text);
  if (read.state === 'FOUND') expect(read.armored).toBe(clean);
  return read.state === 'FOUND' ? read.mends : read.fault;
};

describe('what somebody pastes', () => {
  it('is taken as it is where nothing is wrong with it', () => {
    expect(mendsOf(clean)).toEqual([]);
    expect(mendsOf(clean.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(mendsOf(`\uFEFF${clean}\n\n`)).toEqual([]);
    expect(mendsOf(clean.replace(/^=.{4}\n/m, ''))).toEqual([]);
  });

  it('is cut out and mended, and every change is said', () => {
    expect(mendsOf(`Hi,\n${clean}\nBye`)).toEqual(['TEXT_AROUND']);
    expect(mendsOf(clean.replace('\n\n', '\nComment: mine\nVersion:\n\n'))).toEqual(['HEADERS_DROPPED']);
    expect(mendsOf(clean.replace(/^/gm, '> '))).toEqual(['UNQUOTED']);
    expect(mendsOf(clean.replace(/^/gm, '    '))).toEqual(['UNQUOTED']);
    expect(mendsOf(clean.replace(/^/gm, '>> \u00A0'))).toEqual(['UNQUOTED']);
    expect(mendsOf(clean.replaceAll('-----', '———'))).toEqual(['DASHES']);
    expect(mendsOf(clean.replaceAll('=', '=3D'))).toEqual(['QUOTED_PRINTABLE']);
    expect(mendsOf(clean.replace('\n\n', '\n'))).toEqual(['BLANK_LINE']);
    expect(mendsOf(clean.replaceAll('\n', '\n\n'))).toEqual([]);
  });

  it('is refused where it must not or cannot be sent', () => {
    expect(mendsOf('')).toBe('NOTHING');
    expect(mendsOf('there is an XSS in your mail')).toBe('NOT_SEALED');
    expect(mendsOf('-----BEGIN PGP PRIVATE KEY BLOCK-----\n')).toBe('PRIVATE_KEY');
    expect(mendsOf(`${clean}-----BEGIN PGP PRIVATE KEY BLOCK-----\n`)).toBe('PRIVATE_KEY');
    expect(mendsOf('-----BEGIN PGP PUBLIC KEY BLOCK-----\n')).toBe('PUBLIC_KEY');
    expect(mendsOf(clean + clean)).toBe('SEVERAL');
    expect(mendsOf(clean.replace(/-----END.*\n/, ''))).toBe('CUT_SHORT');
    expect(mendsOf(clean.replace(/[a-z]/, '!'))).toBe('DAMAGED');
  });
});

describe('a dropped file', () => {
  it('may be armored or binary', () => {
    expect(readGpgFile(new TextEncoder().encode(clean))).toEqual({ state: 'FOUND', armored: clean, mends: [] });
    expect(file).toMatchObject({ state: 'FOUND', mends: ['FROM_BINARY'] });
    expect(readGpgFile(new TextEncoder().encode('\uFEFFhello'))).toEqual({ state: 'REFUSED', fault: 'NOT_SEALED' });
  });

  it('is refused where it is a key, whatever its armor says', () => {
    using gpg = new Gpg();
    const key = gpg.makeKey('Careless <careless@example.org>');
    const [secret, open] = [gpg.run(['--export-secret-keys', key]).stdout, gpg.run(['--export', key]).stdout];
    expect(readGpgFile(secret)).toEqual({ state: 'REFUSED', fault: 'PRIVATE_KEY' });
    expect(readGpgFile(open)).toEqual({ state: 'REFUSED', fault: 'PUBLIC_KEY' });
    const asMessage = gpg.run(['--armor', '--export-secret-keys', key]).stdout.toString().replaceAll('PRIVATE KEY BLOCK', 'MESSAGE');
    expect(readGpgInput(asMessage)).toEqual({ state: 'REFUSED', fault: 'PRIVATE_KEY' });
  });
});
