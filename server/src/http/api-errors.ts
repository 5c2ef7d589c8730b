/** Errors of the plain HTTP entrances: `{ error: { code, message } }`. */
import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { noteOutage } from '../database/outage-notes.ts';
import { type LaurelError, RateLimited, Unavailable, UserRefusal } from '../errors.ts';
import { describeError } from './describe-error.ts';
import { senderFault } from './sender-fault.ts';

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400, UNAUTHENTICATED: 401, FORBIDDEN: 403, PROOF_NEEDED: 403, CONFIRM_FIRST: 403, NOT_FOUND: 404, RATE_LIMITED: 429, NOT_INITIALISED: 503, UNAVAILABLE: 503,
  CONFLICT: 409, TOO_LARGE: 413, LINK_USED: 410, LINK_EXPIRED: 410,
};

export const statusOf = (error: LaurelError): number => statuses[error.code] ?? 400;

/** Express and its parsers mark what is the sender's fault with a 4xx status. */
const senderStatus = (error: unknown): number | null => {
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
};
const senderFaults: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.', 413: 'The request is too large.', 415: 'The body has to be JSON in UTF-8.',
};

export function apiErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    response.set('Cache-Control', 'no-store');
    const refusal = senderFault(error) ?? noteOutage(log, error);
    if (refusal) {
      if (refusal instanceof RateLimited || refusal instanceof Unavailable) response.set('Retry-After', String(refusal.retryAfterSeconds));
      const path = refusal instanceof UserRefusal ? { path: refusal.path } : {};
      response.status(statusOf(refusal)).json({ error: { code: refusal.code, message: refusal.message, ...path } });
      return;
    }
    const status = senderStatus(error);
    if (status !== null) {
      response.status(status).json({ error: { code: 'BAD_USER_INPUT', message: senderFaults[status] ?? 'The request cannot be taken.' } });
      return;
    }
    const id = randomBytes(6).toString('hex');
    log.error({ id, error: describeError(error) }, 'a request failed');
    response.status(500).json({ error: { code: 'INTERNAL', message: `Something failed on our side. Tell the operator this id: ${id}.`, id } });
  };
}
