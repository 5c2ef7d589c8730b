/** Everything the worker can do, over one state. Runs in the worker, and in Node for the tests. */
import type { CryptoApi } from './api.ts';
import type { DeviceStore } from './device-store.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { draftCommands } from './vault-drafts.ts';
import { fileCommands } from './vault-files.ts';
import { backupCommands } from './vault-backups.ts';
import { keyCommands } from './vault-keys.ts';
import { lostKeyCommands } from './vault-lost-key.ts';
import { rewrapCommands } from './vault-rewrap.ts';
import { leadCommands } from './vault-leads.ts';
import { infoOf, VaultState } from './vault-state.ts';
import { teamCommands } from './vault-team.ts';
import { textCommands } from './vault-texts.ts';
import { wordsCommands } from './vault-words.ts';

export function createVault(store: DeviceStore, openFiles: () => Promise<FileStore> = openFileStore): CryptoApi {
  const state = new VaultState(store);
  const texts = textCommands(state);
  return {
    async setPortal({ portalId, serverTime }) {
      state.portalId = portalId;
      state.clock.set(serverTime);
    },
    async status() {
      const info = state.ownKey === null ? null : infoOf(state.ownKey);
      return {
        unlocked: info !== null,
        fingerprint: info?.fingerprint ?? null,
        publicKeyArmored: info?.publicKeyArmored ?? null,
        holdsTeamKey: state.teamPrivateKeys.length > 0,
        staysUnlocked: state.staysUnlocked,
        pins: state.allPins(),
        teamKeyTrust: state.teamKeyTrust,
      };
    },
    ...keyCommands(state),
    ...backupCommands(state),
    ...texts,
    ...wordsCommands(state, texts.open),
    ...draftCommands(state),
    ...teamCommands(state),
    ...leadCommands(state),
    ...fileCommands(state, openFiles),
    ...rewrapCommands(state),
    ...lostKeyCommands(state),
  };
}
