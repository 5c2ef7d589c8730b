/** What a reader may believe of files that a server shows beside a text. Pure. */
import { type FileLabel, fileLabelOf } from '../../../schema/sealed-entity/file-label.ts';
import type { OpenedText } from '../../../packages/client/src/sealing/opened-text.ts';
import type { SealedWords } from '../session/opened-text.ts';

export interface ReceivedFile {
  readonly id: string;
  readonly name: SealedWords | null;
  /** Sealed. */
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * LISTED: the signed text that it came with names its hash. NOT_LISTED: it does not, so somebody else may have put it there.
 * UNTOLD: the text is free, as gpg and mail make it, and names no files.
 */
export type Listing = 'LISTED' | 'NOT_LISTED' | 'UNTOLD';

/** Whether its header fields are the sender's word. */
const isBound = ({ refused, warnings }: OpenedText): boolean => refused === null && warnings.length === 0;

export function listingOf({ sha256 }: ReceivedFile, text: OpenedText): Listing {
  if (!isBound(text)) return 'UNTOLD';
  return text.attachments.includes(sha256) ? 'LISTED' : 'NOT_LISTED';
}

/** How many files the text names that are not there. */
export function missingIn(files: readonly ReceivedFile[], text: OpenedText): number {
  const there = new Set(files.map(({ sha256 }) => sha256));
  return isBound(text) ? text.attachments.filter((sha256) => !there.has(sha256)).length : 0;
}

export interface KnownName {
  readonly label: FileLabel;
  /** The name is signed and says that gpg sealed the file. */
  readonly isSealedElsewhere: boolean;
}

/** Null where the name was written for another file, or for another place. */
export function knownName({ sha256 }: ReceivedFile, name: OpenedText): KnownName | null {
  if (name.refused !== null || !name.attachments.includes(sha256)) return null;
  const label = fileLabelOf(name.body);
  return { label, isSealedElsewhere: name.signature === 'VALID' && label.sessionKeySha256 === null };
}

const shownTypes = /^(?:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)|text\/.*|application\/(?:json|xml|javascript|x-sh|x-yaml|yaml|sql))$/;
const shownEndings = /\.(?:png|jpe?g|gif|webp|avif|svg|txt|log|md|csv|json|xml|html?|js|ts|py|rb|sh|sql|ya?ml|http|har|diff|patch|ini|conf|c|h|java|go|rs|php)$/i;

/** Whether a preview is worth offering: what is shown in the end is decided by the octets. */
export const mayShow = ({ name, mediaType }: FileLabel): boolean => shownTypes.test(mediaType) || shownEndings.test(name);
