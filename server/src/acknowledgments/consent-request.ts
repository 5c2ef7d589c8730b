/** What the page behind the mail's link shows before anything is answered. Looking at it changes nothing. */
import type { App } from '../app.ts';
import { UserRefusal } from '../errors.ts';
import { isClosedAfterRestore } from '../installation.ts';
import type { ListingChoice } from '../cases/case-facts.ts';
import { afterDays } from '../cases/elapsed-time-rules.ts';
import { caseOfToken, provesConsent } from './consent-links.ts';
import { lapseDays, notAsked, requireLink } from './consent-rules.ts';

export interface ConsentRequest {
  readonly caseNumber: string;
  /** What the researcher is called on the portal: a proposal, not yet published. */
  readonly previewName: string | null;
  readonly year: number;
  readonly month: number;
  readonly expiresAt: Date;
  /** Of the service that the line names. */
  readonly serviceName: string | null;
  /** How they chose to be listed last, where that still stands. */
  readonly lastListing: Listing | null;
}

export interface Listing {
  readonly choice: ListingChoice;
  readonly publishedName: string | null;
  readonly url: string | null;
  readonly organization: string | null;
}

interface Row {
  readonly number: string;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly link_used_at: Date | null;
  readonly state: typeof notAsked.state;
  readonly display_name: string | null;
  readonly creditable_since: Date | null;
  readonly now: Date;
  readonly service_name: string | null;
  readonly last_listing: Listing | null;
}
const sqlText = `
  select cases.number, consent.state, consent.asked_at, consent.answered_at, consent.link_used_at, account.display_name,
    cases.creditable_since, now() as now, online_service.name as service_name,
    (select json_build_object('choice', choice, 'publishedName', published_name, 'url', url, 'organization', organization) from consent earlier
      where earlier.researcher_id = consent.researcher_id and earlier.state = 'GRANTED' order by earlier.answered_at desc, earlier.case_id desc limit 1) as last_listing
  from consent join cases on cases.id = consent.case_id join account on account.id = consent.researcher_id
    left join online_service on online_service.id = cases.online_service_id
  where consent.case_id = $1 and consent.asked_at is not null`;

/** Null where the link is none of ours, was used, or has ended: nothing to answer any more. */
export async function consentRequest(app: App, token: string): Promise<ConsentRequest | null> {
  const caseId = caseOfToken(token);
  if (caseId === null || (await isClosedAfterRestore(app.dataSource.manager))) return null;
  const { rows: [row] } = await app.pool.query<Row>(sqlText, [caseId]);
  if (!row?.creditable_since || !provesConsent(app.portalKey, token, { caseId, askedAt: row.asked_at })) return null;
  const { state, asked_at: askedAt, answered_at: answeredAt, link_used_at: linkUsedAt } = row;
  if (!isUsable({ ...notAsked, state, askedAt, answeredAt, linkUsedAt }, row.now)) return null;
  return {
    caseNumber: row.number,
    previewName: row.display_name,
    year: row.creditable_since.getUTCFullYear(),
    month: row.creditable_since.getUTCMonth() + 1,
    expiresAt: afterDays(askedAt, lapseDays),
    serviceName: row.service_name,
    lastListing: row.last_listing,
  };
}

function isUsable(consent: typeof notAsked, now: Date): boolean {
  try {
    requireLink(consent, now);
    return true;
  } catch (error) {
    if (error instanceof UserRefusal) return false;
    throw error;
  }
}
