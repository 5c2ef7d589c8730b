/** Plain words, searched in what this browser has decrypted. Everything here lives in memory and goes with the page. */
import MiniSearch from 'minisearch';
import type { Word } from '../../../../schema/case-query/case-query.ts';

export interface OpenedCase {
  readonly number: string;
  readonly title: string;
  readonly report: string;
}

const flat = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ');
const contains = (opened: OpenedCase, text: string): boolean => flat(`${opened.title}\n${opened.report}`).includes(flat(text));

export class WordIndex {
  readonly #cases = new Map<string, OpenedCase>();
  readonly #index = new MiniSearch<OpenedCase>({
    idField: 'number',
    fields: ['title', 'report'],
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'AND' },
  });

  get size(): number {
    return this.#cases.size;
  }

  add(opened: OpenedCase): void {
    if (this.#cases.has(opened.number)) this.#index.replace(opened);
    else this.#index.add(opened);
    this.#cases.set(opened.number, opened);
  }

  /** Numbers of the cases that hold all words and phrases, and none of the negated ones; best first. */
  search(words: readonly Word[]): string[] {
    const wanted = words.filter(({ negated, quoted }) => !negated && !quoted).map(({ text }) => text);
    const phrases = words.filter(({ negated, quoted }) => !negated && quoted);
    const unwanted = words.filter(({ negated }) => negated);
    const found = wanted.length > 0 ? this.#index.search(wanted.join(' ')).map(({ id }) => String(id)) : [...this.#cases.keys()];
    return found.filter((number) => {
      const opened = this.#cases.get(number);
      return opened !== undefined && phrases.every(({ text }) => contains(opened, text)) && !unwanted.some(({ text }) => contains(opened, text));
    });
  }
}
