/**
 * Plain JSON over HTTP, for what GraphQL cannot do because it sets cookies, and for the session.
 * Pages and the session may import it. It never puts a body into an error.
 */

/** The server said no, in words for a person. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly code: string;
  readonly status: number;
  readonly retryAfterSeconds: number | null;

  constructor(code: string, message: string, status: number, retryAfterSeconds: number | null) {
    super(message);
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  constructor() {
    super('unreachable');
  }
}

interface ErrorBody {
  readonly error?: { readonly code?: string; readonly message?: string };
}

/** Whatever it is: who asked says what it should be. */
export async function readJson(response: Response): Promise<unknown> {
  return response.json();
}

async function refusal(response: Response): Promise<HttpRefusal> {
  const body = (await readJson(response).catch(() => ({}))) as ErrorBody;
  const retryAfter = Number(response.headers.get('retry-after'));
  return new HttpRefusal(
    body.error?.code ?? 'INTERNAL',
    body.error?.message ?? '',
    response.status,
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

/** @throws HttpRefusal, Unreachable */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

/** The caller names the shape; the server is ours and its tests hold it to that shape. */
export async function getJson<T>(path: string): Promise<T> {
  const response = await send(path, { headers: { accept: 'application/json' } });
  return (await readJson(response)) as T;
}

/** Sends JSON; gives back the JSON answer, or null where the answer has no body. */
export async function postJson<T = unknown>(path: string, body: object = {}): Promise<T | null> {
  const response = await send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  return answer as T | null;
}

/** Asks for a file of one's own. */
export async function postForFile(path: string): Promise<Blob> {
  const response = await send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  return response.blob();
}
