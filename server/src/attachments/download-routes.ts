/** Downloads of sealed files: one OpenPGP message, the reader's own packets and then the stored octets, straight from the store. */
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { NotFound } from '../errors.ts';
import { openRow } from '../read/opaque.ts';
import { isDownload } from './download-links.ts';
import { findReadableFile } from './file-reading.ts';
import { personOf } from './upload-routes.ts';

/** Nothing in there is a page, whatever somebody sealed. */
export const inert = {
  'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'Accept-Ranges': 'none',
};

export function downloadRoutes(parts: { readonly app: App; readonly authentication: Authentication }): Router {
  const { app } = parts;
  const router = Router();
  router.get('/attachments/files/:id/:expires/:signature', async (request, response) => {
    const person = await personOf(parts, request);
    const link = { ...request.params, id: openRow('Attachment', request.params.id) };
    const file = isDownload(app, link, person.accountId, new Date()) ? await findReadableFile(app, person, link.id) : null;
    if (!file) throw new NotFound('This download is not there any more, or not yours. Ask for a new one on the page of the case.');
    const octets = await app.fileStore.open(file.storageKey, file.seipdOffset);
    response.set({ ...inert, 'Content-Length': String(file.pkesks.length + file.sizeBytes), 'Content-Disposition': `attachment; filename="${file.fileName}"` });
    if (request.method === 'HEAD') {
      octets.destroy();
      response.end();
      return;
    }
    response.write(file.pkesks);
    // Who goes away in the middle leaves the stream; a store that breaks off leaves fewer octets than the length says.
    await pipeline(octets, response).catch(() => response.destroy());
  });
  return router;
}
