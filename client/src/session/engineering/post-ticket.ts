/** Posts a ticket to the tracker that a lead set: from this browser, with no cookie and no address of a page, following nowhere else. */
import type { Ticket } from './ticket-draft.ts';

/** REFUSED: it answered no. UNREACHABLE: it is away, or lets no page of this portal talk to it: browsers do not tell which. */
export type Posted = { readonly state: 'POSTED'; readonly ticketUrl: string | null } | { readonly state: 'REFUSED'; readonly status: number } | { readonly state: 'UNREACHABLE' };

/** What trackers call the address of what they made. */
const names = ['html_url', 'web_url', 'url', 'link', 'self', 'ticketUrl'] as const;

/** The address in an answer, where it has one that can be linked. */
export function ticketUrlIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const given: Readonly<Record<string, unknown>> = { ...answer };
  for (const name of names) {
    const value = given[name];
    const url = typeof value === 'string' && value.length <= 500 ? URL.parse(value) : null;
    if (url !== null && ['https:', 'http:'].includes(url.protocol) && url.username === '' && url.password === '') return url.href;
  }
  return null;
}

export async function postTicket(trackerUrl: string, number: string, { title, body }: Ticket, fetching: typeof fetch = fetch): Promise<Posted> {
  try {
    const response = await fetching(trackerUrl, {
      method: 'POST', mode: 'cors', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store',
      headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ case: number, title, body }),
    });
    if (!response.ok) return { state: 'REFUSED', status: response.status };
    return { state: 'POSTED', ticketUrl: ticketUrlIn(await response.json().catch(() => null)) };
  } catch {
    return { state: 'UNREACHABLE' };
  }
}
