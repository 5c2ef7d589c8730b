/** One line per request: what was asked and how it ended, never with which words. Queries, bodies, headers and addresses stay out. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** A proxy's id is kept where it is one, so that its log and ours can be read together. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Names of people stand in some paths; what is none of our fixed words is left out. */
const pathOf = (url: string): string => {
  const [path = '/'] = url.split(/[?#]/, 1);
  return path.split('/').map((part) => (/^[a-z.]{0,20}$|^LRL-\d{4}-\d{6,}$|^[a-z-]{1,24}\.(?:asc|json|svg|txt|atom)$/.test(part) ? part : '*')).join('/')
    .replace(/^\/researchers\/.*/, '/researchers/*').slice(0, 120);
};

export function logRequest(log: Logger, request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const started = performance.now();
  response.once('close', () => {
    const { statusCode } = response;
    const level = statusCode >= 500 ? 'warn' : statusCode >= 400 ? 'info' : 'debug';
    if (!log.isLevelEnabled(level)) return;
    const milliseconds = Math.round(performance.now() - started);
    log[level]({ requestId, method: request.method, path: pathOf(request.url ?? '/'), status: statusCode, milliseconds }, 'request');
  });
}
