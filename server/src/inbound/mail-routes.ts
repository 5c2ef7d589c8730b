/** GET /inbound/…: all of a large mail, as one OpenPGP message in octets. */
import { Router } from 'express';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { inert } from '../attachments/download-routes.ts';
import { personOf } from '../attachments/upload-routes.ts';
import { NotFound } from '../errors.ts';
import { mailBehind } from './mail-links.ts';

export function mailDownloadRoutes(parts: { readonly app: App; readonly authentication: Authentication }): Router {
  const router = Router();
  router.get('/inbound/:id/:expires/:signature', async (request, response) => {
    const found = await mailBehind(parts.app, await personOf(parts, request), request.params);
    if (!found) throw new NotFound('This download is not there any more, or not yours. Ask for a new one in the tray.');
    response.set({ ...inert, 'Content-Disposition': 'attachment; filename="mail.pgp"' }).end(found);
  });
  return router;
}
