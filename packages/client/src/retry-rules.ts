/** Whether and when a request is sent again. Pure. */
import { retryDelay } from './retry-delay.ts';
import type { Repeatable } from './write-rules.ts';

/** LOST: no whole answer came. WAIT: 429 or 503, of which the portal says that nothing was done. */
export interface Failure {
  readonly kind: 'LOST' | 'WAIT' | 'FINAL';
  readonly retryAfterSeconds: number | null;
}
export interface Patience {
  /** How often it is sent in all. */
  readonly attempts: number;
  /** The longest that one `Retry-After` is waited for. */
  readonly maxWaitSeconds: number;
}

/**
 * Milliseconds until it is sent again; null: never.
 * @param sent how often it was, from 1 @param chance from 0 up to 1
 */
export function waitBefore(failure: Failure, repeats: Repeatable, sent: number, { attempts, maxWaitSeconds }: Patience, chance: number): number | null {
  if (failure.kind === 'FINAL' || repeats === 'NEVER' || sent >= attempts) return null;
  const asked = (failure.retryAfterSeconds ?? 0) * 1_000;
  return asked > maxWaitSeconds * 1_000 ? null : Math.max(asked, retryDelay(sent, chance) / 2);
}
