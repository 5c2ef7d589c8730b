/** Opens the titles of the rows in sight, a few at a time. What is scrolled past before its turn waits until it is seen again. */
import { openedText, openWords, type WordsFault } from '../../session/words/opened-words.ts';
import type { CaseRow } from './case-queries.ts';

const atOnce = 8;

/** The text, or why there is none; undefined until it was tried. */
export type OpenedTitle = string | { readonly fault: WordsFault } | undefined;

const signersOf = ({ reporter }: CaseRow): readonly string[] => reporter?.publicKeys?.map(({ armored }) => armored) ?? [];

export class TitleOpener {
  readonly #faults = new Map<string, { readonly fault: WordsFault }>();
  readonly #opened = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #wanted: readonly CaseRow[] = [];
  #isRunning = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Titles of this list that were in sight and are open. */
  readonly count = (): number => this.#opened.size;

  of({ title }: CaseRow): OpenedTitle {
    return title ? (openedText(title) ?? this.#faults.get(title.id)) : undefined;
  }

  /** These, in this order, and no longer those wanted before. The key has to be open. */
  want(rows: readonly CaseRow[]): void {
    this.#wanted = rows;
    if (!this.#isRunning) void this.#run();
  }

  /** Another key was opened: what did not open may open now. */
  forgetFaults(): void {
    this.#faults.clear();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let rows = this.#next(); rows.length > 0; rows = this.#next()) {
      await Promise.all(rows.map((row) => this.#open(row)));
      for (const listener of this.#listeners) listener();
    }
    this.#isRunning = false;
  }

  #next(): readonly CaseRow[] {
    return this.#wanted.filter(({ title }) => title && !this.#opened.has(title.id) && !this.#faults.has(title.id)).slice(0, atOnce);
  }

  async #open(row: CaseRow): Promise<void> {
    const { title, number } = row;
    if (!title) return;
    const words = await openWords(title, { kind: 'TITLE', caseNumber: number, signers: signersOf(row) });
    if ('fault' in words) this.#faults.set(title.id, words);
    else this.#opened.add(title.id);
  }
}
