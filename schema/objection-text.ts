/**
 * The text by which the old key objects to its replacement: one request, one new key, one installation. The page signs it, or gpg
 * does; the server compares it line by line. Pure; imports nothing.
 */
export interface ObjectionFacts {
  /** The installation's random id. */
  readonly portalId: string;
  /** Global id of the request, as the mail and the page name it. */
  readonly lostKeyId: string;
  /** Of the new key: 40 hex digits, upper case. */
  readonly fingerprint: string;
}

/** LF between the lines, none at the end, no blanks at line ends: clearsigning leaves it as it is. */
export const objectionText = ({ portalId, lostKeyId, fingerprint }: ObjectionFacts): string =>
  ['Laurel objection 1', `Portal: ${portalId}`, `Request: ${lostKeyId}`, `New key: ${fingerprint}`].join('\n');
