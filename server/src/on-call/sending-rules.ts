/**
 * "Requests with timeouts, retry with backoff": what an answer of a service means, and when it is asked again. A page that is an hour old
 * has been overtaken by the next rung, so trying ends there.
 */

/** Seconds until the next try, after the first, the second and so on: an hour and ten minutes in all. */
const delays = [5, 15, 40, 120, 300, 600, 1200, 1920] as const;
const longestDelay = 3_600;

export type SendingOutcome =
  | { readonly kind: 'DELIVERED' }
  | { readonly kind: 'AGAIN'; readonly afterSeconds: number; readonly failure: string }
  | { readonly kind: 'FAILED'; readonly failure: string };

/** `refused`: what is wrong with the address, where it was not even asked. */
export type Answered = { readonly status: number; readonly retryAfter: string | undefined } | { readonly fault: string; readonly refused: string | null };

const passingFaults: Readonly<Partial<Record<string, string>>> = {
  TIMEOUT: 'The service did not answer in time.', NO_CONNECTION: 'The service could not be reached.', NO_SUCH_NAME: 'The name of the service could not be found.',
  TLS: 'The certificate of the service is not good.', BROKEN_ANSWER: 'The service gave half an answer.',
};
const isPassing = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

function statusWords(status: number): string {
  if (status === 401 || status === 403) return `The service refused the secret (${status}).`;
  if (status === 404 || status === 410) return `The service knows no such address (${status}).`;
  if (status >= 300 && status < 400) return `The service answered with a redirect (${status}), which is not followed.`;
  return status === 429 ? 'The service wants fewer requests (429).' : `The service answered with ${status}.`;
}

/** @param tries how often it was tried, this time included @param now for a Retry-After that is a date */
export function judgeAnswer(answer: Answered, tries: number, now: Date): SendingOutcome {
  const isFault = 'fault' in answer;
  if (!isFault && answer.status >= 200 && answer.status < 300) return { kind: 'DELIVERED' };
  const passing = isFault ? passingFaults[answer.fault] : undefined;
  const failure = isFault ? passing ?? answer.refused ?? 'The service could not be asked.' : statusWords(answer.status);
  const delay = delays[tries - 1];
  if (delay === undefined || !(isFault ? passing !== undefined : isPassing(answer.status))) return { kind: 'FAILED', failure };
  return { kind: 'AGAIN', failure, afterSeconds: Math.min(longestDelay, Math.max(delay, isFault ? 0 : secondsOf(answer.retryAfter, now))) };
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function secondsOf(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return 0;
  const seconds = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - now.getTime()) / 1_000);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
