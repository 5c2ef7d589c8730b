/** Files that programs look for: security.txt, the keys, and the team's key in its Web Key Directory. */
import { type Response, Router } from 'express';
import type { App } from '../app.ts';
import { readInstallation } from '../installation.ts';
import { keyForAddress } from '../keys/seen-key.ts';
import { signedSecurityTxt } from '../publication/security-txt.ts';
import { wkdAsks } from './wkd.ts';

interface TeamKey {
  readonly fingerprint: string;
  readonly armored: string;
  readonly expiresAt: Date | null;
}

async function currentTeamKey(app: App): Promise<TeamKey | null> {
  const { rows } = await app.pool.query<TeamKey>('select fingerprint, armored, expires_at as "expiresAt" from team_key where retired_at is null and revoked_at is null');
  return rows[0] ?? null;
}

const notYet = (response: Response, text: string): void => void response.status(404).set('Cache-Control', 'no-store').type('text/plain').send(`${text}\n`);
const keyType = 'application/pgp-keys; charset=us-ascii';

export function wellKnownRoutes(app: App): Router {
  const router = Router();
  const signed = signedSecurityTxt(app.portalKey);
  router.use(['/.well-known', '/pgp-key.asc', '/pgp-key', '/portal-key.asc'], (_request, response, next) => {
    // Public by nature; tools of other sites read them too.
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    next();
  });
  router.get(['/.well-known/security.txt', '/security.txt'], async (_request, response) => {
    const { contactEmail, mode } = await readInstallation(app.dataSource.manager);
    const facts = { publicUrl: app.config.publicUrl, contactEmail, teamKey: await currentTeamKey(app), isExample: mode === 'EXAMPLE' };
    response.type('text/plain; charset=utf-8').send(await signed(facts, new Date()));
  });
  router.get('/pgp-key.asc', async (_request, response) => {
    const teamKey = await currentTeamKey(app);
    if (teamKey) response.type(keyType).send(teamKey.armored);
    else notYet(response, 'The team has no key yet.');
  });
  // A key that was replaced too: a revoked one carries its revocation, for those who have imported it.
  router.get(/^\/pgp-key\/([0-9A-F]{40})\.asc$/u, async (request, response) => {
    const { rows: [row] } = await app.pool.query<{ armored: string }>('select armored from team_key where fingerprint = $1', [request.params[0]]);
    if (row) response.type(keyType).send(row.armored);
    else notYet(response, 'No such key here.');
  });
  router.get('/portal-key.asc', (_request, response) => {
    response.type(keyType).send(app.portalKey.publicKeyArmored);
  });
  router.get(/^\/\.well-known\/openpgpkey(\/.*)$/u, async (request, response) => {
    const { contactEmail } = await readInstallation(app.dataSource.manager);
    const asks = wkdAsks(String(request.params[0]), contactEmail);
    const teamKey = asks === 'key' ? await currentTeamKey(app) : null;
    const octets = teamKey && (await keyForAddress(teamKey.armored, contactEmail));
    if (asks === 'policy') response.type('text/plain').send('');
    else if (octets) response.type('application/octet-stream').send(octets);
    else notYet(response, 'No such key here.');
  });
  return router;
}
