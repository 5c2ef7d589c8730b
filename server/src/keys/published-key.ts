/**
 * "User ids are stripped from what others see." What is served of a key to everybody but its owner: a key that carries a random user
 * id shows that one alone, with the leads' certifications on it; a brought key without one keeps its own. No subkey that is too weak
 * or not read everywhere is shown, so that nobody seals to it.
 */
import * as openpgp from 'openpgp';
import { fitKeyIds } from '../../../schema/key-judge/judge-key.ts';
import { later, slightlyAhead } from './clocks.ts';
import { hexOf, lf } from './public-key-facts.ts';

const randomUserId = /^laurel:[0-9a-f]{32}$/u;

/** @returns armored; null where others see what the owner sees */
export async function publishedForm(key: openpgp.Key, now: Date): Promise<string | null> {
  const shown = await openpgp.readKey({ binaryKey: key.write() });
  const at = later(slightlyAhead(now), shown.getCreationTime());
  const carrier = await randomUser(shown, at);
  const fit = await fitKeyIds(shown.write());
  const subkeys = shown.subkeys.filter((subkey) => fit.includes(hexOf(subkey.getKeyID())));
  if ((carrier === null || shown.users.length === 1) && subkeys.length === shown.subkeys.length) return null;
  if (carrier !== null) shown.users = [carrier];
  shown.subkeys = subkeys;
  return lf(shown.armor());
}

/** The random user id that the key itself vouches for now. */
async function randomUser(key: openpgp.Key, at: Date): Promise<openpgp.User | null> {
  for (const user of key.users) {
    if (!randomUserId.test(user.userID?.userID ?? '')) continue;
    if (await user.verify(at, openpgp.config).catch(() => false)) return user;
  }
  return null;
}
