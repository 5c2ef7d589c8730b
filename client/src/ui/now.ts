import { useSyncExternalStore } from 'react';

/**
 * The present as the database tells it. Countdowns and due dates go by it, never by this device's clock, which may be an hour off.
 * Pages read it here; the session sets it.
 */

let offset = 0;

/** Tells the page what time the server has, so that countdowns agree with the rules and not with a wrong clock here. */
export function setServerTime(iso: string): void {
  offset = new Date(iso).getTime() - Date.now();
  publish();
}

export function serverNow(): Date {
  return new Date(Date.now() + offset);
}

const tickMs = 5_000;
/** What a timer may be late by before it looks like a set clock or a sleep. */
const jumpMs = 2_000;

let present = serverNow();
let timer: ReturnType<typeof setInterval> | undefined;
let last = { wall: Date.now(), steady: performance.now() };
const watchers = new Set<() => void>();
const jumpWatchers = new Set<() => void>();

function publish(): void {
  present = serverNow();
  for (const watcher of watchers) watcher();
}

function tick(): void {
  const now = { wall: Date.now(), steady: performance.now() };
  const drift = Math.abs(now.wall - last.wall - (now.steady - last.steady));
  last = now;
  if (drift > jumpMs) for (const watcher of jumpWatchers) watcher();
  publish();
}

/** Calls back when this device's clock was set, or stood still while the device slept. Returns the way to stop. */
export function onClockJump(ask: () => void): () => void {
  jumpWatchers.add(ask);
  return () => jumpWatchers.delete(ask);
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) last = { wall: Date.now(), steady: performance.now() };
  watchers.add(watcher);
  timer ??= setInterval(tick, tickMs);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** While nobody watches, nothing ticks: whoever comes then must not see the moment when the last one left. */
function presentNow(): Date {
  if (watchers.size === 0 && Math.abs(serverNow().getTime() - present.getTime()) > tickMs) present = serverNow();
  return present;
}

/** The server's time, every few seconds, the same moment in all parts of the page. */
export function useNow(): Date {
  return useSyncExternalStore(watch, presentNow);
}
