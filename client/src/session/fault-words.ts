import { t } from '@lingui/core/macro';
import { HttpRefusal, Unreachable } from './http.ts';

/** What went wrong, and what to do, in words for the person who pressed the button. */
export function faultWords(error: unknown): string {
  if (error instanceof Unreachable || error instanceof TypeError) {
    return t`The portal cannot be reached at the moment. Nothing was sent; try again in a minute.`;
  }
  if (!(error instanceof HttpRefusal)) return t`Something went wrong in this browser. Load the page again.`;
  if (error.code === 'RATE_LIMITED' && error.retryAfterSeconds !== null) {
    const minutes = Math.max(Math.ceil(error.retryAfterSeconds / 60), 1);
    return t`Too many attempts. Wait ${minutes} min and try again.`;
  }
  if (error.code === 'INTERNAL' || error.message === '') return t`Something failed on our side. Nothing you sent is lost; try again.`;
  return error.message;
}
