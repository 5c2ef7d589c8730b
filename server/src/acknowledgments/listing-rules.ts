import type { ConsentState, ListingChoice } from '../cases/case-facts.ts';
import { readWebAddress } from '../cases/web-address-rules.ts';
import { UserRefusal } from '../errors.ts';
import { isShown } from '../names/shown-text-rules.ts';

/**
 * "A researcher is listed while at least one creditable case of theirs has consent GRANTED. One is enough." "A listing by alias or
 * anonymous leads to no profile."
 *
 * What stands on the page is chosen by its owner and read by everybody: plain text of one line, and a link that is one.
 */

const longestName = 100;

export interface Listing {
  readonly choice: ListingChoice;
  readonly publishedName: string | null;
  readonly url: string | null;
  readonly organization: string | null;
}

interface ListingInput {
  readonly choice: ListingChoice;
  readonly publishedName?: string | null;
  readonly url?: string | null;
  readonly organization?: string | null;
}

/** Whether a researcher with these cases is listed. */
export function isListed(cases: readonly { readonly creditable: boolean; readonly consent: ConsentState }[]): boolean {
  return cases.some(({ creditable, consent }) => creditable && consent === 'GRANTED');
}

/** The listing in its stored form: address and organization go only with a name. Throws REQUIRED, INVALID. */
export function readListing(input: ListingInput): Listing {
  const { choice } = input;
  if (choice === 'ANONYMOUS' || choice === 'DO_NOT_LIST') return { choice, publishedName: null, url: null, organization: null };
  const publishedName = readLine(input.publishedName, 'publishedName');
  if (publishedName === null) {
    const what = choice === 'NAME' ? 'the name' : 'the alias';
    throw new UserRefusal('REQUIRED', `Write ${what} as it should be published.`, ['input', 'publishedName']);
  }
  if (choice === 'ALIAS') return { choice, publishedName, url: null, organization: null };
  const url = input.url?.trim() ? readWebAddress(input.url, ['input', 'url']) : null;
  return { choice, publishedName, url, organization: readLine(input.organization, 'organization') };
}

/** One line of readable text, at most 100 characters, in Unicode's composed form; null where nothing is left. */
function readLine(text: string | null | undefined, field: string): string | null {
  const path = ['input', field];
  const line = (text ?? '').normalize('NFC').trim();
  if (line === '') return null;
  if (/\p{M}{4}/u.test(line)) throw new UserRefusal('INVALID', 'Too many marks are stacked on one letter.', path);
  if (!isShown(line)) throw new UserRefusal('INVALID', 'Only visible characters on one line can be published.', path);
  if ([...line].length > longestName) throw new UserRefusal('INVALID', `Keep it within ${longestName} characters.`, path);
  if (!/[\p{L}\p{N}]/u.test(line)) throw new UserRefusal('INVALID', 'It needs at least one letter or digit.', path);
  if (/[a-z]:\/\//i.test(line)) throw new UserRefusal('INVALID', 'Addresses have a field of their own.', path);
  return line.replace(/\s+/gu, ' ');
}
