import * as openpgp from 'openpgp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserRefusal } from '../errors.ts';
import { chanceFrom } from '../example/chance.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { canary, mutantOf } from '../testing/mutants.ts';
import { readArmor } from './armor.ts';
import { gate, type Sealed, sealedLimits } from './gate.ts';

const limits = { maxBytes: sealedLimits.report, path: ['input', 'report'] };
const words = 'Reflected script in the search of the mail service.\n'.repeat(40);
let gnupg: Gnupg;
let sources: readonly Buffer[];
let privateKey: openpgp.PrivateKey;

beforeAll(async () => {
  gnupg = makeGnupg();
  const reporter = gnupg.makeKey('Reporter <reporter@finder.example>');
  const made = await openpgp.generateKey({ userIDs: [{ email: 'team@provider.example' }], format: 'object' });
  privateKey = made.privateKey;
  const team = privateKey.getFingerprint().toUpperCase();
  gnupg.run(['--import'], made.publicKey.armor());
  const seal = (...args: string[]): Buffer => gnupg.run(['--trust-model', 'always', '-r', team, ...args, '--encrypt'], words).stdout;
  const message = await openpgp.createMessage({ text: words });
  const inPage = await openpgp.encrypt({ message, encryptionKeys: made.publicKey, signingKeys: privateKey, format: 'binary' });
  sources = [seal(), seal('--compress-algo', 'none'), seal('--throw-keyids', '-r', reporter), seal('-r', reporter, '--sign'), Buffer.from(inPage)];
}, 60_000);
afterAll(() => gnupg.remove());

/** @returns null where the gate refused it, as a user error that repeats nothing */
function judged(armored: string): Sealed | null {
  try {
    return gate(armored, limits);
  } catch (error) {
    if (!(error instanceof UserRefusal)) throw error;
    expect(error.message).not.toContain('canary');
    return null;
  }
}

/** Whether openpgp.js, which parses by itself, opens it, and to which words. */
async function opened(octets: Uint8Array): Promise<string | null> {
  try {
    const message = await openpgp.readMessage({ binaryMessage: octets });
    return (await openpgp.decrypt({ message, decryptionKeys: privateKey })).data;
  } catch {
    return null;
  }
}

it('10,000 changed messages are refused, or are nothing but PKESK packets and one SEIPD packet that opens unchanged or not at all', async () => {
  const chance = chanceFrom(4880);
  let taken = 0;
  for (let i = 0; i < 10_000; i++) {
    const { change, armored } = mutantOf(sources, chance);
    const sealed = judged(armored);
    if (sealed === null) continue;
    taken += 1;
    const octets = Buffer.concat([...sealed.pkesks.map(({ bytes }) => bytes), sealed.seipdBytes]);
    expect(octets.equals(readArmor(armored)), `${change}: an octet is left over`).toBe(true);
    expect(octets.includes(canary), `${change}: words in clear`).toBe(false);
    const { packets } = await openpgp.readMessage({ binaryMessage: octets });
    expect(packets.map((each) => each.constructor.name), change).toEqual([...sealed.pkesks.map(() => expect.stringContaining('PublicKeyEncryptedSessionKey')), expect.stringContaining('SymEncryptedIntegrityProtected')]);
    expect([null, words], `${change}: other words come out`).toContain(await opened(octets));
  }
  // Flipped bits of the body are for the reader to find; neither everything nor nothing may pass.
  expect(taken).toBeGreaterThan(500);
  expect(taken).toBeLessThan(5_000);
}, 240_000);
