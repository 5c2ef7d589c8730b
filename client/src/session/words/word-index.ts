/**
 * One index of words for a tab and whoever is signed in: it opens what they read, newest first, and later only what is new. The server
 * is asked for cases, and never for words; what it does not list any more leaves the index.
 */
import type { OpenCases } from './open-cases.ts';
import { keyOfWords } from './open-cases.ts';
import type { OpenedCase, WordsFacts, WordsWorkerApi } from './words-api.ts';
import type { FetchWords, WordsPage, WordsRow } from './words-queries.ts';

/** So many of the newest are opened. */
export const mostCases = 5_000;
const batch = 50;
const mostByNumber = 25;

/** STOPPED: by the reader, or at `mostCases`. */
export type IndexState = 'IDLE' | 'RUNNING' | 'DONE' | 'STOPPED' | 'FAILED';

const factsOf = ({ onlineService, issueType, state, resolution, submittedAt }: WordsRow): WordsFacts => ({ service: onlineService?.id ?? null, issueType, state, resolution, submittedAt });

interface IndexWays {
  readonly fetch: FetchWords;
  readonly open: OpenCases;
  readonly words: WordsWorkerApi;
  readonly onChange: () => void;
}

export class WordIndex {
  state: IndexState = 'IDLE';
  /** Cases looked at in this pass. */
  looked = 0;
  /** Cases there are to open; null until the server has counted. */
  total: number | null = null;
  /** Goes up whenever a search may find something else. */
  version = 0;
  readonly #ways: IndexWays;
  /** The key of what was opened whole, by number. */
  readonly #known = new Map<string, string>();
  /** What nobody here could open whole. */
  readonly #faulty = new Set<string>();
  /** Which case shows a sealed text. */
  readonly #shownBy = new Map<string, string>();
  #kept: Map<string, OpenedCase>;
  #running: Promise<void> | null = null;

  /** @param kept what this device kept from before: it counts only as far as the server still lists it, unchanged */
  constructor(ways: IndexWays, kept: readonly OpenedCase[] = []) {
    this.#ways = ways;
    this.#kept = new Map(kept.map((opened) => [opened.number, opened]));
  }

  get size(): number {
    return this.#known.size + this.#faulty.size;
  }

  get unreadable(): number {
    return this.#faulty.size;
  }

  /** What was opened whole: to be kept. */
  numbers(): string[] {
    return [...this.#known.keys()];
  }

  stop(): void {
    if (this.state === 'RUNNING') this.#become('STOPPED');
  }

  /** A pass over what the server lists, or the one under way. */
  run(): Promise<void> {
    this.#running ??= this.#pass().catch(() => {
      if (this.#isRunning()) this.#become('FAILED');
    }).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #pass(): Promise<void> {
    this.looked = 0;
    this.#become('RUNNING');
    const isWhole = this.#known.size === 0 && this.#kept.size === 0;
    const listed = new Set<string>();
    let next: Promise<WordsPage> | null = this.#ways.fetch(null, null, isWhole);
    while (next !== null && this.#isRunning()) {
      const { rows, total, after }: WordsPage = await next;
      this.total = Math.min(total, mostCases);
      for (const { number } of rows) listed.add(number);
      // The next page comes while this one is opened.
      next = after !== null && listed.size < mostCases ? this.#ways.fetch(null, after, isWhole) : null;
      next?.catch(() => undefined);
      await this.#take(rows, isWhole);
      if (next === null && this.#isRunning()) await this.#end(listed, after === null);
    }
  }

  async #end(listed: ReadonlySet<string>, isAll: boolean): Promise<void> {
    if (isAll) {
      // What is kept and listed no longer has to leave the device too.
      if ([...this.#kept.keys()].some((number) => !listed.has(number))) this.version += 1;
      this.#kept = new Map();
      await this.#drop([...this.#known.keys(), ...this.#faulty].filter((number) => !listed.has(number)));
    }
    this.#become(isAll ? 'DONE' : 'STOPPED');
  }

  /** A method, because the state changes while a pass waits. */
  #isRunning(): boolean {
    return this.state === 'RUNNING';
  }

  #become(state: IndexState): void {
    this.state = state;
    this.#ways.onChange();
  }

  async #take(rows: readonly WordsRow[], isWhole: boolean): Promise<void> {
    await this.#ways.words.setFacts(Object.fromEntries(rows.map((row) => [row.number, factsOf(row)])));
    const isKept = (row: WordsRow): boolean => this.#kept.get(row.number)?.key === keyOfWords(row);
    const changed = rows.filter((row) => this.#known.get(row.number) !== keyOfWords(row));
    await this.#add(changed.filter(isKept).flatMap(({ number }) => this.#kept.get(number) ?? []));
    const toOpen = changed.filter((row) => !isKept(row));
    this.looked += rows.length - toOpen.length;
    const size = isWhole ? batch : mostByNumber;
    for (let start = 0; start < toOpen.length && this.#isRunning(); start += size) {
      const part = toOpen.slice(start, start + size);
      await this.#open(isWhole ? part : (await this.#ways.fetch(`number:${part.map(({ number }) => number).join()}`, null, true)).rows);
      this.looked += part.length;
      this.#ways.onChange();
    }
  }

  async #open(rows: readonly WordsRow[]): Promise<void> {
    const opened = await this.#ways.open(rows);
    const twice = new Set<string>();
    for (const { opened: { number }, hashes } of opened) {
      for (const hash of hashes) {
        const other = this.#shownBy.get(hash) ?? number;
        this.#shownBy.set(hash, number);
        // A text that stands in two cases belongs to none for sure.
        if (other !== number) twice.add(other).add(number);
      }
    }
    await this.#add(opened.map((row) => row.opened).filter(({ number }) => !twice.has(number)));
    await this.#drop([...twice]);
    for (const number of twice) this.#faulty.add(number);
  }

  async #add(cases: readonly OpenedCase[]): Promise<void> {
    if (cases.length === 0) return;
    await this.#ways.words.add(cases);
    for (const { number, key, hasFault } of cases) {
      this.#known.delete(number);
      this.#faulty.delete(number);
      if (hasFault) this.#faulty.add(number);
      else this.#known.set(number, key);
    }
    this.version += 1;
  }

  async #drop(numbers: readonly string[]): Promise<void> {
    if (numbers.length === 0) return;
    for (const number of numbers) {
      this.#known.delete(number);
      this.#faulty.delete(number);
    }
    await this.#ways.words.remove(numbers);
    this.version += 1;
  }
}
