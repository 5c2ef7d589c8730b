/** What the worker holds while it lives: unlocked keys, pins, the accepted team key. Never sent to the page. For the vault alone. */
import type { Pins } from '../../../schema/recovery/key-backup.ts';
import { noPins } from '../../../schema/recovery/key-backup.ts';
import type { TeamKeyTrust } from '../../../packages/client/src/sealing/team-key-trust.ts';
import { ServerClock } from '../../../packages/client/src/sealing/clock.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { DeviceStore } from './device-store.ts';
import { FileBindings } from './file-bindings.ts';
import type { PublicKeyInfo } from './key-api.ts';
import { fingerprintOf, readPublicKey } from '../../../packages/client/src/sealing/keys.ts';
import type { Opening, SeenIds } from '../../../packages/client/src/sealing/open.ts';
import type { PrivateKey, PublicKey } from '../../../packages/client/src/sealing/openpgp.ts';

/** 32 octets each. */
export interface BackupKeys {
  readonly words: Uint8Array<ArrayBuffer> | null;
  readonly passkeys: Uint8Array<ArrayBuffer> | null;
}
export const noBackupKeys: BackupKeys = { words: null, passkeys: null };

/** Parsing a key costs as much as opening a text; a case's texts have the same few signers. */
const MAX_CACHED_KEYS = 500;

export class VaultState {
  readonly clock = new ServerClock();
  readonly seen: SeenIds = new Map();
  readonly files = new FileBindings();
  readonly store: DeviceStore;
  portalId: string | null = null;
  pins: Pins = noPins;
  /** Trusted on first use in this tab, because nothing was pinned: a researcher's pins to be. Worth nothing to the team. */
  met: Pins = noPins;
  ownKey: PrivateKey | null = null;
  /** Replaced by `ownKey`: they open what is not sealed to it yet. */
  earlierKeys: readonly PrivateKey[] = [];
  /** Made or brought to take the place of `ownKey`, once it is registered. */
  nextKey: PrivateKey | null = null;
  /** Under what the backups of `ownKey` are sealed, in octets: lets them be sealed again. Null where that is not known. */
  backupKeys: BackupKeys = noBackupKeys;
  /** All that were granted, retired ones too. */
  teamPrivateKeys: readonly PrivateKey[] = [];
  teamKey: PublicKey | null = null;
  teamKeyTrust: TeamKeyTrust | null = null;
  certifiersArmored: readonly string[] = [];
  staysUnlocked = false;
  /** Under which words are kept on this device, where their reader asked for it. */
  keepKey: CryptoKey | null = null;
  readonly #publicKeys = new Map<string, Promise<PublicKey>>();
  /** SHA-256 of opened texts, with the cases that they were shown in. */
  readonly #shown = new Map<string, Set<string>>();

  constructor(store: DeviceStore) {
    this.store = store;
  }

  publicKey(armored: string): Promise<PublicKey> {
    const cached = this.#publicKeys.get(armored) ?? readPublicKey(armored);
    if (this.#publicKeys.size >= MAX_CACHED_KEYS) this.#publicKeys.clear();
    this.#publicKeys.set(armored, cached);
    return cached;
  }

  noteShown(sha256: string, caseNumber: string): void {
    const cases = this.#shown.get(sha256) ?? new Set();
    this.#shown.set(sha256, cases.add(caseNumber));
  }

  /** A text that was shown in two cases belongs to none for sure. */
  wasShown(sha256: string, caseNumber: string): boolean {
    const cases = this.#shown.get(sha256);
    return cases?.size === 1 && cases.has(caseNumber);
  }

  requireOwnKey(): PrivateKey {
    if (this.ownKey === null) throw new CryptoError('LOCKED', 'The key is locked.');
    return this.ownKey;
  }

  requireNextKey(): PrivateKey {
    if (this.nextKey === null) throw new CryptoError('LOCKED', 'There is no key to take the place of this one.');
    return this.nextKey;
  }

  requirePortal(): string {
    if (this.portalId === null) throw new CryptoError('NO_PORTAL', 'The installation is not known yet.');
    return this.portalId;
  }

  /** @throws CryptoError TEAM_KEY_REFUSED, NO_TEAM_KEY */
  requireTeamKey(): PublicKey {
    if (this.teamKeyTrust?.state === 'REFUSED') throw new CryptoError('TEAM_KEY_REFUSED', this.teamKeyTrust.reason);
    if (this.teamKey === null) throw new CryptoError('NO_TEAM_KEY', 'No team key is known.');
    return this.teamKey;
  }

  /** The private half of the accepted team key, or of the one named, where it was granted. */
  requireTeamPrivateKey(fingerprint?: string): PrivateKey {
    const wanted = fingerprint ?? (this.teamKey === null ? undefined : fingerprintOf(this.teamKey));
    const key = this.teamPrivateKeys.find((each) => fingerprintOf(each) === wanted);
    if (key === undefined) throw new CryptoError('LOCKED', 'This browser does not hold the team key.');
    return key;
  }

  async opening(signersArmored: readonly string[]): Promise<Opening> {
    const own = this.requireOwnKey();
    const signers = await Promise.all(signersArmored.map((armored) => this.publicKey(armored)));
    const earlier = this.earlierKeys.map((key) => key.toPublic());
    return { decryptionKeys: [own, ...this.earlierKeys, ...this.teamPrivateKeys], signers: [...signers, own.toPublic(), ...earlier], date: this.clock.readingDate() };
  }

  addPins(more: Partial<Pins> | undefined): void {
    this.pins = joined(this.pins, more);
  }

  /** Everything that this person trusts: what a backup brings to the next browser. */
  allPins(): Pins {
    return joined(this.pins, this.met);
  }

  /** A key made or brought now; what this tab has learnt to trust stays. */
  take(key: PrivateKey): PublicKeyInfo {
    this.ownKey = key;
    this.teamPrivateKeys = [];
    this.earlierKeys = [];
    this.nextKey = null;
    this.backupKeys = noBackupKeys;
    this.staysUnlocked = false;
    this.keepKey = null;
    return infoOf(key);
  }

  /** A key that comes back with its pins. Nothing that this tab met before may add to them: the server chose what that was. */
  restore(key: PrivateKey, pins: Pins): PublicKeyInfo {
    this.pins = pins;
    this.met = noPins;
    this.teamKey = null;
    this.teamKeyTrust = null;
    this.certifiersArmored = [];
    return this.take(key);
  }
}

const joined = (pins: Pins, more: Partial<Pins> | undefined): Pins => ({
  leads: [...new Set([...pins.leads, ...(more?.leads ?? [])])],
  teamKeys: [...new Set([...pins.teamKeys, ...(more?.teamKeys ?? [])])],
});

export const infoOf = (key: PublicKey | PrivateKey): PublicKeyInfo => ({
  publicKeyArmored: key.toPublic().armor(),
  fingerprint: fingerprintOf(key),
});
