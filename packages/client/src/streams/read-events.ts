/**
 * One connection to /graphql/stream: GraphQL over Server-Sent Events, distinct connections
 * (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). Imports nothing; pages and programs read by it.
 */

/** The portal says something every twelve seconds: a connection on which nothing comes is none. */
const silentMs = 30_000;

export interface StreamAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: { readonly code?: string } }[];
}
export interface StreamRequest {
  readonly url: string | URL;
  /** What goes beside body and type: headers, credentials. */
  readonly init: RequestInit;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  readonly signal: AbortSignal;
  readonly fetch?: typeof fetch;
  /** The portal took it: from now on nothing is missed. */
  readonly onOpen?: () => void;
}

/** The portal answered with a status in place of a stream. */
export class StreamRefused extends Error {
  readonly status: number;
  readonly retryAfterSeconds: number;
  constructor(response: Response) {
    super(`The stream was refused with status ${response.status}.`);
    this.status = response.status;
    this.retryAfterSeconds = Number(response.headers.get('retry-after') ?? 0) || 0;
  }
}

/** Answers until the portal completes the stream or the connection breaks; both end it. @throws StreamRefused, and what fetch throws */
export async function* readEvents({ url, init, query, variables, operationName, signal, fetch: fetcher = fetch, onOpen }: StreamRequest): AsyncGenerator<StreamAnswer, void, undefined> {
  const silence = new AbortController();
  const response = await fetcher(url, {
    ...init,
    method: 'POST',
    headers: { ...Object.fromEntries(new Headers(init.headers)), accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, ...(operationName !== undefined && { operationName }) }),
    signal: AbortSignal.any([signal, silence.signal]),
  });
  if (!response.ok || response.body === null) throw new StreamRefused(response);
  onOpen?.();
  let timer = setTimeout(() => silence.abort(), silentMs);
  try {
    for await (const { event, data } of eventsOf(response.body, () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silentMs);
    })) {
      if (event === 'complete') return;
      if (event === 'next') yield readAnswer(data);
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    // A connection that broke has said all that it will say.
    if (error instanceof SyntaxError) throw error;
  } finally {
    clearTimeout(timer);
    // Whoever stops reading ends the connection too.
    silence.abort();
  }
}

function readAnswer(data: string): StreamAnswer {
  const read: unknown = JSON.parse(data);
  if (typeof read !== 'object' || read === null) throw new SyntaxError('The stream holds no answer.');
  return read;
}

/** Events by their lines; comments keep the connection alive and say nothing. */
async function* eventsOf(body: ReadableStream<Uint8Array>, onOctets: () => void): AsyncGenerator<{ readonly event: string; readonly data: string }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onOctets();
    text += decoder.decode(value, { stream: true });
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
  }
}

function eventOf(block: string): { readonly event: string; readonly data: string } {
  const valuesOf = (field: string): string[] => block.split(/\r?\n/).flatMap((line) => (line.startsWith(`${field}:`) ? [line.slice(field.length + 1).replace(/^ /, '')] : []));
  return { event: valuesOf('event').at(-1) ?? 'message', data: valuesOf('data').join('\n') };
}
