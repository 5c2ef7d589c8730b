/** Follows what changes, over as many connections as it takes. "Keep the `id` that came last and give it back as `after`." */
import type { CaseChangesSubscription } from '../generated/graphql.ts';
import { pause } from '../pause.ts';
import { portalError, PortalError } from '../portal-errors.ts';
import { retryDelay } from '../retry-delay.ts';
import type { Wire } from '../send-request.ts';
import { readEvents, type StreamAnswer, StreamRefused } from './read-events.ts';

export type CaseChange = CaseChangesSubscription['caseChanged'];
export interface FollowOptions {
  /** The id of the change that came last: everything since then comes first. Absent: what happens from now on. */
  readonly after?: string | null;
  /** One case alone. */
  readonly number?: string;
  readonly signal?: AbortSignal;
  /** Called whenever a connection stands: the first time it is the moment to read what is there already. */
  readonly onOpen?: () => void;
}

/** There is no going on from `after`: follow without it, and read anew what you keep. */
export class ChangesLost extends PortalError {
  override readonly name = 'ChangesLost';
}

/** Ids of so many changes are kept: what comes a second time, where a connection broke between two that crossed, is told once. */
const mostSeen = 500;
/** A connection that stood so long was a good one. */
const lastingMs = 10_000;

export async function* followChanges(wire: Wire, query: string, { after: start = null, number, signal, onOpen }: FollowOptions = {}): AsyncGenerator<CaseChange, void, undefined> {
  const stopped = signal ?? new AbortController().signal;
  const seen = new Set<string>();
  let after = start;
  for (let failures = 0; ; ) {
    const begun = Date.now();
    let waitSeconds = 0;
    try {
      const init = { headers: await wire.headers(), redirect: 'error' } as const;
      const variables = { after, ...(number !== undefined && { number }) };
      for await (const answer of readEvents({ url: new URL('/graphql/stream', wire.url), init, query, variables, signal: stopped, fetch: wire.fetch, ...(onOpen && { onOpen }) })) {
        const change = changeIn(answer);
        after = change.id;
        if (isNew(seen, change.id)) yield change;
      }
    } catch (error) {
      stopped.throwIfAborted();
      waitSeconds = passing(error);
    }
    stopped.throwIfAborted();
    failures = Date.now() - begun > lastingMs ? 1 : failures + 1;
    await pause(Math.max(retryDelay(failures, Math.random()), waitSeconds * 1_000), stopped);
  }
}

function isNew(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const [oldest] = seen;
  if (seen.size > mostSeen && oldest !== undefined) seen.delete(oldest);
  return true;
}

const facts = (code: string, status: number, message: string) => ({ code, status, message, path: [], offset: null, retryAfterSeconds: null });

/** @throws ChangesLost, PortalError */
function changeIn({ data, errors }: StreamAnswer): CaseChange {
  const [first] = errors ?? [];
  const code = first?.extensions?.code ?? 'INTERNAL';
  if (code === 'BAD_USER_INPUT') throw new ChangesLost(facts(code, 200, first?.message ?? code));
  if (first !== undefined) throw portalError(facts(code, 200, first.message ?? code));
  // The portal is held to the schema that the document was written for.
  return (data as CaseChangesSubscription).caseChanged;
}

/** Seconds to wait before the next connection. @throws what no other connection would mend */
function passing(error: unknown): number {
  if (error instanceof StreamRefused) {
    const { status, retryAfterSeconds } = error;
    if (status === 401) throw portalError(facts('UNAUTHENTICATED', status, 'The token is none of this portal, or has ended.'));
    if (status === 403) throw portalError(facts('FORBIDDEN', status, 'The token may not follow changes.'));
    if (status >= 400 && status < 500 && status !== 429 && status !== 408) throw portalError(facts('BAD_USER_INPUT', status, error.message));
    return retryAfterSeconds;
  }
  if (error instanceof PortalError && !/^(?:RATE_LIMITED|UNAVAILABLE|INTERNAL)$/.test(error.code)) throw error;
  return 0;
}
