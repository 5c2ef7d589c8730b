/** The example installation's mails, to read in the page: they go nowhere else. A real installation has no such address. */
import { Router } from 'express';
import type { App } from '../app.ts';
import { Forbidden, NotFound } from '../errors.ts';
import { readInstallation } from '../installation.ts';
import { mailsToShow } from '../mail/mails-to-show.ts';

export function mailboxRoutes(app: App): Router {
  const router = Router();
  router.get('/mailbox/messages.json', async (request, response) => {
    const installation = await readInstallation(app.dataSource.manager);
    if (installation.mode !== 'EXAMPLE') throw new NotFound();
    // A name of somebody else's that was made to point here would read the mails.
    if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) throw new Forbidden();
    response.set('Cache-Control', 'no-store').json({ messages: await mailsToShow(app, installation) });
  });
  return router;
}
