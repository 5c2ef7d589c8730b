/** One connection to /graphql/stream. Loaded when somebody first listens. */
import { createClient, NetworkError } from 'graphql-sse';
import { textOf } from '../graphql.ts';
import { type CaseChange, followCasesSubscription } from './live-queries.ts';

/** The server says something every twelve seconds: a connection on which nothing comes is none. */
const silentMs = 30_000;

/** GONE: nobody who may listen is signed in. OVER: it cannot go on from where it was left. BROKEN: it may be tried again. */
export type StreamEnd = { readonly kind: 'GONE' | 'OVER' } | { readonly kind: 'BROKEN'; readonly waitSeconds: number };

interface Listening {
  /** Id of the event seen last. */
  readonly after: string | null;
  readonly signal: AbortSignal;
  readonly onOpen: () => void;
  readonly onChange: (change: CaseChange) => void;
}

/** Listens until the connection ends, for whatever reason. */
export async function listen({ after, signal, onOpen, onChange }: Listening): Promise<StreamEnd> {
  const dead = new AbortController();
  const ended = AbortSignal.any([signal, dead.signal]);
  const client = createClient({
    url: '/graphql/stream', credentials: 'same-origin', headers: { 'x-laurel': '1' }, retryAttempts: 0,
    fetchFn: async (url: string, init: RequestInit) => {
      const response = await fetch(url, init);
      if (!response.ok || response.body === null) return response;
      onOpen();
      return new Response(watched(response.body, () => dead.abort()), response);
    },
  });
  return new Promise((resolve) => {
    let end: StreamEnd = { kind: 'BROKEN', waitSeconds: 0 };
    const stop = client.subscribe<{ caseChanged: CaseChange }>({ query: textOf(followCasesSubscription), variables: { after } }, {
      next: ({ data, errors }) => {
        if (data) onChange(data.caseChanged);
        else if (errors?.some(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')) end = { kind: 'OVER' };
      },
      error: (error) => resolve(endBy(error)),
      complete: () => resolve(end),
    });
    ended.addEventListener('abort', () => {
      stop();
      resolve(end);
    }, { once: true });
  });
}

function endBy(error: unknown): StreamEnd {
  const response = error instanceof NetworkError ? (error as NetworkError<Response>).response : null;
  if (response?.status === 401 || response?.status === 403) return { kind: 'GONE' };
  return { kind: 'BROKEN', waitSeconds: Number(response?.headers.get('retry-after') ?? 0) || 0 };
}

/** The same octets; calls back when none came for a while. */
function watched(body: ReadableStream<Uint8Array<ArrayBuffer>>, onSilence: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let timer = setTimeout(onSilence, silentMs);
  return body.pipeThrough(new TransformStream({
    transform(octets: Uint8Array<ArrayBuffer>, to: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>) {
      clearTimeout(timer);
      timer = setTimeout(onSilence, silentMs);
      to.enqueue(octets);
    },
    flush: () => clearTimeout(timer),
  }));
}
