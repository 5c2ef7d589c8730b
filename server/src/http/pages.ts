/** The addresses of the single-page application. The page itself is the same file for all; unknown ones get it with 404. */
import type { Request, RequestHandler } from 'express';
import { sendStatic, type StaticFiles } from './static-files.ts';

const pages: readonly RegExp[] = [
  /^\/$/,
  /^\/(?:welcome|sign-in|register|restore|report|queue|mailbox|response|cases|acknowledgments|scope|policy|privacy|key|verify|build|consent|account)$/,
  /^\/(?:verify-email|reset|invitation)$/,
  /^\/cases\/LRL-\d{4}-\d{6,}$/,
  /^\/researchers\/[a-z0-9][a-z0-9-]{0,39}$/,
  /^\/policy\/[a-z-]+$/,
  /^\/(?:settings|admin)(?:\/[\w-]+)*$/,
];

export const isPage = (path: string): boolean => pages.some((page) => page.test(path.length > 1 ? path.replace(/\/$/, '') : path));

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
