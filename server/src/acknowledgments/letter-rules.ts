import { isShown } from '../names/shown-text-rules.ts';

/**
 * "A researcher is listed while at least one creditable case of theirs has consent GRANTED. One is enough." "A listing by alias or
 * anonymous leads to no profile."
 *
 * A letter says on paper what the page says: one name, as its owner published it, and what stands under it. Names of one person never
 * meet in a letter. What a name, a service or an organization says stays on its line, behind a label of ours.
 */

export interface LetterListing {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly service: string | null;
  readonly organization: string | null;
  readonly role: 'FINDER' | 'CO_FINDER';
}
export interface LetterFacts {
  readonly portalId: string;
  readonly publicUrl: string;
  /** Who thanks. */
  readonly organization: string;
  readonly publishedName: string;
  readonly writtenAt: Date;
  /** Latest first. */
  readonly listings: readonly LetterListing[];
}

/** So that a letter keeps within what one signed file may be. */
export const mostListings = 200;

/** As it was chosen, where it is visible on one line; older texts lose what is not. */
const line = (text: string): string => (isShown(text) ? text : text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')).trim();

function thanks({ year, month, service, organization, role }: LetterListing): string {
  const parts = [
    `${year}-${String(month).padStart(2, '0')}`,
    role === 'FINDER' ? 'found first' : 'found as well',
    ...(service === null ? [] : [line(service)]),
    ...(organization === null ? [] : [`with ${line(organization)}`]),
  ];
  return `Thanks: ${parts.join(', ')}`;
}

/** Before it is signed: LF between the lines, none at the end, no blanks at line ends. */
export function letterText({ portalId, publicUrl, organization, publishedName, writtenAt, listings }: LetterFacts): string {
  const more = listings.length - mostListings;
  return [
    'Laurel letter of acknowledgment 1',
    `Portal: ${portalId}`,
    `Written: ${writtenAt.toISOString()}`,
    `From: ${line(organization)}`,
    `To: ${line(publishedName)}`,
    '',
    'Thank you. What you reported was verified by our team, and is settled.',
    'By the month in which it was:',
    '',
    ...listings.slice(0, mostListings).map(thanks),
    ...(more > 0 ? [`And ${more} more, on the page.`] : []),
    '',
    'A researcher is listed while at least one verified and settled report of',
    'theirs may be thanked for in public. One is enough.',
    '',
    'This letter says what stood on the page when it was written. Whoever is',
    'named may take the name down at any time. What stands there now:',
    `Page: ${publicUrl}/acknowledgments`,
    `Policy: ${publicUrl}/policy?text=acknowledgment`,
    `Key: ${publicUrl}/portal-key.asc`,
  ].join('\n');
}
