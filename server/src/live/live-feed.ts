/**
 * What one node hears of all changes of cases, once for all of its streams: at each notice of the database, and every few seconds in any
 * case. Every event that commits while somebody listens is told once, in whatever order transactions commit.
 */
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepConnection } from '../database/kept-connection.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { describeError } from '../http/describe-error.ts';
import { eventsBetween, settledBelow, snapshotNow, type WrittenEvent } from './case-events.ts';
import { oneAtATime } from '../jobs/one-at-a-time.ts';

const lookMilliseconds = 5_000;
type Listener = (event: WrittenEvent) => void;

export class LiveFeed {
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly #listeners = new Set<Listener>();
  /** The snapshot whose events were told. */
  #told = '';
  #isStopped = false;
  #working: Promise<unknown> = Promise.resolve();
  #stop: (() => void) | undefined;
  readonly look: () => Promise<void>;

  constructor(pool: pg.Pool, log: Logger) {
    this.#pool = pool;
    this.#log = log;
    this.look = oneAtATime(async () => this.#inTurn(async () => this.#tellNew()).catch((error: unknown) => this.#complain(error)));
  }

  async start(): Promise<void> {
    const timer = setInterval(() => void this.look(), lookMilliseconds);
    timer.unref();
    const forget = await keepConnection(this.#pool, async (client) => {
      client.on('notification', () => void this.look());
      await client.query('listen case_event');
      void this.look();
    }, this.#log);
    this.#stop = () => {
      clearInterval(timer);
      forget();
    };
  }

  stop(): void {
    this.#isStopped = true;
    this.#stop?.();
    this.#listeners.clear();
  }

  /**
   * Whatever is not committed when this resolves will be told to `listener`, and nothing that was when it was called.
   * @returns stops telling
   */
  async listen(listener: Listener): Promise<() => void> {
    await this.#inTurn(async () => {
      if (this.#listeners.size === 0) this.#told = await snapshotNow(this.#pool);
      else await this.#tellNew();
      this.#listeners.add(listener);
    });
    return () => void this.#listeners.delete(listener);
  }

  async #tellNew(): Promise<void> {
    if (this.#listeners.size === 0) return;
    const until = await snapshotNow(this.#pool);
    const news: WrittenEvent[] = [];
    const between = { transaction: settledBelow(this.#told), since: this.#told, until, caseId: null };
    for await (const event of eventsBetween(async (work) => work(this.#pool), between)) news.push(event);
    // Told when all are read: what fails half way is looked at again as a whole.
    this.#told = until;
    for (const event of news) for (const listener of this.#listeners) listener(event);
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#working.then(work);
    this.#working = turn.catch(() => undefined);
    return turn;
  }

  #complain(error: unknown): void {
    if (!this.#isStopped && !noteOutage(this.#log, error)) this.#log.error({ error: describeError(error) }, 'changes of cases could not be looked at; they are looked at again');
  }
}
