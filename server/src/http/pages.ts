/** The single-page application: the same file for all of its addresses; unknown ones get it with 404. */
import type { Request, RequestHandler } from 'express';
import { isPage } from './page-addresses.ts';
import { sendStatic, type StaticFiles } from './static-files.ts';

/** Browsers keep keys and cookies per origin, so people who typed 127.0.0.1 are sent to the address that the portal is known by. */
function otherAddress(request: Request, publicUrl: string): string | null {
  const host = request.headers.host ?? '';
  const here = new URL(publicUrl);
  const isLoopback = /^(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d+)?$/.test(host);
  const isSameMachine = here.hostname === 'localhost' || here.hostname === '127.0.0.1';
  return isLoopback && isSameMachine && host !== here.host ? `${publicUrl}${request.originalUrl.startsWith('/') ? request.originalUrl : '/'}` : null;
}

export function pageRoutes(files: StaticFiles, publicUrl: string): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const elsewhere = otherAddress(request, publicUrl);
    if (elsewhere) {
      response.redirect(307, elsewhere);
      return;
    }
    const index = files.get('/index.html');
    const isAsset = request.path.startsWith('/assets/');
    if (index && !isAsset) await sendStatic(request, response, index, isPage(request.path) ? 200 : 404);
    else response.status(404).type('text/plain').send('Nothing here.\n');
  };
}
