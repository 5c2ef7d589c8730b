/**
 * One question to the gateway that the operator named, and its answer, of which nothing is believed: how long it takes and how much it
 * is are capped, it leads nowhere else, and it is JSON. What it holds is judged in `inventory-answer.ts`.
 */
import * as v from 'valibot';

export interface Asked {
  readonly operationName: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string | null>>;
}

/** `partial`: the gateway says that some of it could not be had. */
export interface Answered {
  readonly data: unknown;
  readonly partial: boolean;
}

export type AwayCode = 'TIMEOUT' | 'NO_CONNECTION' | 'REDIRECT' | 'TOO_LARGE' | 'NOT_JSON' | 'REFUSED' | 'SHAPE';

/** The supergraph gave no answer of any use. `detail` is its own word, for the operator alone. */
export class SupergraphAway extends Error {
  override readonly name = 'SupergraphAway';
  readonly code: AwayCode;
  readonly detail: string;
  constructor(code: AwayCode, detail = '') {
    super(`no answer from the supergraph: ${code}`);
    this.code = code;
    this.detail = detail.slice(0, 200);
  }
}

/** Milliseconds, from the connection to the last octet; octets. */
const patience = 3_000;
const mostBytes = 1_048_576;

const answerShape = v.object({
  data: v.nullish(v.unknown()),
  errors: v.nullish(v.array(v.object({ message: v.fallback(v.string(), '') }))),
});

/** @param bearer null: as nobody @throws SupergraphAway */
export async function askSupergraph(url: string, asked: Asked, bearer: string | null): Promise<Answered> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, {
    method: 'POST', redirect: 'manual', signal, body: JSON.stringify(asked),
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Laurel', ...(bearer !== null && { authorization: `Bearer ${bearer}` }) },
  }).catch((error: unknown) => { throw asAway(error, signal); });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new SupergraphAway('REDIRECT', `status ${response.status}`);
  }
  return readAnswer(response.status, response.headers.get('content-type') ?? '', await textOf(response, signal));
}

function readAnswer(status: number, type: string, text: string): Answered {
  const parsed = /^application\/(?:graphql-response\+)?json\b/i.test(type) ? v.safeParse(answerShape, jsonOf(text)) : null;
  if (!parsed?.success) throw new SupergraphAway('NOT_JSON', `status ${status}`);
  const { data, errors } = parsed.output;
  if (typeof data !== 'object' || data === null) throw new SupergraphAway('REFUSED', errors?.[0]?.message ?? `status ${status}`);
  return { data, partial: (errors?.length ?? 0) > 0 };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function textOf(response: Response, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > mostBytes) throw new SupergraphAway('TOO_LARGE');
      chunks.push(chunk);
    }
  } catch (error) {
    throw asAway(error, signal);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function asAway(error: unknown, signal: AbortSignal): SupergraphAway {
  if (error instanceof SupergraphAway) return error;
  if (signal.aborted) return new SupergraphAway('TIMEOUT');
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new SupergraphAway('NO_CONNECTION', cause instanceof Error ? cause.message : '');
}
