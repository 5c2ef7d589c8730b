/** The vault's commands about what opens one's own key elsewhere: recovery words and passkeys. */
import { fromBase64, toBase64 } from '../../../schema/recovery/base64.ts';
import { type BackupContext, type KeyBackupContent, openKeyBackup, sealKeyBackup } from '../../../schema/recovery/key-backup.ts';
import * as passkeys from '../../../schema/recovery/passkey-backup.ts';
import { newRecoveryWords, signInSecretOf, wrappingOctetsOf } from '../../../schema/recovery/recovery-words.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { BackupsRequest, KeyApi, PasskeyAnswer, PasskeyUnlock, PublicKeyInfo, SealedBackup } from './key-api.ts';
import { fingerprintOf } from '../../../packages/client/src/sealing/keys.ts';
import type { PrivateKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { readPrivateKey } from '../../../packages/client/src/sealing/openpgp.ts';
import type { BackupKeys, VaultState } from './vault-state.ts';

type BackupCommands = Pick<
  KeyApi,
  | 'newRecoveryWords' | 'signInSecret' | 'sealBackup' | 'sealBackups' | 'sealNextBackups' | 'wordsStored' | 'openBackup' | 'openPasskeyBackup'
  | 'checkPasskeyBackup' | 'addPasskey'
>;
type Octets = Uint8Array<ArrayBuffer>;

interface Sealing {
  readonly key: PrivateKey;
  readonly earlier: readonly PrivateKey[];
  readonly keys: BackupKeys;
}

/** What stands in every backup of a key: whichever opens it can seal all of them anew. */
export function contentOf(state: VaultState, { key, earlier, keys }: Sealing): KeyBackupContent {
  return {
    privateKeyArmored: key.armor(),
    pins: state.allPins(),
    ...(earlier.length > 0 && { earlierKeysArmored: earlier.map((each) => each.armor()) }),
    ...(keys.words && { wordsKey: toBase64(keys.words) }),
    ...(keys.passkeys && { passkeysKey: toBase64(keys.passkeys) }),
  };
}
export const sealingOf = (state: VaultState): Sealing => ({ key: state.requireOwnKey(), earlier: state.earlierKeys, keys: state.backupKeys });

const contextOf = (state: VaultState, key: PrivateKey, method: BackupContext['method']): BackupContext =>
  ({ portalId: state.requirePortal(), fingerprint: fingerprintOf(key), method });

async function sealOne(state: VaultState, sealing: Sealing, method: BackupContext['method'], octets: Octets): Promise<string> {
  return sealKeyBackup(await passkeys.dataKeyOf(octets), contentOf(state, sealing), contextOf(state, sealing.key, method));
}

/** @param wrapped the passkeys that open it */
async function sealAll(state: VaultState, sealing: Sealing, wrapped: readonly passkeys.WrappedForPasskey[]): Promise<SealedBackup[]> {
  const { words, passkeys: dataKey } = sealing.keys;
  const sealed: SealedBackup[] = [];
  if (words !== null) sealed.push({ method: 'RECOVERY_WORDS', sealed: await sealOne(state, sealing, 'RECOVERY_WORDS', words) });
  if (dataKey !== null && wrapped.length > 0) {
    const body = await sealOne(state, sealing, 'PASSKEY', dataKey);
    sealed.push({ method: 'PASSKEY', sealed: passkeys.writePasskeyBackup({ passkeys: wrapped, body }) });
  }
  return sealed;
}

const wrappedIn = (sealed: string | null): readonly passkeys.WrappedForPasskey[] => (sealed === null ? [] : passkeys.readPasskeyBackup(sealed).passkeys);

async function sealBackups(state: VaultState, sealing: Sealing, { words, passkeys: sealed, pins }: BackupsRequest): Promise<SealedBackup[]> {
  state.addPins(pins);
  const octets = words === undefined ? sealing.keys.words : await wrappingOctetsOf(words, 'backup', state.requirePortal());
  return sealAll(state, { ...sealing, keys: { ...sealing.keys, words: octets } }, wrappedIn(sealed));
}

/** The content of a backup becomes what the vault holds. */
export async function restore(state: VaultState, content: KeyBackupContent, fingerprint: string, keys: Partial<BackupKeys>): Promise<PublicKeyInfo> {
  const key = await readPrivateKey({ armoredKey: content.privateKeyArmored });
  if (fingerprintOf(key) !== fingerprint) throw new CryptoError('BACKUP_UNREADABLE', 'The backup holds another key.');
  const earlier = await Promise.all((content.earlierKeysArmored ?? []).map((armoredKey) => readPrivateKey({ armoredKey })));
  const info = state.restore(key, content.pins);
  const octetsIn = (text: string | undefined): Octets | null => (text === undefined ? null : fromBase64(text));
  state.earlierKeys = earlier;
  state.backupKeys = { words: octetsIn(content.wordsKey), passkeys: octetsIn(content.passkeysKey), ...keys };
  return info;
}

async function openByPasskey(state: VaultState, { sealed, fingerprint, credentialId, prfSecret }: PasskeyUnlock) {
  const portalId = state.requirePortal();
  const backup = passkeys.readPasskeyBackup(sealed);
  const wrapped = backup.passkeys.find((each) => each.credentialId === credentialId);
  if (wrapped === undefined) throw new CryptoError('PASSKEY_WRONG', 'The backup is not for this passkey.');
  const dataKey = await passkeys.unwrapDataKey(wrapped, prfSecret, portalId).catch(() => {
    throw new CryptoError('PASSKEY_WRONG');
  });
  const content = await openKeyBackup(await passkeys.dataKeyOf(dataKey), backup.body, { portalId, fingerprint, method: 'PASSKEY' });
  return { dataKey, content };
}

/** The words' backup names the passkeys' key too, so that whoever opens by words can add to them: the words must be known for that. */
async function addPasskey(state: VaultState, { credentialId, prfSecret }: PasskeyAnswer, salt: string, request: BackupsRequest): Promise<SealedBackup[]> {
  const sealing = sealingOf(state);
  if (sealing.keys.words === null) throw new CryptoError('LOCKED', 'The words have to open the key first.');
  const dataKey = sealing.keys.passkeys ?? passkeys.newDataKey();
  const wrappedKey = await passkeys.wrapDataKey(dataKey, prfSecret, credentialId, state.requirePortal());
  const others = sealing.keys.passkeys === null ? [] : wrappedIn(request.passkeys).filter((each) => each.credentialId !== credentialId);
  const added = { credentialId, salt, wrappedKey, addedAt: state.clock.now().toISOString() };
  state.backupKeys = { ...sealing.keys, passkeys: dataKey };
  return sealAll(state, sealingOf(state), [...others, added]);
}

export function backupCommands(state: VaultState): BackupCommands {
  return {
    async newRecoveryWords() {
      return newRecoveryWords();
    },
    async signInSecret(words, portalId) {
      return signInSecretOf(words, portalId);
    },
    async sealBackup(words, portalId, pins) {
      state.addPins(pins);
      const octets = await wrappingOctetsOf(words, 'backup', portalId);
      const sealing = sealingOf(state);
      return sealOne(state, { ...sealing, keys: { ...sealing.keys, words: octets } }, 'RECOVERY_WORDS', octets);
    },
    sealBackups: (request) => sealBackups(state, sealingOf(state), request),
    sealNextBackups: (request) => sealBackups(state, { ...sealingOf(state), key: state.requireNextKey(), earlier: [state.requireOwnKey(), ...state.earlierKeys] }, request),
    async wordsStored(words) {
      state.backupKeys = { ...state.backupKeys, words: await wrappingOctetsOf(words, 'backup', state.requirePortal()) };
    },
    async openBackup(words, portalId, sealed, fingerprint) {
      const octets = await wrappingOctetsOf(words, 'backup', portalId);
      const content = await openKeyBackup(await passkeys.dataKeyOf(octets), sealed, { portalId, fingerprint, method: 'RECOVERY_WORDS' });
      return { ...(await restore(state, content, fingerprint, { words: octets })), pins: state.allPins() };
    },
    async openPasskeyBackup(request) {
      const { dataKey, content } = await openByPasskey(state, request);
      return restore(state, content, request.fingerprint, { passkeys: dataKey });
    },
    async checkPasskeyBackup(request) {
      await openByPasskey(state, request);
    },
    addPasskey: (answer, salt, request) => addPasskey(state, answer, salt, request),
  };
}
