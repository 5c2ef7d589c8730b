/**
 * All of a large mail, as one OpenPGP message in octets: its packet, then its SEIPD packet. The address is for one account and ten minutes,
 * signed with the portal's secret and stored nowhere; who comes with it is asked again.
 */
import { Router } from 'express';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { attachmentLimits } from '../attachments/attachment-limits.ts';
import { inert } from '../attachments/download-routes.ts';
import { personOf } from '../attachments/upload-routes.ts';
import { can } from '../authorization.ts';
import { NotFound } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';

const purpose = 'MAIL_DOWNLOAD';

export async function mailDownloadUrl({ portalKey, config, pool }: App, viewer: Viewer, id: string): Promise<string | null> {
  if (viewer.kind !== 'person' || !can(viewer, 'inbound:sort')) return null;
  const { rowCount } = await pool.query('select from inbound_mail where id = $1 and whole_seipd is not null', [id]);
  if (rowCount !== 1) return null;
  const expires = String(Math.floor(Date.now() / 1_000) + attachmentLimits.downloadSeconds);
  return `${config.publicUrl}/inbound/${id}/${expires}/${portalKey.deriveToken(purpose, id, viewer.accountId, expires)}`;
}

export function mailDownloadRoutes(parts: { readonly app: App; readonly authentication: Authentication }): Router {
  const { app } = parts;
  const router = Router();
  router.get('/inbound/:id/:expires/:signature', async (request, response) => {
    const person = await personOf(parts, request);
    const { id, expires, signature } = request.params;
    const isGood = /^\d{10}$/.test(expires) && Date.now() < Number(expires) * 1_000 && can(person, 'inbound:sort')
      && app.portalKey.isToken(signature, purpose, id, person.accountId, expires);
    const found = isGood ? await octetsOf(app, id) : null;
    if (!found) throw new NotFound('This download is not there any more, or not yours. Ask for a new one in the tray.');
    response.set({ ...inert, 'Content-Disposition': `attachment; filename="mail-${id}.pgp"` }).end(found);
  });
  return router;
}

async function octetsOf({ pool }: App, id: string): Promise<Buffer | null> {
  const { rows: [row] } = await pool.query<{ packet: Buffer | null; seipd: Buffer | null }>(
    'select whole_packet as packet, whole_seipd as seipd from inbound_mail where id = $1', [id]);
  return row?.packet && row.seipd ? Buffer.concat([row.packet, row.seipd]) : null;
}
