/** The vault's one command about a lost key: to say that it is not lost. */
import { objectionText } from '../../../schema/objection-text.ts';
import { openKeyBackup } from '../../../schema/recovery/key-backup.ts';
import { wrappingKeyOf } from '../../../schema/recovery/recovery-words.ts';
import { clearsign } from '../../../packages/client/src/sealing/clearsign.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { fingerprintOf } from '../../../packages/client/src/sealing/keys.ts';
import type { LostKeyApi, ObjectionRequest } from './lost-key-api.ts';
import { type PrivateKey, readPrivateKey } from '../../../packages/client/src/sealing/openpgp.ts';
import type { VaultState } from './vault-state.ts';

/** The first of the backups that these words open. */
async function keyByWords({ words, backups }: NonNullable<ObjectionRequest['byWords']>, portalId: string): Promise<PrivateKey> {
  const wrapping = await wrappingKeyOf(words, 'backup', portalId);
  for (const { fingerprint, sealed } of backups) {
    const content = await openKeyBackup(wrapping, sealed, { portalId, fingerprint, method: 'RECOVERY_WORDS' }).catch(() => null);
    if (content === null) continue;
    const key = await readPrivateKey({ armoredKey: content.privateKeyArmored });
    if (fingerprintOf(key) === fingerprint) return key;
  }
  throw new CryptoError('BACKUP_UNREADABLE', 'These words open none of the keys.');
}

/** As of a second before its end where it has expired: that says nothing against its holder, and openpgp signs with no expired key. */
async function signingDate(key: PrivateKey, { clock }: VaultState): Promise<Date> {
  const date = clock.sealingDate([key]);
  const end = await key.getExpirationTime();
  return end instanceof Date && end <= date ? new Date(end.getTime() - 1000) : date;
}

export function lostKeyCommands(state: VaultState): LostKeyApi {
  return {
    async signObjection({ lostKeyId, newFingerprint, byWords }) {
      const portalId = state.requirePortal();
      const key = byWords === undefined ? state.requireOwnKey() : await keyByWords(byWords, portalId);
      return clearsign(objectionText({ portalId, lostKeyId, fingerprint: newFingerprint }), key, await signingDate(key, state));
    },
  };
}
