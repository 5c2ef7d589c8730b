/** For whoever watches the process: it lives, and it can serve. */
import { type Response, Router } from 'express';
import type { App } from '../app.ts';
import { isClosedAfterRestore } from '../installation.ts';

/** Asking for more than this long means no. */
const patienceMilliseconds = 2_000;

export function healthRoutes(app: App, isStopping: () => boolean): Router {
  const router = Router();
  const say = (response: Response, status: number, text: string): void => {
    response.set('Cache-Control', 'no-store').status(status).type('text/plain').send(`${text}\n`);
  };
  router.get('/healthz', (_request, response) => say(response, 200, 'alive'));
  router.get('/readyz', async (_request, response) => {
    if (isStopping()) say(response, 503, 'stopping');
    else if (await isMigrated(app)) say(response, 200, await stateOf(app));
    else say(response, 503, 'the database cannot be reached or is not of this version');
  });
  return router;
}

/** A closed portal serves its pages, the one that opens it among them. */
async function stateOf({ dataSource }: App): Promise<string> {
  return (await isClosedAfterRestore(dataSource.manager)) ? 'ready, closed after a restore' : 'ready';
}

/** Every migration that this build knows has run. */
async function isMigrated({ dataSource, pool }: App): Promise<boolean> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  try {
    const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMilliseconds, null).unref());
    const asked = pool.query<{ run: number }>('select count(*)::int as run from laurel_migration where name = any ($1)', [known]);
    asked.catch(() => undefined);
    const found = await Promise.race([asked, late]);
    return found?.rows[0]?.run === known.length;
  } catch {
    return false;
  }
}
