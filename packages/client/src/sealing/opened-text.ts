/** What is known of a sealed text: what it is, where it belongs, who signed it. Types alone, so that a page names them without openpgp. */
import type { EntityBody } from '../../../../schema/sealed-entity/entity.ts';

/** NAME: what a file is called; sealed with the file. */
export type TextKind = 'REPORT' | 'TITLE' | 'MESSAGE' | 'NOTE' | 'REASON' | 'NAME';
export type SignatureState = 'VALID' | 'UNKNOWN_SIGNER' | 'UNSIGNED' | 'INVALID' | 'MANY';
export type OpenRefusal = 'OTHER_PORTAL' | 'OTHER_KIND' | 'OTHER_CASE' | 'SEEN_BEFORE';
/** UNBOUND: free text. FIELDS_REFUSED: its fields contradict each other. SIGNER_DIFFERS: signed by another key than it names. */
export type OpenWarning = 'UNBOUND' | 'FIELDS_REFUSED' | 'SIGNER_DIFFERS';

export interface Expectation {
  readonly kind: TextKind;
  readonly caseNumber: string;
  /** Where it is known: from the receipt. */
  readonly submissionId?: string;
}
export interface OpenedText {
  /** The words as a page shows them; empty where refused. */
  readonly text: string;
  /** The same in sections, headed as the form labels them. */
  readonly body: EntityBody;
  readonly refused: OpenRefusal | null;
  readonly signature: SignatureState;
  readonly warnings: readonly OpenWarning[];
  readonly signerFingerprint: string | null;
  /** RFC 3339, by the writer's clock; null where unbound. */
  readonly writtenAt: string | null;
  /** SHA-256 of the SEIPD packet, as on the receipt. */
  readonly sha256: string;
  /** SHA-256 of the files that it says came with it; of a name: of its file. Empty where unbound or refused. */
  readonly attachments: readonly string[];
  /** Bound to the submission that brought the report, and not to a case. */
  readonly isOfSubmission: boolean;
  /** A whole mail, or what a mail program sealed as MIME, to be read by the worker for mails; `text` and `body` are then as it stands, or empty. */
  readonly mail: Uint8Array<ArrayBuffer> | null;
}

/** What a signature within an opened mail covers: octets with an armored signature beside them, or clearsigned text. */
export type SignedPart =
  | { readonly kind: 'DETACHED'; readonly octets: Uint8Array<ArrayBuffer>; readonly signature: string }
  | { readonly kind: 'CLEARSIGNED'; readonly text: string };
export interface JudgedSignature {
  readonly signature: SignatureState;
  readonly signerFingerprint: string | null;
}
/** Of a file that was opened whole; every other signature refuses it. */
export interface FileVerdict {
  readonly signature: Extract<SignatureState, 'VALID' | 'UNSIGNED' | 'UNKNOWN_SIGNER'>;
  readonly signerFingerprint: string | null;
}
