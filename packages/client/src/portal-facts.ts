/** What a portal says of itself to anybody. */
import { portalError } from './portal-errors.ts';
import type { Wire } from './send-request.ts';

export interface PortalFacts {
  /** The installation's random id: every sealed text is bound to it. */
  readonly portalId: string;
  /** RFC 3339: signatures are dated by it, because clocks of devices run ahead. */
  readonly serverTime: string;
  /** Reports are taken. */
  readonly open: boolean;
  readonly organization: string;
  readonly responseHours: number;
}

const isFacts = (read: unknown): read is PortalFacts =>
  typeof read === 'object' && read !== null && 'portalId' in read && typeof read.portalId === 'string' && 'serverTime' in read && typeof read.serverTime === 'string';

/** @throws PortalError NO_PORTAL, AnswerLost */
export async function readPortalFacts(wire: Wire, signal?: AbortSignal): Promise<PortalFacts> {
  const refused = (code: string, status: number, message: string) => portalError({ message, code, status, path: [], offset: null, retryAfterSeconds: null });
  const response = await wire.fetch(new URL('/auth/session', wire.url), { headers: { accept: 'application/json' }, redirect: 'error', ...(signal !== undefined && { signal }) }).catch((error: unknown) => {
    if (signal?.aborted === true) throw signal.reason;
    throw refused('ANSWER_LOST', 0, error instanceof Error ? error.message : 'No answer came.');
  });
  const read: unknown = await response.json().catch(() => null);
  if (!response.ok || !isFacts(read)) throw refused('NO_PORTAL', response.status, 'The address answers, and is no portal’s.');
  const { portalId, serverTime, open, organization, responseHours } = read;
  return { portalId, serverTime, open, organization, responseHours };
}
