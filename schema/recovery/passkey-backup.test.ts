import { describe, expect, it } from 'vitest';
import { toBase64 } from './base64.ts';
import { BackupError, openKeyBackup, sealKeyBackup } from './key-backup.ts';
import { dataKeyOf, newDataKey, newPasskeySalt, type PasskeyBackup, readPasskeyBackup, signInSalt, unwrapDataKey, wrapDataKey, writePasskeyBackup } from './passkey-backup.ts';

const where = { portalId: 'c0ffee00c0ffee00c0ffee00c0ffee00', fingerprint: '9C4177E02B6DA8051F3C64D9E7B20C8A5D2AF318' };
const content = { privateKeyArmored: 'a key', pins: { leads: [], teamKeys: [] }, earlierKeysArmored: ['another'], wordsKey: 'AA==', passkeysKey: 'BB==' };
const secret = (): ArrayBuffer => crypto.getRandomValues(new Uint8Array(32)).buffer;

async function backupFor(secrets: readonly ArrayBuffer[]): Promise<PasskeyBackup> {
  const dataKey = newDataKey();
  const body = await sealKeyBackup(await dataKeyOf(dataKey), content, { ...where, method: 'PASSKEY' });
  const passkeys = await Promise.all(
    secrets.map(async (each, at) => ({
      credentialId: `credential-${at}`,
      salt: toBase64(newPasskeySalt()),
      wrappedKey: await wrapDataKey(dataKey, each, `credential-${at}`, where.portalId),
      addedAt: '2026-11-26T12:00:00.000Z',
    })),
  );
  return { passkeys, body };
}

describe('a backup under passkeys', () => {
  it('opens by each of them, and brings everything', async () => {
    const secrets = [secret(), secret()];
    const backup = readPasskeyBackup(writePasskeyBackup(await backupFor(secrets)));
    for (const [at, each] of secrets.entries()) {
      const wrapped = backup.passkeys[at];
      if (wrapped === undefined) throw new Error('not written');
      const key = await dataKeyOf(await unwrapDataKey(wrapped, each, where.portalId));
      expect(await openKeyBackup(key, backup.body, { ...where, method: 'PASSKEY' })).toEqual(content);
    }
  });

  it('does not open by another passkey, for another credential, key or installation, or as another method', async () => {
    const mine = secret();
    const backup = await backupFor([mine, secret()]);
    const [wrapped, other] = backup.passkeys;
    if (wrapped === undefined || other === undefined) throw new Error('not written');
    const tries = [
      async () => unwrapDataKey(wrapped, secret(), where.portalId),
      async () => unwrapDataKey(other, mine, where.portalId),
      async () => unwrapDataKey({ ...wrapped, credentialId: 'credential-1' }, mine, where.portalId),
      async () => unwrapDataKey(wrapped, mine, 'another'),
    ];
    for (const one of tries) await expect(one()).rejects.toThrow(BackupError);
    const key = await dataKeyOf(await unwrapDataKey(wrapped, mine, where.portalId));
    for (const change of [{ method: 'RECOVERY_WORDS' as const }, { fingerprint: '0'.repeat(40) }]) {
      await expect(openKeyBackup(key, backup.body, { ...where, method: 'PASSKEY', ...change })).rejects.toThrow(BackupError);
    }
  });

  it('has a strict form: nothing can be hidden in it', async () => {
    const good = await backupFor([secret()]);
    const [entry] = good.passkeys;
    const written = (value: unknown): string => `laurel1p.${toBase64(new TextEncoder().encode(JSON.stringify(value)))}`;
    const wrong = [
      '', 'laurel1p.', 'laurel1p.AAAA', good.body, written(null), written([]), written({ ...good, note: '-----BEGIN' }), written({ ...good, passkeys: [] }),
      written({ ...good, passkeys: [{ ...entry, name: 'x' }] }), written({ ...good, passkeys: [{ ...entry, salt: 'AA==' }] }),
      written({ ...good, passkeys: Array.from({ length: 11 }, () => entry) }), written({ ...good, body: 'a key' }),
    ];
    for (const each of wrong) expect(() => readPasskeyBackup(each)).toThrow(BackupError);
    expect(readPasskeyBackup(written(good))).toEqual(good);
  });
});

it('has one salt for an installation’s passkeys that sign in, and another elsewhere', async () => {
  const salt = await signInSalt(where.portalId);
  expect(salt).toHaveLength(32);
  expect(await signInSalt(where.portalId)).toEqual(salt);
  expect(await signInSalt('c0ffee00c0ffee00c0ffee00c0ffee01')).not.toEqual(salt);
});
