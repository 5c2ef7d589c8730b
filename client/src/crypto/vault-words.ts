/**
 * The vault's commands for many texts at once. What is kept on a device is sealed with AES-256-GCM under a key of its own, and that key is an
 * OpenPGP message to the person's own key, signed by it: whoever holds the device holds what only the recovery words or a passkey open.
 */
import type { CryptoApi, OpenRequest } from './api.ts';
import { joinBytes } from '../../../packages/client/src/sealing/bytes.ts';
import { asCryptoError, CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { fingerprintOf } from '../../../packages/client/src/sealing/keys.ts';
import { decryptBytes } from '../../../packages/client/src/sealing/open.ts';
import { sealBytes } from '../../../packages/client/src/sealing/seal.ts';
import type { VaultState } from './vault-state.ts';
import type { OpenedOrFault, WordsApi } from './words-api.ts';

const ivBytes = 12;
const keyBytes = 32;
/** Opened at a time: a text may unpack to megabytes before it is refused. */
const atOnce = 8;
const label = 'laurel kept words 1';

/** What stands before the key's octets: no other text of the portal, and no other portal's, can pass for it. */
const headOf = (state: VaultState): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${label} ${state.requirePortal()} ${fingerprintOf(state.requireOwnKey())}\n`);

const aesOf = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function newKeepKey(state: VaultState): Promise<string> {
  const own = state.requireOwnKey();
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes));
  const { armored } = await sealBytes(joinBytes([headOf(state), bytes]), [own.toPublic()], own, state.clock);
  state.keepKey = await aesOf(bytes);
  bytes.fill(0);
  return armored;
}

async function openKeepKey(state: VaultState, sealed: string): Promise<void> {
  const own = state.requireOwnKey();
  const { plainBytes, signature, signerFingerprint } = await decryptBytes(sealed, { decryptionKeys: [own], signers: [own.toPublic()], date: state.clock.readingDate() });
  const head = headOf(state);
  const isOurs = signature === 'VALID' && signerFingerprint === fingerprintOf(own)
    && plainBytes.length === head.length + keyBytes && head.every((octet, at) => plainBytes[at] === octet);
  if (!isOurs) throw new CryptoError('DAMAGED', 'This is no key to keep words under.');
  state.keepKey = await aesOf(Uint8Array.from(plainBytes.subarray(head.length)));
}

function requireKeepKey(state: VaultState): CryptoKey {
  state.requireOwnKey();
  if (state.keepKey === null) throw new CryptoError('LOCKED', 'No key to keep words under is open.');
  return state.keepKey;
}

const boundTo = (state: VaultState, name: string): Uint8Array<ArrayBuffer> => joinBytes([headOf(state), new TextEncoder().encode(name)]);

/** @param open the vault's way with one text */
export function wordsCommands(state: VaultState, open: CryptoApi['open']): WordsApi {
  const openOne = async (armored: string, request: OpenRequest): Promise<OpenedOrFault> => {
    try {
      return { opened: await open(armored, request) };
    } catch (error) {
      return { fault: asCryptoError(error).code };
    }
  };
  return {
    async openMany(texts) {
      const answers: OpenedOrFault[] = [];
      const left = texts.entries();
      const lane = async (): Promise<void> => {
        for (const [at, { armored, request }] of left) answers[at] = await openOne(armored, request);
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
      return answers;
    },
    newKeepKey: () => newKeepKey(state),
    openKeepKey: (sealed) => openKeepKey(state, sealed),
    async sealToKeep(name, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(state, name) }, requireKeepKey(state), Uint8Array.from(bytes));
      return joinBytes([iv, new Uint8Array(body)]);
    },
    async openKept(name, sealed) {
      const key = requireKeepKey(state);
      const [iv, body] = [sealed.slice(0, ivBytes), sealed.slice(ivBytes)];
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: Uint8Array.from(iv), additionalData: boundTo(state, name) }, key, Uint8Array.from(body)).catch(() => null);
      if (opened === null) throw new CryptoError('DAMAGED', 'What was kept does not open.');
      return new Uint8Array(opened);
    },
  };
}
