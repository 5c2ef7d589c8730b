/** Writes rows of people's keys and their backups. Commands of this feature only. */
import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { UserRefusal } from '../errors.ts';
import { slightlyAhead } from './clocks.ts';
import { checkBackup, type KeyBackup } from './key-backup-rules.ts';
import { isKeyInUse } from './key-store.ts';
import { KeyBackupEntity, PublicKeyEntity } from './public-key.entity.ts';
import { type PublicKeyFacts, readPublicKey } from './public-key-facts.ts';
import { publishedForm } from './published-key.ts';

const path = ['input', 'publicKey'];

export async function columnsOf({ fingerprint, keyIds, armored, createdAt, expiresAt, key }: PublicKeyFacts, now: Date) {
  return { fingerprint, keyIds: [...keyIds], armored, createdAt, expiresAt, publishedArmored: await publishedForm(key, now) };
}

/** @throws UserRefusal KEY_IN_USE */
export async function refuseInUse(manager: EntityManager, keyIds: readonly string[], accountId: string): Promise<void> {
  if (!(await isKeyInUse(manager, keyIds, accountId))) return;
  throw new UserRefusal('KEY_IN_USE', 'This key belongs to another account. A key belongs to one: make a new one.', path);
}

/**
 * A later expiry, a new subkey, a user id: whatever the key itself signed is added to what is stored, and nothing that is stored goes.
 * So an older copy takes nothing back. What leads certified meanwhile stays; what others wrote on it is left out.
 * @throws UserRefusal REVOKED_KEY, KEY_IN_USE and those of readPublicKey
 */
export async function bringUpToDate(
  manager: EntityManager,
  known: PublicKeyEntity,
  brought: openpgp.Key,
  { certifiers, now }: { readonly certifiers: readonly openpgp.Key[]; readonly now: Date },
): Promise<void> {
  if (known.revokedAt !== null) throw new UserRefusal('REVOKED_KEY', 'You revoked this key. Make a new one.', path);
  const stored = await openpgp.readKey({ armoredKey: known.armored });
  const newer = await stored.update(brought, slightlyAhead(now));
  const facts = await readPublicKey(newer.armor(), { now, path, certifiers });
  await refuseInUse(manager, facts.keyIds, known.accountId);
  const isLater = facts.expiresAt?.getTime() !== known.expiresAt?.getTime();
  await manager.update(PublicKeyEntity, { id: known.id }, { ...(await columnsOf(facts, now)), ...(isLater && { expiryWarnedDays: null }) });
}

/** A newer one takes the place of the one before it. @throws those of checkBackup */
export async function storeBackups(manager: EntityManager, publicKeyId: string, backups: readonly KeyBackup[], now: Date): Promise<void> {
  backups.forEach(checkBackup);
  for (const { method, sealed } of backups) {
    await manager.upsert(KeyBackupEntity, { publicKeyId, method, sealed, createdAt: now }, ['publicKeyId', 'method']);
  }
}
