/** One GraphQL request over HTTP, and what became of it. The only place of the package that reads answers of /graphql. */
import type { Failure } from './retry-rules.ts';
import { type PortalError, portalError } from './portal-errors.ts';

export interface Wire {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
}
export type Sent = { readonly data: unknown } | { readonly failure: Failure; readonly error: PortalError };

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message?: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly offset?: number; readonly retryAfterSeconds?: number };
  }[];
}

const lost = (status: number, message: string, retryAfterSeconds: number | null): Sent => ({
  failure: { kind: 'LOST', retryAfterSeconds },
  error: portalError({ message, code: 'ANSWER_LOST', status, path: [], offset: null, retryAfterSeconds }),
});

const isAnswer = (read: unknown): read is Answer => typeof read === 'object' && read !== null && ('data' in read || ('errors' in read && Array.isArray(read.errors)));

const wholeAnswer = (text: string): Answer | null => {
  try {
    const read: unknown = JSON.parse(text);
    return isAnswer(read) ? read : null;
  } catch {
    return null;
  }
};

/** @throws what the signal was aborted with */
export async function sendRequest(wire: Wire, query: string, variables: object, signal?: AbortSignal): Promise<Sent> {
  let response: Response;
  let text: string;
  try {
    response = await wire.fetch(new URL('/graphql', wire.url), {
      method: 'POST',
      redirect: 'error',
      headers: { accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json', ...(await wire.headers()) },
      body: JSON.stringify({ query, variables }),
      ...(signal !== undefined && { signal }),
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    return lost(0, error instanceof Error ? `No answer came: ${error.message}` : 'No answer came.', null);
  }
  const { status } = response;
  const header = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(header) && header >= 0 ? header : null;
  const answer = wholeAnswer(text);
  if (answer === null) {
    const passes = status === 429 || status === 503;
    return status >= 500 || status < 300 || passes ? lost(status, `The answer with status ${status} is none of the portal's.`, retryAfter) : final(status);
  }
  const [first] = answer.errors ?? [];
  if (first === undefined) return { data: answer.data };
  const { code = 'INTERNAL', offset, retryAfterSeconds } = first.extensions ?? {};
  const error = portalError({ message: first.message ?? code, code, status, path: first.path ?? [], offset: offset ?? null, retryAfterSeconds: retryAfterSeconds ?? retryAfter });
  const isPassing = code === 'RATE_LIMITED' || code === 'UNAVAILABLE';
  return { failure: { kind: isPassing ? 'WAIT' : 'FINAL', retryAfterSeconds: error.retryAfterSeconds }, error };
}

/** A status without GraphQL: a proxy in between, or an address that is no portal's. */
function final(status: number): Sent {
  const code = status === 401 ? 'UNAUTHENTICATED' : status === 403 ? 'FORBIDDEN' : 'NO_PORTAL';
  const error = portalError({ message: `The address answers with status ${status} and no GraphQL.`, code, status, path: [], offset: null, retryAfterSeconds: null });
  return { failure: { kind: 'FINAL', retryAfterSeconds: null }, error };
}
