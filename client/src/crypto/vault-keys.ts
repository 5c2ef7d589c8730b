/** The vault's commands about one's own key: made, brought, replaced, extended, ended, kept open. */
import { proofText } from '../../../schema/proof-text.ts';
import { readKeyBackup, writeKeyBackup } from '../../../schema/recovery/key-backup.ts';
import type { CryptoApi } from './api.ts';
import { clearsign } from '../../../packages/client/src/sealing/clearsign.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { keptKeys } from './device-store.ts';
import type { BroughtKey, PublicKeyInfo } from './key-api.ts';
import { requireFitState, requireFitStructure } from '../../../packages/client/src/sealing/judge.ts';
import { createPersonKey, exportPrivateKey, fingerprintOf, importPrivateKey, readPublicKey } from '../../../packages/client/src/sealing/keys.ts';
import type { PrivateKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { revokedForm, userIdsOf, withExpiry, withRandomUserId } from '../../../packages/client/src/sealing/own-key-forms.ts';
import { contentOf, restore, sealingOf } from './vault-backups.ts';
import { infoOf, type VaultState } from './vault-state.ts';

type KeyCommands = Pick<
  CryptoApi,
  | 'createKey' | 'importKey' | 'createNextKey' | 'importNextKey' | 'adoptNextKey' | 'readBroughtKey' | 'exportKey' | 'extendKey' | 'refreshKey'
  | 'revokedForm' | 'proofOfNextKey' | 'stayUnlocked' | 'resume'
>;

const keptName = (portalId: string, fingerprint: string): string => `${keptKeys}${portalId} ${fingerprint}`;

async function keep(state: VaultState): Promise<void> {
  const sealing = sealingOf(state);
  await state.store.put(keptName(state.requirePortal(), fingerprintOf(sealing.key)), writeKeyBackup(contentOf(state, sealing)));
}

async function forget(state: VaultState): Promise<void> {
  if (state.ownKey !== null) await state.store.remove(keptName(state.requirePortal(), fingerprintOf(state.ownKey)));
}

async function resume(state: VaultState, fingerprint: string): Promise<boolean> {
  if (state.ownKey !== null && fingerprintOf(state.ownKey) === fingerprint) return true;
  const kept = await state.store.get(keptName(state.requirePortal(), fingerprint)).catch(() => null);
  if (kept === null) return false;
  const isRestored = await restore(state, readKeyBackup(kept), fingerprint, {}).then(() => true, () => false);
  state.staysUnlocked = isRestored;
  return isRestored;
}

async function bring(state: VaultState, armored: string, passphrase: string | undefined, nameless: boolean): Promise<PrivateKey> {
  const date = state.clock.now();
  const key = await importPrivateKey(armored, passphrase, date);
  return nameless ? withRandomUserId(key, state.clock.sealingDate([key])) : key;
}

const broughtInfo = (key: PrivateKey, info: PublicKeyInfo): BroughtKey => ({ ...info, userIds: userIdsOf(key) });

/** Both keys vouch: without the word of the one before, nobody would seal to the next one. */
async function proofOfNextKey(state: VaultState, accountId: string, challenge: string): Promise<string> {
  const [next, own] = [state.requireNextKey(), state.requireOwnKey()];
  const text = proofText({ portalId: state.requirePortal(), accountId, fingerprint: fingerprintOf(next), challenge });
  return clearsign(text, [next, own], state.clock.sealingDate([next, own]));
}

async function adoptNextKey(state: VaultState): Promise<PublicKeyInfo> {
  const [next, own] = [state.requireNextKey(), state.requireOwnKey()];
  if (state.staysUnlocked) await forget(state);
  state.earlierKeys = [own, ...state.earlierKeys];
  state.ownKey = next;
  state.nextKey = null;
  if (state.staysUnlocked) await keep(state);
  return infoOf(next);
}

async function change(state: VaultState, key: PrivateKey): Promise<PublicKeyInfo> {
  state.ownKey = key;
  if (state.staysUnlocked) await keep(state);
  return infoOf(key);
}

export function keyCommands(state: VaultState): KeyCommands {
  return {
    async createKey() {
      return state.take(await createPersonKey(state.clock.now()));
    },
    async importKey(armored, passphrase, nameless = false) {
      const key = await bring(state, armored, passphrase, nameless);
      return broughtInfo(key, state.take(key));
    },
    async createNextKey() {
      state.requireOwnKey();
      state.nextKey = await createPersonKey(state.clock.now());
      return infoOf(state.nextKey);
    },
    async importNextKey(armored, passphrase, nameless = false) {
      const own = state.requireOwnKey();
      const key = await bring(state, armored, passphrase, nameless);
      if (fingerprintOf(key) === fingerprintOf(own)) throw new CryptoError('OTHER_KEY', 'This is the key that you have already.');
      state.nextKey = key;
      return broughtInfo(key, infoOf(key));
    },
    adoptNextKey: () => adoptNextKey(state),
    async readBroughtKey(armoredPublic) {
      await requireFitStructure(armoredPublic, 'PUBLIC');
      const key = await readPublicKey(armoredPublic);
      await requireFitState(key, state.clock.readingDate());
      return { ...infoOf(key), userIds: userIdsOf(key) };
    },
    async exportKey(passphrase) {
      return exportPrivateKey(state.requireOwnKey(), passphrase);
    },
    async extendKey(expiresAt) {
      const own = state.requireOwnKey();
      return change(state, await withExpiry(own, expiresAt === null ? null : new Date(expiresAt), state.clock.sealingDate([own])));
    },
    async refreshKey(publicKeyArmored) {
      const [own, newer] = [state.requireOwnKey(), await readPublicKey(publicKeyArmored)];
      if (fingerprintOf(newer) !== fingerprintOf(own)) throw new CryptoError('OTHER_KEY', 'This is another key than the open one.');
      return change(state, await own.update(newer, state.clock.readingDate()));
    },
    async revokedForm(compromised) {
      const own = state.requireOwnKey();
      return revokedForm(own, compromised, state.clock.sealingDate([own]));
    },
    proofOfNextKey: ({ accountId, challenge }) => proofOfNextKey(state, accountId, challenge),
    async stayUnlocked(on) {
      if (on && state.teamPrivateKeys.length > 0) throw new CryptoError('NOT_FOR_TEAM', 'Devices that open the team key lock.');
      if (on) await keep(state);
      else await forget(state);
      state.staysUnlocked = on;
    },
    resume: (fingerprint) => resume(state, fingerprint),
  };
}
