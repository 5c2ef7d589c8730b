import { UserRefusal } from '../errors.ts';

/**
 * "Hand to engineering: the browser drafts a reduced ticket, shows plainly 'this text leaves Laurel', copies it or posts it to a configured
 * tracker webhook, stores the link, records the event."
 *
 * Words travel from a browser to the tracker, over TLS, and never through this portal.
 */

/** COPIED and POSTED: the text left. LINKED, UNLINKED: only the address of the ticket changed. */
export const engineeringWays = ['COPIED', 'POSTED', 'LINKED', 'UNLINKED'] as const;
export type EngineeringWay = (typeof engineeringWays)[number];

const longest = 500;

/** Where tickets are posted to, in its usual form. Its query may carry a secret of the tracker's. Throws INVALID with what is wrong with it. */
export function readTrackerUrl(text: string, publicUrl: string): string {
  const url = addressIn(text, publicUrl, 'trackerUrl');
  if (url.hash !== '') throw new UserRefusal('INVALID', 'Leave out what stands behind #: no server hears of it.', ['input', 'trackerUrl']);
  return url.href;
}

/** Where the ticket of a case stands, in its usual form. Throws INVALID with what is wrong with it. */
export const readTicketUrl = (text: string, publicUrl: string): string => addressIn(text, publicUrl, 'ticketUrl').href;

/** URLs take more: * ; , in a policy of pages would name any site, or end what the policy says. */
const plainHost = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:]+\])$/;

function addressIn(text: string, publicUrl: string, field: string): URL {
  const refuse = (message: string): never => {
    throw new UserRefusal('INVALID', message, ['input', field]);
  };
  const given = text.trim();
  if (given.length > longest) refuse(`Keep the address within ${longest} characters.`);
  const url = /[\s\p{C}\\]/u.test(given) ? null : URL.parse(given);
  if (url === null || !plainHost.test(url.hostname)) return refuse('Write a whole web address, as https://tracker.example.org/.');
  if (url.protocol !== 'https:' && !(isLoopback(url) && isLoopback(new URL(publicUrl)))) refuse('Only an address that starts with https:// will do.');
  if (url.username !== '' || url.password !== '') refuse('Leave user name and password out.');
  if (url.origin === new URL(publicUrl).origin) refuse('This is an address of this portal. Write the tracker’s.');
  return url;
}

/** A portal that only its own machine reaches may work with a tracker there. */
const isLoopback = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** Whether a ticket's address has to come with it. */
export const needsTicketUrl = (way: EngineeringWay): boolean => way === 'LINKED';
