/** What the owner of a private key changes about its public half: expiry, revocation, a user id without a name. For the worker. */
import { randomUserId } from './keys.ts';
import type { PrivateKey, PublicKey, User } from './openpgp.ts';
import { enums, readPrivateKey, reformatKey, revokeKey } from './openpgp.ts';

const seconds = (from: Date, to: Date): number => Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 1000));
const copyOf = (key: PrivateKey): Promise<PrivateKey> => readPrivateKey({ binaryKey: key.write() });

export const isRandomUserId = (text: string): boolean => /^laurel:[0-9a-f]{32}$/.test(text);
export const userIdsOf = (key: PrivateKey | PublicKey): string[] => key.users.flatMap(({ userID }) => (userID === null ? [] : [userID.userID]));

/** Key and subkeys with another expiry. @param end null: never */
export async function withExpiry(key: PrivateKey, end: Date | null, now: Date): Promise<PrivateKey> {
  const userIDs = key.users.flatMap(({ userID }) => (userID === null ? [] : [{ name: userID.name, email: userID.email, comment: userID.comment }]));
  const keyExpirationTime = end === null ? 0 : seconds(key.getCreationTime(), end);
  const { privateKey } = await reformatKey({ privateKey: await copyOf(key), userIDs, keyExpirationTime, date: now, format: 'object' });
  return key.update(privateKey, now);
}

/** The same key with one random user id beside its own: it can carry a certification, and others need to see no more. */
export async function withRandomUserId(key: PrivateKey, now: Date): Promise<PrivateKey> {
  if (userIdsOf(key).some(isRandomUserId)) return key;
  const end = await key.getExpirationTime();
  const keyExpirationTime = end instanceof Date ? seconds(key.getCreationTime(), end) : 0;
  const { privateKey } = await reformatKey({
    privateKey: await copyOf(key), userIDs: { name: randomUserId() }, keyExpirationTime, date: now, format: 'object',
  });
  const [added]: readonly (User | undefined)[] = privateKey.users;
  const both = await copyOf(key);
  both.users = [...both.users, ...(added === undefined ? [] : [added])];
  return copyOf(both);
}

/** The public half with a revocation by the key itself on it. @param compromised else: superseded, its past is not in doubt */
export async function revokedForm(key: PrivateKey, compromised: boolean, now: Date): Promise<string> {
  const flag = compromised ? enums.reasonForRevocation.keyCompromised : enums.reasonForRevocation.keySuperseded;
  const { publicKey } = await revokeKey({ key: await copyOf(key), reasonForRevocation: { flag, string: '' }, date: now, format: 'object' });
  return publicKey.armor();
}
