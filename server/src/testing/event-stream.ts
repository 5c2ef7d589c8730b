/** Reads `/graphql/stream` as a program would. */
import type { Asking } from './portal-over-http.ts';

export interface Told {
  /** The whole answer, as it came. */
  readonly text: string;
  readonly event: { readonly id: string; readonly __typename: string; readonly case?: { readonly number: string } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] | undefined;
}

export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** What was refused before a stream began. */
  readonly refusal: string;
  /** The next answer, waited for; null at the end. */
  readonly next: () => Promise<Told | null>;
  readonly close: () => void;
}

export const followDocument = 'subscription ($number: String, $after: ID) { caseChanged(number: $number, after: $after) { __typename id case { number } } }';

/** @param body instead of the usual subscription */
export async function openEvents(url: string, { token, headers = {} }: Asking, variables: object = {}, body: object = { query: followDocument, variables }): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST', signal: abort.signal, body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...(token !== null && { authorization: `Bearer ${token}` }), ...headers },
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const told = isStream && response.body ? answersOf(response.body) : undefined;
  return {
    status: response.status, headers: response.headers, refusal: isStream ? '' : await response.text(),
    next: async () => {
      try {
        return (await told?.next())?.value ?? null;
      } catch (error) {
        if (abort.signal.aborted) return null;
        throw new Error('The stream broke off.', { cause: error });
      }
    },
    close: () => abort.abort(),
  };
}

async function* answersOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Told, null> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of body) {
    text += decoder.decode(part, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const message = text.slice(0, end);
      text = text.slice(end + 2);
      const data = /^event: next\ndata: (.*)$/s.exec(message)?.[1];
      if (data === undefined) continue;
      const answer = JSON.parse(data) as { data?: { caseChanged: Told['event'] } | null; errors?: Told['errors'] };
      yield { text: data, event: answer.data?.caseChanged ?? null, errors: answer.errors };
    }
  }
  return null;
}
