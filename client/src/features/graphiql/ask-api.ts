/** One request of this page, as who it is asked: by the session's cookie, or by a token that stays in this tab's memory. */
export interface Asker {
  /** Null: the session. */
  readonly token: string | null;
}
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}
export interface Answer {
  readonly status: number;
  /** As it came; text where it was no JSON. */
  readonly body: unknown;
  readonly milliseconds: number;
}

const sent = { accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json', 'apollo-require-preflight': 'true', 'x-laurel': '1' };

/** A token goes without the cookie, so that an answer is the token's alone. */
export const headersOf = ({ token }: Asker): Readonly<Record<string, string>> => (token === null ? sent : { ...sent, authorization: `Bearer ${token}` });
export const credentialsOf = ({ token }: Asker): 'omit' | 'same-origin' => (token === null ? 'same-origin' : 'omit');

/** Throws what fetch throws where nothing answers, or where it was stopped. */
export async function askApi(asker: Asker, question: Question, signal?: AbortSignal): Promise<Answer> {
  const started = performance.now();
  const response = await fetch('/graphql', {
    method: 'POST', credentials: credentialsOf(asker), headers: headersOf(asker), body: JSON.stringify(question), ...(signal && { signal }),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text), milliseconds: Math.round(performance.now() - started) };
}

function parsed(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return text;
  }
}

/** Events until it ends or is stopped. */
export async function followApi(asker: Asker, question: Question, signal: AbortSignal, onEvent: (event: unknown) => void): Promise<void> {
  const { createClient } = await import('graphql-sse');
  const client = createClient({ url: '/graphql/stream', credentials: credentialsOf(asker), headers: headersOf(asker), retryAttempts: 0 });
  return new Promise((resolve, reject) => {
    const { operationName, query, variables } = question;
    const stop = client.subscribe({ query, variables, ...(operationName !== undefined && { operationName }) }, { next: onEvent, error: reject, complete: resolve });
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    }, { once: true });
  });
}
