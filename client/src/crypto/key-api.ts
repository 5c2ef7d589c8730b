/** What the worker can do with one's own key: make, bring, replace, extend, end it, and seal what opens it elsewhere. */
import type { Pins } from '../../../schema/recovery/key-backup.ts';

export interface PublicKeyInfo {
  readonly publicKeyArmored: string;
  readonly fingerprint: string;
}
export interface BroughtKey extends PublicKeyInfo {
  readonly userIds: readonly string[];
}
export interface SealedBackup {
  readonly method: 'RECOVERY_WORDS' | 'PASSKEY';
  readonly sealed: string;
}
/** What a passkey answered: its id in base64url, and the PRF's 32 octets for the salt of that id. The octets go to the worker for good. */
export interface PasskeyAnswer {
  readonly credentialId: string;
  readonly prfSecret: ArrayBuffer;
}
export interface PasskeyUnlock extends PasskeyAnswer {
  /** KeyBackup of method PASSKEY. */
  readonly sealed: string;
  readonly fingerprint: string;
}
export interface BackupsRequest {
  /** New words, under which the key is sealed from now on; absent: those that are known. */
  readonly words?: readonly string[];
  /** KeyBackup.sealed of method PASSKEY as the server has it: what is sealed anew stays open to the same passkeys. */
  readonly passkeys: string | null;
  readonly pins?: Partial<Pins>;
}

export interface KeyApi {
  /** Made and unlocked here; nothing leaves but the public half. */
  createKey(): Promise<PublicKeyInfo>;
  /** @param nameless adds a random user id, which is all that others see then. What is wrong with the key comes as an error that says what to do. */
  importKey(armoredPrivate: string, passphrase?: string, nameless?: boolean): Promise<BroughtKey>;
  /** The same keys to take the place of the open one: held beside it until adoptNextKey. */
  createNextKey(): Promise<PublicKeyInfo>;
  importNextKey(armoredPrivate: string, passphrase?: string, nameless?: boolean): Promise<BroughtKey>;
  /** It was registered: from now on it is the open key, and the one before opens what was sealed to that. */
  adoptNextKey(): Promise<PublicKeyInfo>;
  /** A public key whose private half stays elsewhere. @throws as importKey */
  readBroughtKey(armoredPublic: string): Promise<BroughtKey>;
  /** The private key under a passphrase, for gpg. */
  exportKey(passphrase: string): Promise<string>;
  /** The open key with another expiry (RFC 3339; null: never), for updateKey. */
  extendKey(expiresAt: string | null): Promise<PublicKeyInfo>;
  /** The open key with what a newer public version of it says. */
  refreshKey(publicKeyArmored: string): Promise<PublicKeyInfo>;
  /** The public half with a revocation by the open key on it, for RevokeKeyInput.revokedKey. */
  revokedForm(compromised: boolean): Promise<string>;

  newRecoveryWords(): Promise<readonly string[]>;
  signInSecret(words: string | readonly string[], portalId: string): Promise<string>;
  /** The unlocked key and its pins, for RegisterKeyInput.backups. `pins` are added to those held. */
  sealBackup(words: string | readonly string[], portalId: string, pins?: Partial<Pins>): Promise<string>;
  /** Every backup that can be sealed with what is known, for storeKeyBackup. */
  sealBackups(request: BackupsRequest): Promise<readonly SealedBackup[]>;
  /** The same of the next key, for registerKey. */
  sealNextBackups(request: BackupsRequest): Promise<readonly SealedBackup[]>;
  /** The backup under these words was stored: they are known from now on. */
  wordsStored(words: readonly string[]): Promise<void>;
  /** Unlocks, and brings back what this person pinned; call setTrust again afterwards. */
  openBackup(words: string | readonly string[], portalId: string, sealed: string, fingerprint: string): Promise<PublicKeyInfo & { readonly pins: Pins }>;
  /** The same by a passkey. */
  openPasskeyBackup(request: PasskeyUnlock): Promise<PublicKeyInfo>;
  /** Only whether it would open. @throws CryptoError PASSKEY_WRONG, BACKUP_UNREADABLE */
  checkPasskeyBackup(request: PasskeyUnlock): Promise<void>;
  /** Backups with one more passkey. @param salt base64. @throws CryptoError LOCKED where the words have to open the key first */
  addPasskey(answer: PasskeyAnswer, salt: string, request: BackupsRequest): Promise<readonly SealedBackup[]>;

  /** Researchers' convenience: the key stays open in this browser. Refused to whoever holds a team key. */
  stayUnlocked(on: boolean): Promise<void>;
  /** After a reload: true where the key with this fingerprint stayed open here. Call setTrust again afterwards. */
  resume(fingerprint: string): Promise<boolean>;
  /** Of the next key, clearsigned by both: the one before vouches for it. */
  proofOfNextKey(facts: { readonly accountId: string; readonly challenge: string }): Promise<string>;
}
