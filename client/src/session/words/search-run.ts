/** One pass over the cases of a query: fetch a page, open its titles and reports here, put them into the index. */
import type { OpenedWords, OpenWords, WordsRequest } from './opened-words.ts';
import { WordIndex } from './word-search.ts';
import { pageOfWords, type WordsRow } from './words-queries.ts';

/** So many of the newest are opened; a narrower query reaches the others. */
export const mostCases = 2000;
const batch = 32;

export interface WordsPage {
  readonly rows: readonly WordsRow[];
  readonly total: number;
  /** Where the next page starts; null on the last. */
  readonly after: string | null;
}
export type FetchWords = (first: number, after: string | null) => Promise<WordsPage>;

/** STOPPED: by the reader, or at `mostCases`. */
export type RunState = 'RUNNING' | 'DONE' | 'STOPPED' | 'FAILED';

const textOf = (words: OpenedWords | null): string => (words !== null && 'text' in words ? words.text : '');

export class SearchRun {
  readonly index = new WordIndex();
  readonly rows = new Map<string, WordsRow>();
  state: RunState = 'RUNNING';
  /** Cases to open; null until the server has counted. */
  total: number | null = null;
  /** What nobody here could open. */
  unreadable = 0;
  readonly #fetch: FetchWords;
  readonly #openWords: OpenWords;
  readonly #onChange: () => void;

  constructor(fetch: FetchWords, open: OpenWords, onChange: () => void) {
    this.#fetch = fetch;
    this.#openWords = open;
    this.#onChange = onChange;
  }

  stop(): void {
    if (this.state === 'RUNNING') this.#become('STOPPED');
  }

  async run(): Promise<void> {
    try {
      let next: Promise<WordsPage> | null = this.#fetch(pageOfWords, null);
      while (next !== null && this.#isRunning() && this.rows.size < mostCases) {
        const { rows, total, after }: WordsPage = await next;
        this.total = Math.min(total, mostCases);
        // The next page comes while this one is opened.
        next = after !== null && this.rows.size + rows.length < mostCases ? this.#fetch(pageOfWords, after) : null;
        next?.catch(() => undefined);
        await this.#openAll(rows);
        if (next === null && this.#isRunning()) this.#become(after === null ? 'DONE' : 'STOPPED');
      }
    } catch {
      if (this.#isRunning()) this.#become('FAILED');
    }
  }

  /** A method, because the state changes while `run` waits. */
  #isRunning(): boolean {
    return this.state === 'RUNNING';
  }

  #become(state: RunState): void {
    this.state = state;
    this.#onChange();
  }

  async #openAll(rows: readonly WordsRow[]): Promise<void> {
    for (let start = 0; start < rows.length && this.#isRunning(); start += batch) {
      await Promise.all(rows.slice(start, start + batch).map((row) => this.#open(row)));
      this.#onChange();
    }
  }

  async #open(row: WordsRow): Promise<void> {
    const about = { caseNumber: row.number, signers: row.reporter?.publicKeys?.map(({ armored }) => armored) ?? [] };
    const open = async (sealed: WordsRow['title'], kind: WordsRequest['kind']): Promise<OpenedWords | null> =>
      (sealed ? this.#openWords(sealed, { ...about, kind }) : null);
    const [title, report] = await Promise.all([open(row.title, 'TITLE'), open(row.report, 'REPORT')]);
    // Words that were destroyed are nobody's to open; words that the server keeps back are.
    const isKeptBack = row.report === null && row.wordsDestroyedAt === null;
    if (isKeptBack || (title && 'fault' in title) || (report && 'fault' in report)) this.unreadable += 1;
    this.index.add({ number: row.number, title: textOf(title), report: textOf(report) });
    this.rows.set(row.number, row);
  }
}
