/**
 * What stands below an answer that travels as PGP/MIME: where its case is, and when the reporter hears again. A mail program has no other
 * place to show it without leaving the seal. Pages show the same beside the text, so they leave it out. Pure.
 */
import type { EntityBody, EntitySection } from './entity.ts';

const heading = 'On the portal';
const written = /^https?:\/\/[a-z0-9.:[\]-]+\/cases\/[A-Z]{2,8}-\d{4}-\d{6,9}(?:\nYou hear again by \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC\.)?$/;

/** @param origin of the page that seals @param hearsAgainAt RFC 3339, where the team said so */
export function mailSection({ origin, number, hearsAgainAt = null }: {
  readonly origin: string; readonly number: string; readonly hearsAgainAt?: string | null;
}): EntitySection {
  const time = hearsAgainAt === null ? '' : `\nYou hear again by ${new Date(hearsAgainAt).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
  return { heading, text: `${origin}/cases/${number}${time}` };
}

/** Left out is only what mailSection writes, at the end, so that nobody hides words under its heading. */
export function withoutMailSection(body: EntityBody): EntityBody {
  const last = body.sections.at(-1);
  return last?.heading === heading && written.test(last.text) ? { ...body, sections: body.sections.slice(0, -1) } : body;
}
