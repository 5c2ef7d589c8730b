/**
 * The sealed MIME entity, format 1: what stands inside every sealed text. Header fields bind the words to one installation,
 * kind, case or submission; then an empty line; then the words, in sections headed as the form labels them. A person reads it
 * after `gpg --decrypt`, a program parses it back without loss. Pure: shared by the client and the example installation;
 * imports nothing.
 */

export const entityKinds = ['report', 'title', 'message', 'note', 'reason', 'name'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A text is bound to the submission that brings it (a report has no number yet) or to a case. */
export type EntitySubject = { readonly submission: string } | { readonly case: string };

/** The header fields, apart from the format's number. */
export interface EntityBinding {
  /** The installation's random id, never its address. */
  readonly portal: string;
  readonly kind: EntityKind;
  /** 32 hex digits, new for each text: seen twice, it is a replay. */
  readonly id: string;
  readonly about: EntitySubject;
  /** RFC 3339, UTC, milliseconds. */
  readonly time: string;
  /** Fingerprint of the sender's key: 40 hex digits, upper case. */
  readonly signer: string;
  /** SHA-256 of each attachment's SEIPD packet: 64 hex digits, lower case. */
  readonly attachments: readonly string[];
  /** Shown by mail programs in place of the outer subject. */
  readonly mailSubject?: string;
}

export interface EntitySection {
  readonly heading: string;
  readonly text: string;
}

/** `text` is what stands before the first heading: all of it, in a message. */
export interface EntityBody {
  readonly text: string;
  readonly sections: readonly EntitySection[];
}

export type EntityFault = 'FIELD_TWICE' | 'FIELD_MISSING' | 'FIELD_MALFORMED' | 'FORMAT_UNKNOWN' | 'NOT_UTF8';

/**
 * BOUND: header and body are whole. FREE: no Laurel field at all, the words of somebody who wrote by hand; known headings are
 * found, `raw` is authoritative. REFUSED: Laurel fields that contradict each other bind to nothing; `raw` is what arrived.
 */
export type ReadEntity =
  | { readonly state: 'BOUND'; readonly binding: EntityBinding; readonly body: EntityBody; readonly raw: string }
  | { readonly state: 'FREE'; readonly body: EntityBody; readonly raw: string }
  | { readonly state: 'REFUSED'; readonly fault: EntityFault; readonly field: string; readonly raw: string };

/** What the value of each field may be. Nothing has room for a line break. */
export const fieldPatterns = {
  portal: /^[A-Za-z0-9_-]{8,64}$/,
  id: /^[0-9a-f]{32}$/,
  submission: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  case: /^[A-Z]{2,8}-\d{4}-\d{6,9}$/,
  time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  signer: /^[0-9A-F]{40}$/,
  attachment: /^[0-9a-f]{64}$/,
} as const;
