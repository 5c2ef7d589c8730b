/**
 * The one page that may talk to another site: `/hand-over`, from which somebody of the team posts a ticket to the tracker that a lead set.
 * It is a document of its own, so that every other page keeps a policy that names this portal alone; nobody but the team gets the wider one.
 */
import type { RequestHandler } from 'express';
import type pg from 'pg';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { personOf } from '../attachments/upload-routes.ts';
import { isTeam } from '../read/viewer.ts';

const header = 'Content-Security-Policy';

async function trackerOrigin(pool: Pick<pg.Pool, 'query'>): Promise<string | null> {
  const { rows: [row] } = await pool.query<{ url: string | null }>('select tracker_url as url from installation');
  return row?.url == null ? null : new URL(row.url).origin;
}

/** Who is not of the team, and a database that does not answer, leave the page as narrow as the others. */
export function trackerPage(parts: { readonly app: App; readonly authentication: Authentication }): RequestHandler {
  return async (request, response, next) => {
    if (request.path !== '/hand-over') return next();
    const person = await personOf(parts, request).catch(() => null);
    const origin = person && isTeam(person) ? await trackerOrigin(parts.app.pool).catch(() => null) : null;
    const policy = response.getHeader(header);
    if (origin !== null && typeof policy === 'string') response.setHeader(header, policy.replace(`connect-src 'self'`, `connect-src 'self' ${origin}`));
    next();
  };
}
