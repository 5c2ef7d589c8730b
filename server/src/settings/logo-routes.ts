/** The installation's logo: set by an administrator, served to everybody under its hash, as a picture and nothing else. */
import { raw, type Request, Router } from 'express';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { personOf } from '../attachments/upload-routes.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { BadUserInput, Forbidden, NotFound } from '../errors.ts';
import { isClosedAfterRestore } from '../installation.ts';
import type { Viewer } from '../read/viewer.ts';
import { mostPictureBytes, pictureTypeOf } from './picture-rules.ts';

const shown = {
  'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff', 'Content-Disposition': 'inline',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};

/** @param octets null takes the logo away @throws Forbidden, BadUserInput */
export async function setLogo(app: App, viewer: Viewer, octets: Buffer | null): Promise<void> {
  const type = octets && pictureTypeOf(octets);
  if (octets && !type) throw new BadUserInput('This is no picture that the portal can show. Take a PNG or a WebP of at most 256 kB and 2048 by 2048 pixels.');
  await personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'installation:manage');
    await manager.query('update installation set logo = $1, logo_type = $2, settings_version = settings_version + 1', [octets, type]);
    await recordAudit(manager, { actorId: person.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['logo'] } });
  });
}

export function logoRoutes(parts: { readonly app: App; readonly authentication: Authentication }): Router {
  const { app } = parts;
  const router = Router();
  const change = async (request: Request, octets: Buffer | null): Promise<void> => {
    const person = await personOf(parts, request);
    authorize(person, 'installation:manage');
    if (await isClosedAfterRestore(app.dataSource.manager)) throw new Forbidden('This portal is closed until a lead has opened it.');
    await setLogo(app, person, octets);
  };
  router.put('/logo', raw({ type: () => true, limit: mostPictureBytes }), async (request, response) => {
    await change(request, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    response.status(204).end();
  });
  router.delete('/logo', async (request, response) => {
    await change(request, null);
    response.status(204).end();
  });
  router.get(/^\/logo\/([0-9a-f]{64})$/u, async (request, response) => {
    const { rows: [row] } = await app.pool.query<{ logo: Buffer; type: string }>(
      `select logo, logo_type as type from installation where logo is not null and encode(sha256(logo), 'hex') = $1`, [request.params[0]]);
    if (!row) throw new NotFound();
    response.set({ ...shown, 'Content-Type': row.type }).send(row.logo);
  });
  return router;
}
