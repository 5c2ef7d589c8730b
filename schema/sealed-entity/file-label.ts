/** The words of a text of kind `name`: what a file is called, what it says it is, and what ties it to its octets. Pure. */
import type { EntityBody } from './entity.ts';

export interface FileLabel {
  /** As the sender's device calls it: no path; anything else may stand in it. */
  readonly name: string;
  /** As the sender's browser guesses it: never believed. Empty where it did not. */
  readonly mediaType: string;
  /** Octets before sealing; null where another program sealed it. */
  readonly sizeBytes: number | null;
  /** SHA-256 of the file's session key, 64 hex digits: by it a re-wrap knows that key packets are this file's. Null as above. */
  readonly sessionKeySha256: string | null;
}

const headings = { mediaType: 'Media type', size: 'Size', sessionKey: 'Session key', sealedWith: 'Sealed with' } as const;
const maxNameLength = 255;

export function fileLabelBody({ name, mediaType, sizeBytes, sessionKeySha256 }: FileLabel): EntityBody {
  const sections = [
    ...(mediaType === '' ? [] : [{ heading: headings.mediaType, text: mediaType }]),
    ...(sizeBytes === null ? [] : [{ heading: headings.size, text: String(sizeBytes) }]),
    sessionKeySha256 === null ? { heading: headings.sealedWith, text: 'gpg' } : { heading: headings.sessionKey, text: sessionKeySha256 },
  ];
  return { text: name.slice(0, maxNameLength).toWellFormed(), sections };
}

/** Whatever stands in there; a text by hand is a name and nothing else. */
export function fileLabelOf({ text, sections }: EntityBody): FileLabel {
  const textOf = (heading: string): string => sections.find((section) => section.heading === heading)?.text.trim() ?? '';
  const [size, sessionKey] = [textOf(headings.size), textOf(headings.sessionKey)];
  return {
    name: text.trim().slice(0, maxNameLength),
    mediaType: textOf(headings.mediaType),
    sizeBytes: /^\d{1,12}$/.test(size) ? Number(size) : null,
    sessionKeySha256: /^[0-9a-f]{64}$/.test(sessionKey) ? sessionKey : null,
  };
}
