/** A program's own key: made, brought, and shown to a portal. */
import { proofText } from '../../../../schema/proof-text.ts';
import { clearsign } from './clearsign.ts';
import { createPersonKey, exportPrivateKey, fingerprintOf, importPrivateKey } from './keys.ts';
import type { PrivateKey } from './openpgp.ts';

/** Ed25519 with a Curve25519 subkey, under one random user id. Keep it by keepOwnKey. */
export const createOwnKey = async (): Promise<PrivateKey> => createPersonKey(new Date());

/** As `gpg --armor --export-secret-keys` writes it. @throws CryptoError with what is wrong and what to do */
export const readOwnKey = async (armored: string, passphrase?: string): Promise<PrivateKey> => importPrivateKey(armored, passphrase, new Date());

/** Under a passphrase, as gpg reads it. */
export const keepOwnKey = exportPrivateKey;

/**
 * `publicKey` and `proof` of RegisterKeyInput: whoever registers a key shows that they have it.
 * @param facts accountId: `account.id` of /auth/session; challenge: `viewer.keyChallenge`
 */
export async function proofOfKey(key: PrivateKey, facts: { readonly portalId: string; readonly accountId: string; readonly challenge: string }): Promise<{ readonly publicKey: string; readonly proof: string }> {
  const proof = await clearsign(proofText({ ...facts, fingerprint: fingerprintOf(key) }), key, new Date());
  return { publicKey: key.toPublic().armor(), proof };
}
