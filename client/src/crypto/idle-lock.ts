/**
 * Locks a team's device that nobody touches. A sign of life in one tab counts for all of them, and the time is kept on this device. A
 * sleeping device runs no timer: on waking, the clock is looked at before any touch counts.
 */
import { idleMinutesOf, type IdleMinutes, type IdleState, idleState } from './idle-rules.ts';
import { lock } from './worker-client.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;
const names = { lastSign: 'laurel:last-sign', minutes: 'laurel:idle-minutes' } as const;
const tickMs = 1_000;

export const idleMinutes = (): IdleMinutes => idleMinutesOf(localStorage.getItem(names.minutes));
export const setIdleMinutes = (minutes: IdleMinutes): void => localStorage.setItem(names.minutes, String(minutes));

const stateNow = (): IdleState => idleState(Number(localStorage.getItem(names.lastSign) ?? 0), Date.now(), idleMinutes());

/** Locks when it is time. @param tell how things stand, each second of the last minute @returns what stops it */
export function lockWhenIdle(tell: (state: IdleState) => void): () => void {
  let told: IdleState = { kind: 'AWAKE' };
  let lastTouch = Date.now();
  localStorage.setItem(names.lastSign, String(lastTouch));
  const look = (): IdleState => {
    const state = stateNow();
    if (state.kind === 'DUE') {
      stop();
      void lock();
    } else if (state.kind === 'SOON' || told.kind !== state.kind) tell(state);
    told = state;
    return state;
  };
  const touch = (): void => {
    if (Date.now() - lastTouch < tickMs || look().kind === 'DUE') return;
    lastTouch = Date.now();
    localStorage.setItem(names.lastSign, String(lastTouch));
    look();
  };
  for (const sign of signs) document.addEventListener(sign, touch, { passive: true, capture: true });
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, tickMs);
  const stop = (): void => {
    clearInterval(timer);
    for (const sign of signs) document.removeEventListener(sign, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
  return stop;
}
