/**
 * The recovery kit: the team key under twelve words of its own, as a text that survives printing. Beside it lie the retired team keys,
 * which open older cases, and a key of the kit's own, certified by the lead who made it: with that the kit names a lead where none can
 * act, which the team key alone, held by every triager, must not do. For the worker.
 */
import { kitUserId } from '../../../schema/lead-statement.ts';
import { fromBase64, toBase64 } from '../../../schema/recovery/base64.ts';
import { openBox, sealBox } from '../../../schema/recovery/key-backup.ts';
import { newRecoveryWords, wrappingKeyOf } from '../../../schema/recovery/recovery-words.ts';
import type { RecoveryKit } from './team-api.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { fingerprintOf } from '../../../packages/client/src/sealing/keys.ts';
import type { PrivateKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { generateKey, readPrivateKeys } from '../../../packages/client/src/sealing/openpgp.ts';
import { requireWholeKey } from '../../../packages/client/src/sealing/team-key.ts';

const BEGIN = '-----BEGIN LAUREL TEAM KEY RECOVERY KIT-----';
const END = '-----END LAUREL TEAM KEY RECOVERY KIT-----';
const context = (portalId: string, fingerprint: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`laurel 1 team-kit ${fingerprint} ${portalId}`);

export interface KitContents {
  readonly teamKey: PrivateKey;
  /** Team keys before it, as far as the maker held them. */
  readonly earlier: readonly PrivateKey[];
  /** Of this kit alone; signs, and nothing is sealed to it. */
  readonly kitKey: PrivateKey;
}

/** Certified by the lead who makes the kit: any browser that believes the lead believes the kit. */
export async function makeKitKey(teamKey: PrivateKey, lead: PrivateKey, date: Date): Promise<PrivateKey> {
  const { privateKey } = await generateKey({ userIDs: { name: kitUserId(fingerprintOf(teamKey)) }, subkeys: [], date, format: 'object' });
  return privateKey.signAllUsers([lead], date);
}

export async function writeRecoveryKit({ teamKey, earlier, kitKey }: KitContents, portalId: string): Promise<RecoveryKit> {
  const words = newRecoveryWords();
  const fingerprint = fingerprintOf(teamKey);
  const key = await wrappingKeyOf(words, 'team-kit', portalId);
  const octets = [teamKey, kitKey, ...earlier].flatMap((each) => [...each.write()]);
  const sealed = await sealBox(key, Uint8Array.from(octets), context(portalId, fingerprint));
  const body = toBase64(new TextEncoder().encode(sealed)).replace(/.{1,64}/g, '$&\n');
  return { words, kit: `${BEGIN}\nPortal: ${portalId}\nFingerprint: ${fingerprint}\n\n${body}${END}\n` };
}

/** Takes line breaks, indents and quotes as paper and mail leave them. @throws CryptoError KIT_UNREADABLE, WORDS_… */
export async function openRecoveryKit(kit: string, words: string | readonly string[], portalId: string): Promise<KitContents> {
  const unreadable = (): never => {
    throw new CryptoError('KIT_UNREADABLE', 'The kit does not open with these words.');
  };
  const block = kit.slice(kit.indexOf(BEGIN) + BEGIN.length, kit.indexOf(END));
  const fingerprint = /Fingerprint:\s*([0-9A-Fa-f ]{40,60})/.exec(block)?.[1]?.replace(/ /g, '').toUpperCase() ?? unreadable();
  const body = block.slice(block.indexOf('Fingerprint:')).split(/\r?\n/).slice(1).join('').replace(/[\s>]/g, '');
  const key = await wrappingKeyOf(words, 'team-kit', portalId);
  try {
    const sealed = new TextDecoder().decode(fromBase64(body));
    return await readContents(await openBox(key, sealed, context(portalId, fingerprint)), fingerprint);
  } catch {
    return unreadable();
  }
}

async function readContents(octets: Uint8Array<ArrayBuffer>, fingerprint: string): Promise<KitContents> {
  const keys = await Promise.all((await readPrivateKeys({ binaryKeys: octets })).map(requireWholeKey));
  const teamKey = keys.find((each) => fingerprintOf(each) === fingerprint);
  const kitKey = keys.find((each) => each.getUserIDs().includes(kitUserId(fingerprint)));
  if (teamKey === undefined || kitKey === undefined) throw new CryptoError('KIT_UNREADABLE');
  return { teamKey, kitKey, earlier: keys.filter((each) => each !== teamKey && each !== kitKey) };
}
