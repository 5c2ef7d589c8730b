/** The vault's commands about one's own key: made, brought, backed up, restored, kept open. */
import type { BackupContext } from '../../../schema/recovery/key-backup.ts';
import { openKeyBackup, readKeyBackup, sealKeyBackup, writeKeyBackup } from '../../../schema/recovery/key-backup.ts';
import { newRecoveryWords, signInSecretOf, wrappingKeyOf } from '../../../schema/recovery/recovery-words.ts';
import type { CryptoApi } from './api.ts';
import { CryptoError } from './crypto-error.ts';
import { keptKeys } from './device-store.ts';
import { createPersonKey, exportPrivateKey, fingerprintOf, importPrivateKey } from './keys.ts';
import { readPrivateKey } from './openpgp.ts';
import { infoOf, type VaultState } from './vault-state.ts';

type KeyCommands = Pick<
  CryptoApi,
  | 'createKey' | 'importKey' | 'exportKey' | 'newRecoveryWords' | 'signInSecret' | 'sealBackup' | 'resealBackup' | 'openBackup'
  | 'stayUnlocked' | 'resume'
>;

const backupContext = (portalId: string, fingerprint: string): BackupContext => ({ portalId, fingerprint, method: 'RECOVERY_WORDS' });
const keptName = (portalId: string, fingerprint: string): string => `${keptKeys}${portalId} ${fingerprint}`;

function sealAgain(state: VaultState, key: CryptoKey, portalId: string): Promise<string> {
  const own = state.requireOwnKey();
  return sealKeyBackup(key, { privateKeyArmored: own.armor(), pins: state.allPins() }, backupContext(portalId, fingerprintOf(own)));
}

async function keep(state: VaultState): Promise<void> {
  const own = state.requireOwnKey();
  const content = writeKeyBackup({ privateKeyArmored: own.armor(), pins: state.allPins() });
  await state.store.put(keptName(state.requirePortal(), fingerprintOf(own)), content);
}

async function resume(state: VaultState, fingerprint: string): Promise<boolean> {
  if (state.ownKey !== null && fingerprintOf(state.ownKey) === fingerprint) return true;
  const kept = await state.store.get(keptName(state.requirePortal(), fingerprint)).catch(() => null);
  if (kept === null) return false;
  const content = readKeyBackup(kept);
  const key = await readPrivateKey({ armoredKey: content.privateKeyArmored });
  if (fingerprintOf(key) !== fingerprint) return false;
  state.restore(key, content.pins);
  state.staysUnlocked = true;
  return true;
}

export function keyCommands(state: VaultState): KeyCommands {
  return {
    async createKey() {
      return state.take(await createPersonKey(state.clock.now()));
    },
    async importKey(armoredPrivate, passphrase) {
      return state.take(await importPrivateKey(armoredPrivate, passphrase, state.clock.now()));
    },
    async exportKey(passphrase) {
      return exportPrivateKey(state.requireOwnKey(), passphrase);
    },
    async newRecoveryWords() {
      return newRecoveryWords();
    },
    async signInSecret(words, portalId) {
      return signInSecretOf(words, portalId);
    },
    async sealBackup(words, portalId, pins) {
      state.addPins(pins);
      state.backupKey = await wrappingKeyOf(words, 'backup', portalId);
      return sealAgain(state, state.backupKey, portalId);
    },
    async resealBackup() {
      return state.backupKey === null ? null : sealAgain(state, state.backupKey, state.requirePortal());
    },
    async openBackup(words, portalId, sealed, fingerprint) {
      const wrappingKey = await wrappingKeyOf(words, 'backup', portalId);
      const content = await openKeyBackup(wrappingKey, sealed, backupContext(portalId, fingerprint));
      const key = await readPrivateKey({ armoredKey: content.privateKeyArmored });
      if (fingerprintOf(key) !== fingerprint) throw new CryptoError('BACKUP_UNREADABLE', 'The backup holds another key.');
      state.restore(key, content.pins);
      state.backupKey = wrappingKey;
      return { ...infoOf(key), pins: state.allPins() };
    },
    async stayUnlocked(on) {
      if (on && state.teamPrivateKeys.length > 0) throw new CryptoError('NOT_FOR_TEAM', 'Devices that open the team key lock.');
      if (on) await keep(state);
      else if (state.ownKey !== null) await state.store.remove(keptName(state.requirePortal(), fingerprintOf(state.ownKey)));
      state.staysUnlocked = on;
    },
    resume: (fingerprint) => resume(state, fingerprint),
  };
}
