/** Locks a team's device that nobody touches. */
import { cryptoWorker, lock } from './worker-client.ts';

const signs = ['pointerdown', 'keydown', 'visibilitychange', 'scroll'] as const;

/** Locks after so many minutes without a sign of life, if a key is open by then. @returns what stops it */
export function lockWhenIdle(minutes: number): () => void {
  let lastSign = Date.now();
  const touch = (): void => {
    lastSign = Date.now();
  };
  for (const sign of signs) document.addEventListener(sign, touch, { passive: true, capture: true });
  // A sleeping device runs no timer: each tick looks at the clock.
  const timer = setInterval(() => {
    if (Date.now() - lastSign < minutes * 60_000) return;
    touch();
    void cryptoWorker.status().then(({ unlocked }) => (unlocked ? lock() : undefined));
  }, 5_000);
  return () => {
    clearInterval(timer);
    for (const sign of signs) document.removeEventListener(sign, touch, { capture: true });
  };
}
