/** The promise and how it is kept, for machines and for badges: public, and readable from any page. */
import { type RequestHandler, Router } from 'express';
import type { App } from '../app.ts';
import { responseBadge } from './response-badge.ts';
import type { ResponseCounts } from './response-statistics.ts';
import { readResponseCounts } from './response-statistics-store.ts';

const usualDays = 90;
/** A minute old is new enough, and spares the database. */
const cacheControl = 'public, max-age=60';

type Respond = (counts: ResponseCounts) => { readonly type: string; readonly body: string };

const asJson: Respond = (counts) => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(counts),
});
const asBadge: Respond = (counts) => ({ type: 'image/svg+xml; charset=utf-8', body: responseBadge(counts) });

const answerWith = ({ pool }: Pick<App, 'pool'>, respond: Respond): RequestHandler => async (_request, response) => {
  const { type, body } = respond(await readResponseCounts(pool, usualDays));
  response.set({ 'content-type': type, 'cache-control': cacheControl, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  response.send(body);
};

/** `GET /response.json` (ResponseStatistics and the promise in hours) and `GET /response.svg`. */
export function responseRoutes(app: Pick<App, 'pool'>): Router {
  const routes = Router();
  routes.get('/response.json', answerWith(app, asJson));
  routes.get('/response.svg', answerWith(app, asBadge));
  return routes;
}
