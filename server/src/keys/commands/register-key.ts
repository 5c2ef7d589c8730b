import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { mergeCertifications } from '../certification.ts';
import { requireProof } from '../key-proof.ts';
import { isKeyInUse, keysOf, leadKeys, speaksForAccount } from '../key-store.ts';
import { type BackupMethod, KeyBackupEntity, PublicKeyEntity } from '../public-key.entity.ts';
import { type PublicKeyFacts, readPublicKey } from '../public-key-facts.ts';

export interface RegisterKey {
  readonly publicKey: string;
  readonly proof: string;
  readonly backups?: readonly KeyBackup[] | null;
}
export interface KeyBackup {
  readonly method: BackupMethod;
  readonly sealed: string;
}

/**
 * Registers a key, or brings a registered one up to date. "A lost key is replaced only by two people of the team": so a second key
 * becomes the account's current one, and retires the one before, only if the proof is signed by that one too. Without its word the
 * new key is kept as retired: the account may write with it, and nobody seals answers to it.
 * @throws UserRefusal BAD_PROOF, KEY_IN_USE, REVOKED_KEY and those of readPublicKey
 */
export async function registerKey(app: App, viewer: Viewer, input: RegisterKey): Promise<{ keyId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'key:register');
    const { manager, now } = context;
    const { accountId } = context.viewer;
    const backups = (input.backups ?? []).map(checkBackup);
    await manager.query('select from account where id = $1 for no key update', [accountId]);
    const certifiers = await leadKeys(manager);
    const facts = await readPublicKey(input.publicKey, { now, path: ['input', 'publicKey'], certifiers });
    const held = await keysOf(manager, accountId);
    const earlier = await Promise.all(held.filter(speaksForAccount).map(({ armored }) => openpgp.readKey({ armoredKey: armored })));
    const signers = await requireProof(context, { proof: input.proof, key: facts.key, others: earlier });
    if (await isKeyInUse(manager, facts.keyIds, accountId)) {
      throw new UserRefusal('KEY_IN_USE', 'This key belongs to another account. A key belongs to one: make a new one.', [
        'input',
        'publicKey',
      ]);
    }
    const known = held.find(({ fingerprint }) => fingerprint === facts.fingerprint);
    const isVouchedFor = held.length === 0 || earlier.some((key) => signers.includes(key));
    const keyId = known
      ? await bringUpToDate(manager, known, facts, certifiers, now)
      : await addKey(manager, facts, accountId, isVouchedFor, now);
    await storeBackups(manager, keyId, backups, now);
    return { keyId };
  });
}

const columnsOf = ({ fingerprint, keyIds, armored, createdAt, expiresAt }: PublicKeyFacts) => ({
  fingerprint,
  keyIds: [...keyIds],
  armored,
  createdAt,
  expiresAt,
});

async function addKey(manager: EntityManager, facts: PublicKeyFacts, accountId: string, isVouchedFor: boolean, now: Date): Promise<string> {
  if (isVouchedFor) {
    await manager.query('update public_key set retired_at = $2 where account_id = $1 and retired_at is null and revoked_at is null', [
      accountId,
      now,
    ]);
  }
  const inserted = await manager.insert(PublicKeyEntity, {
    ...columnsOf(facts),
    accountId,
    registeredAt: now,
    retiredAt: isVouchedFor ? null : now,
  });
  return String(inserted.identifiers[0]?.['id']);
}

/** A later expiry, a new subkey. What leads certified meanwhile stays. */
async function bringUpToDate(
  manager: EntityManager,
  known: PublicKeyEntity,
  facts: PublicKeyFacts,
  certifiers: readonly openpgp.Key[],
  now: Date,
): Promise<string> {
  if (known.revokedAt !== null) throw new UserRefusal('REVOKED_KEY', 'You revoked this key. Make a new one.', ['input', 'publicKey']);
  const added = await mergeCertifications(facts.key, await openpgp.readKey({ armoredKey: known.armored }), certifiers, now);
  const armored = added > 0 ? facts.key.armor().replaceAll('\r\n', '\n') : facts.armored;
  await manager.update(PublicKeyEntity, { id: known.id }, { ...columnsOf(facts), armored });
  return known.id;
}

const MAX_BACKUP_LENGTH = 64 * 1024;

/** A browser seals it as `laurel1.NONCE.BODY`, both base64; whatever looks otherwise may be a key in clear. */
function checkBackup(backup: KeyBackup, at: number): KeyBackup {
  const path = ['input', 'backups', String(at), 'sealed'];
  if (backup.sealed.includes('PRIVATE KEY')) {
    throw new UserRefusal(
      'PRIVATE_KEY',
      'This is a private key, not a sealed backup. It was not kept; treat the key as compromised and make a new one.',
      path,
    );
  }
  if (backup.sealed.length > MAX_BACKUP_LENGTH) throw new UserRefusal('TOO_LARGE', 'A sealed backup has at most 64 KiB.', path);
  if (!/^laurel1\.[A-Za-z0-9+/]+=*\.[A-Za-z0-9+/]+=*$/u.test(backup.sealed)) {
    throw new UserRefusal(
      'MALFORMED',
      'This is not a backup as the page seals it. Load the page again and save the backup once more.',
      path,
    );
  }
  return backup;
}

async function storeBackups(manager: EntityManager, publicKeyId: string, backups: readonly KeyBackup[], now: Date): Promise<void> {
  for (const { method, sealed } of backups) {
    await manager.upsert(KeyBackupEntity, { publicKeyId, method, sealed, createdAt: now }, ['publicKeyId', 'method']);
  }
}
