/** tus 1.0 over the store: what the protocol says. Who may, and what for, was asked before. */
import type { IncomingMessage } from 'node:http';
import { Server, type ServerOptions } from '@tus/server';
import { randomBytes } from 'node:crypto';
import type { App } from '../app.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { describeError } from '../http/describe-error.ts';
import { SealedFault } from '../sealed/faults.ts';
import { attachmentLimits } from './attachment-limits.ts';
import { refusalOfFile } from './file-refusals.ts';
import { judgeFile } from './judge-file.ts';
import { TusRefusal } from './tus-refusal.ts';
import type { UploadLocks } from './upload-locks.ts';
import { finishUpload, removeUpload } from './upload-store.ts';

interface JsonAnswer {
  readonly status_code: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const gone: JsonAnswer = { status_code: 404, headers: {}, body: 'This upload is gone.\n' };

/** Judges a whole file. @returns null where it is taken */
export async function settleUpload(app: App, id: string): Promise<JsonAnswer | null> {
  try {
    return await finishUpload(app, id, await judgeFile(await app.fileStore.open(id))) ? null : gone;
  } catch (error) {
    if (!(error instanceof SealedFault)) throw error;
    await removeUpload(app, id);
    const { code, message } = refusalOfFile(error.fault);
    return { status_code: 422, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify({ code, message }) };
  }
}

type TusRequest = Parameters<NonNullable<ServerOptions['getFileIdFromRequest']>>[0];

/** @param allowedIn the one upload that a request may touch, whatever else its address names */
export function uploadServer(app: App, locker: UploadLocks, allowedIn: (request: IncomingMessage) => string | undefined): Server {
  const idOf = ({ runtime }: TusRequest): string | undefined => runtime?.node && allowedIn(runtime.node.req as IncomingMessage);
  return new Server({
    path: '/attachments',
    datastore: app.fileStore.uploads,
    locker,
    relativeLocation: true,
    maxSize: attachmentLimits.fileBytes,
    allowedOrigins: () => false,
    getFileIdFromRequest: idOf,
    namingFunction: (request) => {
      const id = idOf(request);
      if (id === undefined) throw new TusRefusal(404, 'Nothing here.\n');
      return id;
    },
    onUploadFinish: async (_request, { id }) => await settleUpload(app, id) ?? {},
    onResponseError: (_request, error) => {
      if ('status_code' in error && (error.status_code < 500 || error instanceof TusRefusal)) return undefined;
      const away = noteOutage(app.log, error);
      if (away) return { status_code: 503, body: JSON.stringify({ code: away.code, message: away.message }) };
      const id = randomBytes(6).toString('hex');
      app.log.error({ id, error: describeError(error) }, 'an upload failed');
      return { status_code: 500, body: JSON.stringify({ code: 'INTERNAL', message: `Something failed on our side. Tell the operator this id: ${id}.` }) };
    },
  });
}
