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
export async function personOf(
  { app, authentication }: Pick<AttachmentParts, 'app' | 'authentication'>, { headers, originalUrl: url }: Request,
): Promise<PersonViewer> {
  const { viewer } = await authentication.viewerFor({ headers, url });
  const byCookie = headers.authorization === undefined;
  if (byCookie && !isSameOrigin(headers, app.config.publicUrl)) throw new Forbidden('A page of another site may not ask in your name.');
  return requirePerson(viewer);
}

export function uploadRoutes(parts: AttachmentParts): Router {
  const { app } = parts;
  const allowed = new WeakMap<IncomingMessage, string>();
  const tus = uploadServer(app, parts.locks, (request) => allowed.get(request));
  const router = Router();
  router.all(['/attachments', '/attachments/:id'], answering(async (request, response) => {
    response.set('Cache-Control', 'no-store');
    if (!methods.has(request.method)) throw new NotFound();
    if (request.method !== 'OPTIONS') {
      const person = await personOf(parts, request);
      // Without this header tus refuses whatever it is.
      const upload = request.headers['tus-resumable'] === '1.0.0' ? await uploadFor(parts, person, request) : null;
      if (upload !== null) allowed.set(request, upload.id);
      if (upload !== null && request.method === 'HEAD' && !await settleLate(app, upload, response)) return;
    }
    await tus.handle(request, response);
    const created = request.method === 'POST' ? allowed.get(request) : undefined;
    if (created !== undefined && response.statusCode !== 201) await removeUpload(app, created);
  }));
  return router;
}

/** The protocol's own, none of which reads a file. */
const methods: ReadonlySet<string> = new Set(['OPTIONS', 'POST', 'HEAD', 'PATCH', 'DELETE']);

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

/** The one upload that this request may touch: a new one, or one of their own. @throws NotFound, RateLimited, UserRefusal */
async function uploadFor(parts: AttachmentParts, person: PersonViewer, request: Request): Promise<UploadEntity> {
  const isNew = request.method === 'POST';
  const named = request.params['id'];
  if (isNew !== (named === undefined)) throw new NotFound();
  const id = isNew ? await begin(parts, person, request) : String(named);
  const upload = await findUpload(parts.app.dataSource.manager, id, person.accountId);
  if (!upload) throw new NotFound();
  if (request.method === 'DELETE') await forget(parts.app, upload);
  return upload;
}

async function begin({ app, limits }: AttachmentParts, { accountId }: PersonViewer, { headers, ip }: Request): Promise<string> {
  const length = headers['upload-length'];
  if (typeof length !== 'string' || !/^[1-9]\d{0,11}$/.test(length)) {
    throw new UserRefusal('REQUIRED', 'An upload says how many octets it has: Upload-Length, at least 1.', ['Upload-Length']);
  }
  if ((headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined) {
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
  // What cannot be asked for here tus says itself.
  const found = await app.fileStore.uploads.getUpload(id).catch(() => null);
  const refused = found?.offset === Number(sizeBytes) ? await settleUpload(app, id) : null;
  if (refused) response.status(refused.status_code).end();
  return refused === null;
}

/** The row goes first; tus then takes the octets, once nobody writes to them. @throws NotFound */
async function forget({ dataSource }: App, { id }: UploadEntity): Promise<void> {
  const { affected } = await dataSource.getRepository(UploadEntity).delete({ id });
  if (affected !== 1) throw new NotFound();
}
