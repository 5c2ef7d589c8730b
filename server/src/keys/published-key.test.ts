import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { publishedForm } from './published-key.ts';

let gnupg: Gnupg;
beforeAll(() => {
  gnupg = makeGnupg();
});
afterAll(() => gnupg.remove());

const random = `laurel:${'0123456789abcdef'.repeat(2)}`;
/** GnuPG and openpgp.js count whole seconds; a user id is added later than the key. */
const soon = new Date(Date.now() + 5_000);
const userIdsOf = (armored: string): string[] => {
  const lines = gnupg.run(['--with-colons', '--show-keys'], armored).stdout.toString().split('\n');
  return lines.filter((line) => line.startsWith('uid:')).map((line) => line.split(':')[9]?.replaceAll(String.raw`\x3a`, ':') ?? '');
};
const publishedOf = async (fingerprint: string): Promise<string | null> =>
  publishedForm(await openpgp.readKey({ armoredKey: gnupg.exportPublic(fingerprint) }), soon);

describe('what others see of a key', () => {
  it('is the random user id alone, with the leads’ certifications, and GnuPG imports and seals to it', async () => {
    const fingerprint = gnupg.makeKey('Sam Rivera <sam@finder.example>');
    gnupg.run(['--quick-add-uid', fingerprint, random]);
    const lead = gnupg.makeKey('Lead');
    gnupg.run(['--quick-sign-key', '--default-key', lead, fingerprint]);
    const published = await publishedOf(fingerprint);
    if (published === null) throw new Error('nothing was stripped');
    expect(userIdsOf(published)).toEqual([random]);
    expect(published).not.toContain(Buffer.from('finder.example').toString('base64').slice(2, 12));
    const other = makeGnupg();
    try {
      other.importKey(published);
      const sealed = other.run(['--armor', '--encrypt', '--recipient', fingerprint], 'hello');
      expect(sealed.exitCode).toBe(0);
      expect(gnupg.run(['--decrypt'], sealed.stdout).stdout.toString()).toBe('hello');
    } finally {
      other.remove();
    }
    gnupg.importKey(published);
    expect(gnupg.run(['--with-colons', '--check-sigs', fingerprint]).stdout.toString()).toContain(`sig:!::22:${lead.slice(-16)}`);
  });

  it('is the whole key where it carries no random user id, or one that it has revoked', async () => {
    const own = gnupg.makeKey('Ana <ana@finder.example>');
    expect(await publishedOf(own)).toBeNull();
    gnupg.run(['--quick-add-uid', own, random]);
    gnupg.run(['--quick-revoke-uid', own, random]);
    expect(await publishedOf(own)).toBeNull();
  });

  it('names no subkey that is too weak, so that nobody seals to it', async () => {
    const fingerprint = gnupg.makeKey(random);
    gnupg.run(['--quick-add-key', fingerprint, 'rsa2048', 'encr']);
    const published = await publishedOf(fingerprint);
    const key = await openpgp.readKey({ armoredKey: published ?? '' });
    expect(key.subkeys.map((subkey) => subkey.getAlgorithmInfo().algorithm)).toEqual(['ecdh']);
    expect((await key.getEncryptionKey(undefined, soon)).getAlgorithmInfo().algorithm).toBe('ecdh');
  });
});
