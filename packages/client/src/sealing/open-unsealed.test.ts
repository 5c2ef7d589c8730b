import { afterAll, expect, it } from 'vitest';
import { writeEntityBytes } from '../../../../schema/sealed-entity/write-entity.ts';
import { Gpg } from '../testing/gpg.ts';
import { readPublicKey } from './keys.ts';
import { openUnsealed } from './open.ts';

const gpg = new Gpg();
afterAll(() => gpg[Symbol.dispose]());
const [own, other] = [gpg.makeKey('Noor'), gpg.makeKey('Somebody')];
const portalId = 'c0ffee00c0ffee00c0ffee00c0ffee00';

const seal = (how: readonly string[], kind: 'message' | 'note' = 'message'): string => {
  const binding = { portal: portalId, kind, id: 'a'.repeat(32), about: { case: 'LRL-2026-000042' }, time: '2026-11-24T09:42:17.306Z', signer: own, attachments: [] } as const;
  return gpg.run(['--armor', '--encrypt', '-r', own, ...how], writeEntityBytes(binding, { text: 'Words \u001B[2J', sections: [] })).stdout.toString();
};
const open = async (armored: string, signers: readonly string[], caseNumber = 'LRL-2026-000042') => {
  const unwrapped = gpg.run(['--unwrap', '--decrypt'], armored);
  const keys = await Promise.all(signers.map((fingerprint) => readPublicKey(gpg.exportPublic(fingerprint))));
  return openUnsealed(armored, unwrapped.stdout, { signers: keys, date: new Date(Date.now() + 60_000) }, { expected: { kind: 'MESSAGE', caseNumber }, portalId, seen: new Map() });
};

it('judges what gpg took out of its seal by the keys that are given, compressed or not', async () => {
  for (const how of [[], ['--compress-algo', 'none'], ['--compress-algo', 'zlib']]) {
    const armored = seal(['--sign', '-u', own, ...how]);
    expect(await open(armored, [own])).toMatchObject({ signature: 'VALID', signerFingerprint: own, text: 'Words [U+001B][2J', refused: null, warnings: [] });
    expect((await open(armored, [other])).signature).toBe('UNKNOWN_SIGNER');
  }
});

it('says what is unsigned, signed by another than it names, or written for another place', async () => {
  expect((await open(seal([]), [own])).signature).toBe('UNSIGNED');
  expect(await open(seal(['--sign', '-u', other]), [own, other])).toMatchObject({ signature: 'INVALID', warnings: ['SIGNER_DIFFERS'] });
  expect((await open(seal(['--sign', '-u', own, '-u', other]), [own, other])).signature).toBe('MANY');
  expect(await open(seal(['--sign', '-u', own]), [own], 'LRL-2026-000043')).toMatchObject({ refused: 'OTHER_CASE', text: '' });
  expect(await open(seal(['--sign', '-u', own], 'note'), [own])).toMatchObject({ refused: 'OTHER_KIND', text: '' });
});

it('takes octets that are no message for damaged', async () => {
  await expect(openUnsealed(seal([]), new TextEncoder().encode('free words'), { signers: [], date: new Date() }, { expected: { kind: 'MESSAGE', caseNumber: 'LRL-2026-000042' }, portalId, seen: new Map() })).rejects.toMatchObject({ code: 'DAMAGED' });
});
