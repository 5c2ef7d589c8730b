/** A letter of acknowledgment for one person, by one name. Computed, signed and handed out; nothing of it is kept. */
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import type { ListingChoice } from '../cases/case-facts.ts';
import { UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { type LetterFacts, type LetterListing, letterText } from './letter-rules.ts';

export interface LetterInput {
  readonly choice: ListingChoice;
  readonly publishedName: string;
}
export interface Letter {
  readonly publishedName: string;
  readonly writtenAt: Date;
  readonly signedText: string;
}

/** The view holds the rule and what was published; whose it is, stands in the consent alone. */
const listingsSql = `
  select acknowledgment.published_name as "publishedName", acknowledgment.year, acknowledgment.month, acknowledgment.role, acknowledgment.organization,
    online_service.name as service
  from consent join acknowledgment on acknowledgment.id = consent.acknowledgment_id
    left join online_service on online_service.id = acknowledgment.online_service_id
  where consent.researcher_id = $1 and consent.choice = $2 and consent.choice in ('NAME', 'ALIAS') and acknowledgment.published_name = $3
  order by acknowledgment.listed_at desc, acknowledgment.id`;

/** @throws Unauthenticated, Forbidden; UserRefusal INVALID where the viewer is not listed by that name now */
export async function writeLetter(app: App, viewer: Viewer, { choice, publishedName }: LetterInput): Promise<{ readonly letter: Letter }> {
  const facts = await personCommand(app, viewer, async ({ manager, now, settings, viewer: person }): Promise<LetterFacts> => {
    authorize(person, 'letter:write');
    // PostgreSQL takes no NUL, and no name has one.
    const listings = publishedName.includes('\0') ? [] : await manager.query<LetterListing[]>(listingsSql, [person.accountId, choice, publishedName]);
    if (listings.length === 0) throw new UserRefusal('INVALID', 'You are not listed by this name now. Choose one that stands on the page of acknowledgments.', ['input', 'publishedName']);
    const { portalId, organization } = settings;
    return { portalId, organization, publishedName, listings, writtenAt: now, publicUrl: app.config.publicUrl };
  });
  const { writtenAt } = facts;
  return { letter: { publishedName, writtenAt, signedText: await app.portalKey.clearsign(letterText(facts), writtenAt) } };
}
