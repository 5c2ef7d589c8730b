/**
 * A re-wrap of many cases: looks through the person's cases for what their key does not open yet, wraps that in the worker batch by
 * batch, and hands the packets in while the next batch is wrapped. What is left is what the server says: nothing is kept for a tab
 * that comes back.
 */
import type { RewrappedCase } from '../crypto/rewrap-api.ts';
import type { CaseFault, Refusal, RewrapSource, RewrapState } from './rewrap-source.ts';

const batchSize = 50;
/** So many batches are on the way while another one is wrapped. */
const mostOnTheWay = 2;

export class RewrapRun {
  state: RewrapState = 'SCANNING';
  seen = 0;
  /** Cases of the person; null until the server has counted. */
  total: number | null = null;
  /** Cases that had something to wrap when they were looked at. */
  found = 0;
  done = 0;
  readonly faults = new Map<string, CaseFault>();
  readonly #source: RewrapSource;
  readonly #onChange: () => void;
  readonly #askedAgain = new Set<string>();
  #after: string | null = null;
  #isScanned = false;
  #queue: string[] = [];

  constructor(source: RewrapSource, onChange: () => void) {
    this.#source = source;
    this.#onChange = onChange;
  }

  /** Finds out what is left. */
  async scan(): Promise<void> {
    this.#become('SCANNING');
    try {
      while (!this.#isScanned) {
        const { seen, total, left, after } = await this.#source.scan(this.#after);
        this.#after = after;
        this.#isScanned = after === null;
        this.seen += seen;
        this.total = total;
        this.found += left.length;
        this.#queue.push(...left);
        this.#onChange();
      }
      this.#become(this.found === 0 ? 'DONE' : 'READY');
    } catch {
      this.#become('CUT');
    }
  }

  /** What is left is known. Before that nothing is started by itself. */
  get isScanned(): boolean {
    return this.#isScanned;
  }
  pause(): void {
    if (this.state === 'RUNNING') this.#become('PAUSING');
  }

  /** Starts, goes on after a pause, or tries again where the portal was not reached. */
  async start(): Promise<void> {
    if (this.state === 'RUNNING' || this.state === 'PAUSING') return;
    if (!this.#isScanned) await this.scan();
    if (!this.#isScanned || this.#queue.length === 0) return;
    this.#become('RUNNING');
    const onTheWay = new Set<Promise<void>>();
    while (this.#isRunning() && (this.#queue.length > 0 || onTheWay.size > 0)) {
      if (onTheWay.size >= mostOnTheWay || this.#queue.length === 0) await Promise.race(onTheWay);
      else {
        const numbers = this.#queue.splice(0, batchSize);
        this.#source.prepare?.(this.#queue.slice(0, batchSize));
        const wrapped = await this.#wrap(numbers);
        const sent: Promise<void> = this.#send(wrapped).finally(() => onTheWay.delete(sent));
        onTheWay.add(sent);
      }
    }
    await Promise.all(onTheWay);
    if (this.#isRunning()) this.#become('DONE');
    else if (this.#isPausing()) this.#become(this.#queue.length === 0 ? 'DONE' : 'PAUSED');
  }

  /** The cases that were left out, once more. */
  async retry(): Promise<void> {
    const again = [...this.faults.keys()];
    this.faults.clear();
    this.#askedAgain.clear();
    await this.#fetchAgain(again);
    this.#queue.push(...again);
    await this.start();
  }

  #isRunning(): boolean {
    return this.state === 'RUNNING';
  }
  #isPausing(): boolean {
    return this.state === 'PAUSING';
  }

  #become(state: RewrapState): void {
    this.state = state;
    this.#onChange();
  }

  async #wrap(numbers: readonly string[]): Promise<readonly RewrappedCase[]> {
    try {
      const wrapped = await this.#source.wrap(numbers);
      for (const { number, fault } of wrapped) if (fault !== null) this.faults.set(number, { crypto: fault });
      return wrapped.filter(({ fault }) => fault === null);
    } catch {
      this.#cut(numbers);
      return [];
    }
  }

  async #send(cases: readonly RewrappedCase[]): Promise<void> {
    if (cases.length === 0) return this.#onChange();
    try {
      const refused = await this.#source.store(cases);
      this.done += cases.length - refused.size;
      await this.#takeBack(refused);
      this.#onChange();
    } catch {
      this.#cut(cases.map(({ number }) => number));
    }
  }

  /** A text that came meanwhile makes a grant incomplete: fetched and wrapped once more, then said. */
  async #takeBack(refused: ReadonlyMap<string, Refusal>): Promise<void> {
    const again: string[] = [];
    for (const [number, { code, message }] of refused) {
      if (code !== 'INCOMPLETE_GRANT' || this.#askedAgain.has(number)) this.faults.set(number, { refused: message });
      else again.push(number);
      this.#askedAgain.add(number);
    }
    await this.#fetchAgain(again);
    this.#queue.push(...again);
  }

  async #fetchAgain(numbers: readonly string[]): Promise<void> {
    for (const number of numbers) await this.#source.fetchAgain(number);
  }

  /** What was not answered may be stored all the same; sending it again changes nothing. */
  #cut(numbers: readonly string[]): void {
    this.#queue.unshift(...numbers);
    this.#become('CUT');
  }
}
