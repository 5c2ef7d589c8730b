import type { RequestHandler } from 'express';
import type { App } from '../app.ts';
import { Forbidden } from '../errors.ts';
import { isClosedAfterRestore } from '../installation.ts';
import { closedSentence, isHeldPost } from './closed-writes.ts';

/** Stands before the routes of `/auth`. */
export function holdAccounts(app: App): RequestHandler {
  return async (request, _response, next) => {
    if (isHeldPost(request.method, request.path) && (await isClosedAfterRestore(app.dataSource.manager))) throw new Forbidden(closedSentence);
    next();
  };
}
