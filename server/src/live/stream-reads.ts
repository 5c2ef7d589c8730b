/**
 * How streams read: what many of them ask at once is asked of PostgreSQL once, and never so much at a time that a node has no connection left
 * for who asks otherwise. A change that a thousand people hear of is a handful of statements.
 */
import type pg from 'pg';
import { Database, type Row } from '../read/database.ts';
import type { Value } from '../read/sql.ts';

/** Statements of all streams of a node that run at the same time. */
const mostAtOnce = 6;

export class StreamReads extends Database {
  readonly #pool: pg.Pool;
  readonly #underWay = new Map<string, Promise<readonly Row[]>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  /** The same statement with the same values has the same answer, whoever asks: what decides about rights stands in one of both. */
  override async read(text: string, values: readonly Value[]): Promise<readonly Row[]> {
    const key = JSON.stringify([text, values]);
    const known = this.#underWay.get(key);
    if (known) return known;
    const reading = this.inTurn(async () => super.read(text, values)).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, reading);
    return reading;
  }

  /** One after another, in the order in which they came, a few at a time. */
  async inTurn<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
    if (this.#running >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work(this.#pool);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
