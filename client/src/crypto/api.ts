/**
 * What the worker can do, as types: shared by worker and page, so neither openpgp nor a key gets into the page's bundle. Every
 * method returns a promise and rejects with a CryptoError. Fingerprints are 40 hex digits in upper case, key ids 16.
 */
import type { Pins } from '../../../schema/recovery/key-backup.ts';
import type { Expectation, JudgedSignature, OpenedText, SignedPart, TextKind } from '../../../packages/client/src/sealing/opened-text.ts';
import type { LeadNamingToJudge, TeamKeyTrust } from '../../../packages/client/src/sealing/team-key-trust.ts';
import type { KeyApi } from './key-api.ts';
import type { EntityBody } from '../../../schema/sealed-entity/entity.ts';
import type { DraftApi } from './draft-api.ts';
import type { FileApi } from './file-api.ts';
import type { LostKeyApi } from './lost-key-api.ts';
import type { RewrapApi } from './rewrap-api.ts';
import type { TeamApi } from './team-api.ts';
import type { WordsApi } from './words-api.ts';

export interface OpenRequest extends Expectation {
  /** Public keys whose signature counts, armored: the reporter's for a report, the author's for a message. Own key counts always. */
  readonly signers: readonly string[];
  /** It stands within another text, which anybody could have put there: it counts as part of no case. */
  readonly isWithin?: boolean;
}

export interface SealRequest {
  readonly kind: TextKind;
  /** One text, or sections by the form's headings. */
  readonly body: EntityBody;
  /** A report and its title are bound to the submission (a UUID), everything else to its case. */
  readonly about: { readonly submission: string } | { readonly case: string };
  /**
   * Public keys beside the team key, armored: the reporter's and the participants'. The team key that setTrust accepted is always
   * a reader and need not be named.
   */
  readonly readers: readonly string[];
  /** The writer reads it too: for what a reporter sends. What the team sends has exactly its readers. */
  readonly toSelf: boolean;
  /** SHA-256 of the attachments' SEIPD packets. */
  readonly attachments?: readonly string[];
}
export interface SealedResult {
  readonly armored: string;
  readonly sha256: string;
}

export interface TrustRequest {
  readonly teamKeyArmored: string;
  /** Leads' public keys as the server hands them out; only those whose fingerprint is pinned count. */
  readonly certifiersArmored: readonly string[];
  /** Pins beside those of the backup: from an invitation's fragment. They are kept, and sealed with the next backup. */
  readonly pins?: Partial<Pins>;
  /** Leads named where none could act, as the server hands them out; the browser checks the signatures. */
  readonly leadNamings?: readonly LeadNamingToJudge[];
  /** For a triager or lead: nothing but a pinned lead's certification will do. */
  readonly forTeam?: boolean;
}

export interface CryptoStatus {
  readonly unlocked: boolean;
  readonly fingerprint: string | null;
  readonly publicKeyArmored: string | null;
  readonly holdsTeamKey: boolean;
  /** The key opens by itself in this browser after a reload. */
  readonly staysUnlocked: boolean;
  readonly pins: Pins;
  readonly teamKeyTrust: TeamKeyTrust | null;
}

export interface CryptoApi extends KeyApi, FileApi, RewrapApi, LostKeyApi, TeamApi, WordsApi, DraftApi {
  /** First of all, once the session is known. */
  setPortal(portal: { readonly portalId: string; readonly serverTime: string }): Promise<void>;
  setTrust(request: TrustRequest): Promise<TeamKeyTrust>;
  status(): Promise<CryptoStatus>;

  seal(request: SealRequest): Promise<SealedResult>;
  /** A mail as it came, bound to a submission or case: for the team key and whoever else is named. */
  sealMail(mail: Uint8Array, request: Omit<SealRequest, 'body' | 'attachments'>): Promise<SealedResult>;
  open(armored: string, request: OpenRequest): Promise<OpenedText>;
  /** Whose a signature within an opened mail is. @param signers as in OpenRequest */
  judgeSigned(part: SignedPart, signers: readonly string[]): Promise<JudgedSignature>;
  /** Who a sealed text is for, without opening it; reachesTeam as far as the accepted team key is named. */
  inspect(armored: string): Promise<{ readonly recipientKeyIds: readonly string[]; readonly sha256: string; readonly reachesTeam: boolean }>;
  /**
   * PKESK packets for one more reader, base64: SealedTextGrantInput.packets. Of notes and of other cases' texts there are none;
   * a text that names no case must have been opened in this tab as part of this one. @param kinds what the reader may have
   */
  rewrap(armored: string, readerArmored: string, caseNumber: string, kinds: readonly TextKind[]): Promise<string>;
  /** Clearsigned by the unlocked key: RegisterKeyInput.proof, StoreKeyBackupInput.proof. */
  proofOfPossession(facts: { readonly accountId: string; readonly challenge: string }): Promise<string>;

  /** Whether a receipt is signed by the portal key, and the text it signs. */
  verifyReceipt(receipt: string, portalKeyArmored: string): Promise<{ readonly valid: boolean; readonly text: string; readonly sha256: string }>;
  fingerprintOf(publicKeyArmored: string): Promise<string>;
  /** Of the key and its subkeys, as PKESK packets name them. */
  keyIdsOf(publicKeyArmored: string): Promise<readonly string[]>;
}
