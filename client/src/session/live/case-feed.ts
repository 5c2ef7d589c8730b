/**
 * The changes of cases that this tab hears of: one connection for all that listen, taken up again where it was lost. A tab that nobody looks at
 * lets go of it after a minute and catches up when it is looked at.
 */
import { onAccountChange } from '../session.tsx';
import type { CaseChange } from './live-queries.ts';
import { retryDelay } from '../../../../packages/client/src/retry-delay.ts';

export interface Follower {
  readonly onChange: (change: CaseChange) => void;
  /** Something may have been missed: read anew. Called once after the first connection, too. */
  readonly onAgain: () => void;
}
/** AWAY: it was tried, and is tried again. */
export type LiveState = 'IDLE' | 'LIVE' | 'AWAY';

const hiddenMs = 60_000;
const lastingMs = 10_000;
const mostSeen = 500;

const followers = new Set<Follower>();
const watchers = new Set<() => void>();
/** Ids of events, oldest first: what comes a second time, where a connection was lost between two that crossed, is told once. */
const seen = new Set<string>();
let state: LiveState = 'IDLE';
let after: string | null = null;
let running: AbortController | null = null;

export const liveState = (): LiveState => state;
export function watchLiveState(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
function become(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const watcher of watchers) watcher();
}

/** @returns stops following */
export function followCases(follower: Follower): () => void {
  followers.add(follower);
  if (running === null) {
    running = new AbortController();
    void run(running.signal);
  } else if (state === 'LIVE') follower.onAgain();
  return () => {
    followers.delete(follower);
    // Going from page to page keeps the connection.
    setTimeout(() => followers.size === 0 && stop(), 1_000);
  };
}

function stop(): void {
  running?.abort();
  running = null;
  become('IDLE');
}

onAccountChange(() => {
  [after] = [null];
  seen.clear();
  if (running === null) return;
  stop();
  if (followers.size === 0) return;
  running = new AbortController();
  void run(running.signal);
});

function tell(change: CaseChange): void {
  after = change.id;
  if (seen.has(change.id)) return;
  seen.add(change.id);
  const [oldest] = seen;
  if (seen.size > mostSeen && oldest !== undefined) seen.delete(oldest);
  for (const follower of followers) follower.onChange(change);
}

async function run(signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    await untilLookedAt(signal);
    if (signal.aborted) return;
    const begun = performance.now();
    const end = await connect(signal);
    if (signal.aborted) return;
    // Who follows later, when somebody who may is here again, begins anew.
    if (end.kind === 'GONE') return stop();
    if (end.kind === 'OVER') after = null;
    if (document.visibilityState === 'hidden') continue;
    become('AWAY');
    failures = performance.now() - begun > lastingMs ? 1 : failures + 1;
    await wait(Math.max(retryDelay(failures, Math.random()), end.kind === 'BROKEN' ? end.waitSeconds * 1_000 : 0), signal);
  }
}

async function connect(signal: AbortSignal): Promise<{ readonly kind: 'GONE' | 'OVER' } | { readonly kind: 'BROKEN'; readonly waitSeconds: number }> {
  const hidden = new AbortController();
  const stopWatching = onceHidden(() => hidden.abort());
  try {
    const { listen } = await import('./event-stream.ts');
    const from = after;
    return await listen({
      after: from, signal: AbortSignal.any([signal, hidden.signal]), onChange: tell,
      onOpen: () => {
        become('LIVE');
        if (from === null) for (const { onAgain } of followers) onAgain();
      },
    });
  } catch {
    return { kind: 'BROKEN', waitSeconds: 0 };
  } finally {
    stopWatching();
  }
}

/** Calls back once nobody has looked for a while. */
function onceHidden(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') timer = setTimeout(then, hiddenMs);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

async function untilLookedAt(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (document.visibilityState === 'hidden' && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look, { once: true });
  });
}

const wait = async (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
