/** tus 1.0 over the store: what the protocol says. Who may, and what for, was asked before. */
import type { IncomingMessage } from 'node:http';
import { Server } from '@tus/server';
import { randomBytes } from 'node:crypto';
import type { App } from '../app.ts';
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

/** Judges a whole file. @returns null where it is taken @throws TusRefusal where it is gone meanwhile */
export async function settleUpload(app: App, id: string): Promise<JsonAnswer | null> {
  try {
    if (await finishUpload(app, id, await judgeFile(await app.fileStore.open(id)))) return null;
  } catch (error) {
    if (!(error instanceof SealedFault)) throw error;
    await removeUpload(app, id);
    const { code, message } = refusalOfFile(error.fault);
    return { status_code: 422, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify({ code, message }) };
  }
  throw new TusRefusal(404, 'This upload is gone.\n');
}

/** @param idFor the id under which a creation was entered before tus is asked */
export function uploadServer(app: App, locker: UploadLocks, idFor: (request: IncomingMessage) => string | undefined): Server {
  return new Server({
    path: '/attachments',
    datastore: app.fileStore.uploads,
    locker,
    relativeLocation: true,
    maxSize: attachmentLimits.fileBytes,
    allowedOrigins: () => false,
    namingFunction: ({ runtime }) => {
      const id = runtime?.node && idFor(runtime.node.req as IncomingMessage);
      if (id === undefined) throw new TusRefusal(404, 'Nothing here.\n');
      return id;
    },
    onUploadFinish: async (_request, { id }) => await settleUpload(app, id) ?? {},
    onResponseError: (_request, error) => {
      if ('status_code' in error && (error.status_code < 500 || error instanceof TusRefusal)) return undefined;
      const id = randomBytes(6).toString('hex');
      app.log.error({ id, error: describeError(error) }, 'an upload failed');
      return { status_code: 500, body: JSON.stringify({ code: 'INTERNAL', message: `Something failed on our side. Tell the operator this id: ${id}.` }) };
    },
  });
}
