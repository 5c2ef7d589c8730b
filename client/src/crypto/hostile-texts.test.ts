import { expect, it } from 'vitest';
import { joinBytes } from '../../../packages/client/src/sealing/bytes.ts';
import { octetsOf } from '../../../packages/client/src/sealing/open.ts';
import { armor, enums } from '../../../packages/client/src/sealing/openpgp.ts';
import { splitSealed } from '../../../packages/client/src/sealing/packets.ts';
import { Gpg } from '../../../packages/client/src/testing/gpg.ts';
import { person, team } from './testing/vaults.ts';

const caseNumber = 'LRL-2026-000042';
const asReport = { kind: 'REPORT', caseNumber, signers: [] } as const;
const words = 'Reflected script in the search of the mail service.\n';
const armorOf = (parts: readonly Uint8Array[]): string => armor(enums.armor.message, joinBytes(parts), undefined, undefined, undefined, true);

async function sealedByGpg(input: string | Uint8Array, ...args: string[]) {
  using gpg = new Gpg();
  const people = await team();
  gpg.run(['--import'], people.teamKeyArmored);
  const { stdout } = gpg.run(['--armor', ...args, '-r', people.teamFingerprint, '--encrypt'], input);
  return { people, armored: stdout.toString(), open: async (text: string) => people.triager.vault.open(text, asReport) };
}

it('a text that unpacks to far more than it may is not opened', async () => {
  const bomb = Buffer.alloc(64 * 1024 * 1024, 'a');
  for (const packing of ['zip', 'zlib', 'bzip2']) {
    const { armored, open } = await sealedByGpg(bomb, '--compress-algo', packing);
    expect(armored.length).toBeLessThan(200_000);
    await expect(open(armored), packing).rejects.toMatchObject({ code: 'UNPACKS_TOO_LARGE' });
  }
}, 60_000);

it('nothing is shown of a text with any octet of its body changed', async () => {
  const { armored, open } = await sealedByGpg(words, '--compress-algo', 'none');
  expect((await open(armored)).text.trim()).toBe(words.trim());
  const { pkesks, seipdBytes } = splitSealed(await octetsOf(armored));
  for (let at = 0; at < seipdBytes.length; at++) {
    const changed = seipdBytes.with(at, (seipdBytes[at] ?? 0) ^ 0x20);
    await expect(open(armorOf([...pkesks, changed])), `octet ${at}`).rejects.toMatchObject({ code: expect.stringMatching(/^(DAMAGED|NOT_A_READER)$/) });
  }
});

it('a text cut anywhere is not opened', async () => {
  const { armored, open } = await sealedByGpg(words.repeat(60), '--compress-algo', 'none');
  const octets = await octetsOf(armored);
  for (const share of [0.1, 0.3, 0.5, 0.9, 0.99]) {
    await expect(open(armorOf([octets.subarray(0, Math.floor(octets.length * share))]))).rejects.toMatchObject({ code: 'DAMAGED' });
  }
});

it('the packet that names a key of the reader is tried alone, whatever stands beside it', async () => {
  const { armored, open } = await sealedByGpg(words);
  const hidden = await sealedByGpg(words, '--throw-keyids');
  const { pkesks, seipdBytes } = splitSealed(await octetsOf(armored));
  const [stranger = new Uint8Array()] = splitSealed(await octetsOf(hidden.armored)).pkesks;
  const start = performance.now();
  const opened = await open(armorOf([...Array.from({ length: 200 }, () => stranger), ...pkesks, seipdBytes]));
  expect(opened.text.trim()).toBe(words.trim());
  // Trying 200 hidden recipients on each of the reader's keys takes some seconds.
  expect(performance.now() - start).toBeLessThan(2_000);
});

it('a few hidden recipients are tried, not hundreds', async () => {
  const { people, armored, open } = await sealedByGpg(words, '--throw-keyids');
  expect((await open(armored)).text.trim()).toBe(words.trim());
  const { pkesks, seipdBytes } = splitSealed(await octetsOf(armored));
  const [stranger = new Uint8Array()] = splitSealed(await octetsOf((await sealedByGpg(words, '--throw-keyids')).armored)).pkesks;
  const crowd = (before: number): string => armorOf([...Array.from({ length: before }, () => stranger), ...pkesks, seipdBytes]);
  expect((await open(crowd(7))).text.trim()).toBe(words.trim());
  await expect(open(crowd(8))).rejects.toMatchObject({ code: 'NOT_A_READER' });
  await expect(open(crowd(400))).rejects.toMatchObject({ code: 'DAMAGED' });
  await expect((await person()).vault.open(armored, asReport)).rejects.toMatchObject({ code: 'NOT_A_READER' });
  expect(people.teamFingerprint).toHaveLength(40);
});

it('characters that turn or hide words are shown by their numbers', async () => {
  const { armored, open } = await sealedByGpg('Open invoice\u202Efdp.exe\u0007\n\nProof of concept:\n\u2066x\u2069');
  const { text, body } = await open(armored);
  expect(text).toContain('invoice[U+202E]fdp.exe[U+0007]');
  expect(JSON.stringify(body)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});
