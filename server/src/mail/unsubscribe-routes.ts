/**
 * One click in a mail program, RFC 8058: a POST without cookies or a session. A GET, which scanners of links make by themselves, changes
 * nothing and leads to the settings.
 */
import { Router } from 'express';
import type { App } from '../app.ts';
import { NotFound } from '../errors.ts';
import { unsubscribe } from './mail-preferences.ts';
import { readUnsubscribe } from './unsubscribe-links.ts';

export function unsubscribeRoutes(app: App): Router {
  const router = Router();
  router.get('/unsubscribe/:token', (_request, response) => response.redirect(303, '/settings/mail'));
  router.post('/unsubscribe/:token', async (request, response) => {
    const meant = readUnsubscribe(app.portalKey, String(request.params.token));
    if (meant === null) throw new NotFound('This link ends no mails. Your settings do: sign in and look under Mail.');
    await unsubscribe(app, meant);
    response.set('Cache-Control', 'no-store').type('text/plain').send('These mails no longer come. Your settings, under Mail, bring them back.\n');
  });
  return router;
}
