/** Files that programs look for: security.txt, the keys, and the team's key in its Web Key Directory. */
import { type Response, Router } from 'express';
import type { App } from '../app.ts';
import { readInstallation } from '../installation.ts';
import { dearmorKey, wkdAsks } from './wkd.ts';

const dayMilliseconds = 86_400_000;

/** RFC 9116. It says how long it holds, so it is made anew each day. */
export function securityTxt(publicUrl: string, contactEmail: string, isExample: boolean, now: Date): string {
  const expires = new Date(Math.floor(now.getTime() / dayMilliseconds) * dayMilliseconds + 180 * dayMilliseconds);
  return [
    ...(isExample ? ['# Example: reports sent here reach nobody.'] : []),
    `Contact: ${publicUrl}/report`,
    `Contact: mailto:${contactEmail}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Encryption: ${publicUrl}/pgp-key.asc`,
    `Acknowledgments: ${publicUrl}/acknowledgments`,
    'Preferred-Languages: en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    `Policy: ${publicUrl}/policy`,
    '',
  ].join('\n');
}

async function currentTeamKey(app: App): Promise<string | null> {
  const { rows: [row] } = await app.pool.query<{ armored: string }>('select armored from team_key where retired_at is null and revoked_at is null');
  return row?.armored ?? null;
}

const notYet = (response: Response, text: string): void => void response.status(404).set('Cache-Control', 'no-store').type('text/plain').send(`${text}\n`);
const keyType = 'application/pgp-keys; charset=us-ascii';

export function wellKnownRoutes(app: App): Router {
  const router = Router();
  router.use(['/.well-known', '/pgp-key.asc', '/portal-key.asc'], (_request, response, next) => {
    // Public by nature; tools of other sites read them too.
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    next();
  });
  router.get(['/.well-known/security.txt', '/security.txt'], async (_request, response) => {
    const { contactEmail, mode } = await readInstallation(app.dataSource.manager);
    response.type('text/plain; charset=utf-8').send(securityTxt(app.config.publicUrl, contactEmail, mode === 'EXAMPLE', new Date()));
  });
  router.get('/pgp-key.asc', async (_request, response) => {
    const armored = await currentTeamKey(app);
    if (armored) response.type(keyType).send(armored);
    else notYet(response, 'The team has no key yet.');
  });
  router.get('/portal-key.asc', (_request, response) => {
    response.type(keyType).send(app.portalKey.publicKeyArmored);
  });
  router.use('/.well-known/openpgpkey', async (request, response) => {
    const { contactEmail } = await readInstallation(app.dataSource.manager);
    const asks = wkdAsks(request.path, contactEmail);
    const armored = asks === 'key' ? await currentTeamKey(app) : null;
    if (asks === 'policy') response.type('text/plain').send('');
    else if (armored) response.type('application/octet-stream').send(dearmorKey(armored));
    else notYet(response, 'No such key here.');
  });
  return router;
}
