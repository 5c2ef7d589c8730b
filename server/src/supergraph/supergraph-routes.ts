/**
 * GET /supergraph/services and /supergraph/cases/LRL-…?service=SLUG: what partners know, for pages of the team. The browser speaks to the portal alone.
 * To everybody else, and where no supergraph is set, nothing is there.
 */
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AuthLimits } from '../accounts/auth-limits.ts';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { can } from '../authorization.ts';
import { NotFound } from '../errors.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import type { Viewer } from '../read/viewer.ts';
import { SupergraphAway } from './ask-supergraph.ts';
import { Inventory, type OfCase, type Services } from './inventory.ts';

interface SupergraphParts {
  readonly app: App;
  readonly authentication: Authentication;
  readonly limits: AuthLimits;
}

/** Whether pages of this person ask for it. */
export const readsInventory = ({ config }: Pick<App, 'config'>, viewer: Viewer): boolean => config.supergraphUrl !== undefined && can(viewer, 'inventory:read');

type Look = (inventory: Inventory, sessionId: string, request: Request) => Promise<Services | OfCase | null>;

const away = { error: { code: 'INVENTORY_AWAY', message: 'The inventory did not answer.' } } as const;

export function supergraphRoutes({ app, authentication, limits }: SupergraphParts): Router {
  const { config: { supergraphUrl: url, publicUrl }, pool, portalKey, log } = app;
  const inventory = url === undefined ? null : new Inventory({ url, pool, portalKey, log });
  const answering = (look: Look): RequestHandler => async (request, response) => {
    const { headers, originalUrl } = request;
    const { viewer } = await authentication.viewerFor({ headers, url: originalUrl });
    const isAsked = headers.authorization !== undefined || isSameOrigin(headers, publicUrl);
    if (!inventory || !isAsked || !readsInventory(app, viewer) || viewer.kind !== 'person' || viewer.sessionId === undefined) throw new NotFound();
    await limits.take('inventoryBy', viewer.accountId);
    await answer(response, look(inventory, viewer.sessionId, request));
  };
  const router = Router();
  router.get('/supergraph/services', answering(async (from, sessionId) => from.services(sessionId)));
  router.get('/supergraph/cases/:number', answering(async (from, sessionId, { params: { number }, query: { service } }) =>
    (typeof number === 'string' && /^LRL-\d{4}-\d{6,12}$/.test(number) ? from.ofCase(sessionId, number, typeof service === 'string' ? service.slice(0, 100) : '') : null)));
  return router;
}

async function answer(response: Response, looking: Promise<Services | OfCase | null>): Promise<void> {
  response.set('Cache-Control', 'no-store');
  try {
    const found = await looking;
    if (!found) throw new NotFound();
    response.json(found);
  } catch (error) {
    if (!(error instanceof SupergraphAway)) throw error;
    response.status(502).json(away);
  }
}
