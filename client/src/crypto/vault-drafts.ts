/** The vault's commands for drafts: an OpenPGP message to the person's own key, signed by it, that begins with what it is a draft of. */
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { DraftApi } from './draft-api.ts';
import { fingerprintOf } from '../../../packages/client/src/sealing/keys.ts';
import { decryptBytes } from '../../../packages/client/src/sealing/open.ts';
import { sealBytes } from '../../../packages/client/src/sealing/seal.ts';
import type { VaultState } from './vault-state.ts';

/** No other text of the portal, and no other portal's, can pass for it. */
const headOf = (state: VaultState, slot: string): string => `laurel draft 1 ${state.requirePortal()} ${slot}\n`;

export function draftCommands(state: VaultState): DraftApi {
  return {
    async sealDraft(slot, words) {
      const own = state.requireOwnKey();
      const { armored } = await sealBytes(new TextEncoder().encode(headOf(state, slot) + words), [own.toPublic()], own, state.clock);
      return armored;
    },
    async openDraft(slot, sealed) {
      const own = state.requireOwnKey();
      const { plainBytes, signature, signerFingerprint } = await decryptBytes(sealed, { decryptionKeys: [own], signers: [own.toPublic()], date: state.clock.readingDate() });
      const [head, text] = [headOf(state, slot), new TextDecoder().decode(plainBytes)];
      if (signature !== 'VALID' || signerFingerprint !== fingerprintOf(own) || !text.startsWith(head)) throw new CryptoError('DAMAGED', 'This is no draft of this.');
      return text.slice(head.length);
    },
  };
}
