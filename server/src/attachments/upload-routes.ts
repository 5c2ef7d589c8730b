/**
 * Uploads of sealed files: tus 1.0 at /attachments. A person's own, by cookie or bearer token; hidden and missing alike. Nothing is in
 * clear: the name comes sealed with the creation, the file is judged when its last octet is there.
 */
import type { IncomingMessage } from 'node:http';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { requirePerson } from '../authorization.ts';
import { Forbidden, NotFound, RateLimited, UserRefusal } from '../errors.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import type { PersonViewer } from '../read/viewer.ts';
import { attachmentLimits } from './attachment-limits.ts';
import { UploadEntity } from './attachment.entity.ts';
import { readSealedName } from './name-input.ts';
import type { UploadLocks } from './upload-locks.ts';
import { settleUpload, uploadServer } from './upload-server.ts';
import { createUpload, findUpload, removeUpload } from './upload-store.ts';

export interface AttachmentParts {
  readonly app: App;
  readonly authentication: Authentication;
  readonly limits: AuthLimits;
  readonly locks: UploadLocks;
}

/** Who asks, as a person and from our own pages. @throws Unauthenticated, Forbidden */
export async function personOf({ app, authentication }: Pick<AttachmentParts, 'app' | 'authentication'>, { headers, originalUrl: url }: Request): Promise<PersonViewer> {
  const { viewer } = await authentication.viewerFor({ headers, url });
  const byCookie = headers.authorization === undefined;
  if (byCookie && !isSameOrigin(headers, app.config.publicUrl)) throw new Forbidden('A page of another site may not ask in your name.');
  return requirePerson(viewer);
}

export function uploadRoutes(parts: AttachmentParts): Router {
  const { app } = parts;
  const entered = new WeakMap<IncomingMessage, string>();
  const tus = uploadServer(app, parts.locks, (request) => entered.get(request));
  const router = Router();
  router.all(['/attachments', '/attachments/:id'], answering(async (request, response) => {
    response.set('Cache-Control', 'no-store');
    if (request.method !== 'OPTIONS') {
      const person = await personOf(parts, request);
      if (request.headers['tus-resumable'] === '1.0.0' && !await prepare(parts, person, request, response, entered)) return;
    }
    await tus.handle(request, response);
    const created = entered.get(request);
    if (created !== undefined && response.statusCode !== 201) await removeUpload(app, created);
  }));
  return router;
}

/** What a person can put right: `{code, message}`, as of a judged file. */
function answering(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (!(error instanceof UserRefusal || error instanceof RateLimited)) throw error;
      if (error instanceof RateLimited) response.set('Retry-After', String(error.retryAfterSeconds));
      response.status(error instanceof RateLimited ? 429 : 422).json({ code: error.code, message: error.message });
    }
  };
}

/** @returns false where it was answered already @throws NotFound, RateLimited, UserRefusal */
async function prepare(parts: AttachmentParts, person: PersonViewer, request: Request, response: Response, entered: WeakMap<IncomingMessage, string>): Promise<boolean> {
  const { id } = request.params;
  if (request.method === 'POST' && id === undefined) {
    entered.set(request, await begin(parts, person, request));
    return true;
  }
  const upload = typeof id === 'string' ? await findUpload(parts.app.dataSource.manager, id, person.accountId) : null;
  if (!upload) throw new NotFound();
  if (request.method === 'HEAD') return settleLate(parts.app, upload, response);
  if (request.method === 'DELETE') await forget(parts.app, upload);
  return true;
}

async function begin({ app, limits }: AttachmentParts, { accountId }: PersonViewer, { headers, ip }: Request): Promise<string> {
  const length = headers['upload-length'];
  if (typeof length !== 'string' || !/^[1-9]\d{0,11}$/.test(length)) {
    throw new UserRefusal('REQUIRED', 'An upload says how many octets it has: Upload-Length, at least 1.', ['Upload-Length']);
  }
  if (headers['content-length'] !== undefined && headers['content-length'] !== '0') {
    throw new UserRefusal('INVALID', 'The octets of a file come afterwards, with PATCH.', ['body']);
  }
  const sizeBytes = Number(length);
  if (sizeBytes > attachmentLimits.fileBytes) {
    throw new UserRefusal('TOO_LARGE', 'This file is too large. It may have at most 100 MiB. Pack it, or send it in parts.', ['Upload-Length']);
  }
  const metadata = headers['upload-metadata'];
  const nameArmored = readSealedName(typeof metadata === 'string' ? metadata : undefined);
  await limits.take('uploadsBy', accountId);
  await limits.takeMany('uploadSpaceFrom', Math.ceil(sizeBytes / 2 ** 20), placeOf(ip));
  return createUpload(app, { accountId, sizeBytes, nameArmored });
}

/** All octets may be there and unjudged, where a node died in between. */
async function settleLate(app: App, { id, finishedAt, sizeBytes }: UploadEntity, response: Response): Promise<boolean> {
  if (finishedAt !== null) return true;
  const { offset } = await app.fileStore.uploads.getUpload(id);
  const refused = offset === Number(sizeBytes) ? await settleUpload(app, id) : null;
  if (refused) response.status(refused.status_code).end();
  return refused === null;
}

/** The row goes first; tus then takes the octets, once nobody writes to them. @throws NotFound */
async function forget({ dataSource }: App, { id }: UploadEntity): Promise<void> {
  const { affected } = await dataSource.getRepository(UploadEntity).delete({ id });
  if (affected !== 1) throw new NotFound();
}
