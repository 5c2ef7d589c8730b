/**
 * Tells an operator what the portal sees of who asks, so that `npm run admin -- check` can tell whether the proxy in front says it right.
 * Only who holds the portal key file can ask; everybody else gets the answer of a page that is not there.
 */
import { Router } from 'express';
import type { App } from '../app.ts';
import type { PortalKey } from '../receipts/portal-key.ts';

/** What the portal saw. */
export interface Seen {
  readonly address: string;
  readonly protocol: string;
  readonly host: string;
  readonly trustProxy: number;
}

const purpose = 'SEEN';
const validSeconds = 60;

/** Good for a minute. */
export function seenPath(portalKey: Pick<PortalKey, 'deriveToken'>, now: Date): string {
  const until = String(Math.floor(now.getTime() / 1_000) + validSeconds);
  return `/healthz/seen/${until}/${portalKey.deriveToken(purpose, until)}`;
}

export function seenRoutes({ portalKey, config }: Pick<App, 'portalKey' | 'config'>, clock = () => new Date()): Router {
  const router = Router();
  router.get('/healthz/seen/:until/:token', (request, response, next) => {
    const { until, token } = request.params;
    const left = Number(until) - clock().getTime() / 1_000;
    // Clocks of two machines differ a little.
    if (!/^\d{10}$/.test(until) || left < -validSeconds || left > 3 * validSeconds || !portalKey.isToken(token, purpose, until)) return next();
    const seen: Seen = { address: request.ip ?? '', protocol: request.protocol, host: request.get('host') ?? '', trustProxy: config.trustProxy };
    response.set('Cache-Control', 'no-store').json(seen);
  });
  return router;
}
