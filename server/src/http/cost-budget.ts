/**
 * What one caller may have read in a minute, over all nodes. A node counts by itself and tells PostgreSQL in portions, without waiting:
 * so reading is never slower for being counted, and what several nodes give together is too much by a portion each at most.
 */
import type { AuthLimits, CostLimit } from '../accounts/auth-limits.ts';
import { pointsOf } from '../accounts/auth-limits.ts';
import { RateLimited } from '../errors.ts';

const windowMs = 60_000;
const portions = 20;
const mostCallers = 10_000;

interface Caller {
  readonly endsAt: number;
  /** Told and answered: what all nodes have given. */
  taken: number;
  /** Told, not answered yet. */
  underWay: number;
  /** Not told yet. */
  owed: number;
  /** Told in vain: this node alone knows. */
  lost: number;
}

export class CostBudget {
  readonly #limits: AuthLimits;
  readonly #callers = new Map<string, Caller>();

  constructor(limits: AuthLimits) {
    this.#limits = limits;
  }

  /** @returns what is left of the minute @throws RateLimited */
  spend(name: CostLimit, by: string, cost: number): number {
    const points = pointsOf(name);
    const caller = this.#callerOf(`${name}:${by}`);
    const left = points - caller.taken - caller.underWay - caller.owed - caller.lost - cost;
    if (left < 0) throw new RateLimited(Math.max(1, Math.ceil((caller.endsAt - performance.now()) / 1_000)));
    caller.owed += cost;
    if (caller.owed >= points / portions) void this.#tell(name, by, caller, points);
    return left;
  }

  #callerOf(key: string): Caller {
    const now = performance.now();
    const known = this.#callers.get(key);
    if (known && known.endsAt > now) return known;
    const caller = { endsAt: now + windowMs, taken: 0, underWay: 0, owed: 0, lost: 0 };
    this.#callers.delete(key);
    this.#callers.set(key, caller);
    const [oldest] = this.#callers.keys();
    if (this.#callers.size > mostCallers && oldest !== undefined) this.#callers.delete(oldest);
    return caller;
  }

  /** A database that counts nothing must not keep anybody from reading: then this node alone knows. */
  async #tell(name: CostLimit, by: string, caller: Caller, points: number): Promise<void> {
    const told = caller.owed;
    caller.owed = 0;
    caller.underWay += told;
    try {
      // Answers overtake each other.
      caller.taken = Math.max(caller.taken, await this.#limits.takeMany(name, told, by));
    } catch (error) {
      if (error instanceof RateLimited) caller.taken = points;
      else caller.lost += told;
    } finally {
      caller.underWay -= told;
    }
  }
}
