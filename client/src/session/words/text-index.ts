/** Plain words, searched in what this browser has opened. For the worker that holds the index: nothing of it is written anywhere. */
import MiniSearch from 'minisearch';
import type { Word } from '../../../../schema/case-query/case-query.ts';
import { contextsOf } from './hit-contexts.ts';
import { flat, isUnspaced, termOf, wordsIn } from './text-terms.ts';
import type { Hit, HitContext, OpenedCase } from './words-api.ts';

/** A text of nothing but different words would make every search slow. */
const mostDifferentWords = 5_000;
const shortestSlip = 5;

interface Indexed {
  readonly number: string;
  readonly title: string;
  readonly report: string;
}
interface Held {
  readonly opened: OpenedCase;
  readonly flat: string;
}

function tokenize(text: string): string[] {
  const words = wordsIn(text);
  if (words.length <= mostDifferentWords) return words;
  const different = new Set<string>();
  return words.filter((word) => different.has(word) || (different.size < mostDifferentWords && different.add(word)));
}

const isPhrase = ({ quoted, text }: Word): boolean => quoted || isUnspaced(text);

export class TextIndex {
  readonly #held = new Map<string, Held>();
  readonly #index = new MiniSearch<Indexed>({
    idField: 'number',
    fields: ['title', 'report'],
    tokenize,
    processTerm: termOf,
    searchOptions: {
      boost: { title: 3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length >= shortestSlip ? 0.2 : false),
      combineWith: 'AND',
    },
  });

  get size(): number {
    return this.#held.size;
  }

  add(opened: OpenedCase): void {
    this.remove(opened.number);
    const [title, report] = [opened.title?.text ?? '', opened.report?.text ?? ''];
    this.#index.add({ number: opened.number, title, report });
    this.#held.set(opened.number, { opened, flat: flat(`${title}\n${report}`) });
  }

  remove(number: string): void {
    if (!this.#held.delete(number)) return;
    this.#index.discard(number);
  }

  of(number: string): OpenedCase | undefined {
    return this.#held.get(number)?.opened;
  }

  /** Cases that hold all words and phrases, and none of the negated ones; best first. */
  search(words: readonly Word[]): Hit[] {
    const phrases = words.filter((word) => !word.negated && isPhrase(word)).map(({ text }) => flat(text));
    const unwanted = words.filter(({ negated }) => negated).map(({ text }) => flat(text));
    return this.#ranked(words).filter(({ number }) => {
      const text = this.#held.get(number)?.flat;
      return text !== undefined && phrases.every((phrase) => text.includes(phrase)) && !unwanted.some((phrase) => text.includes(phrase));
    });
  }

  /** What surrounds the hits of one case. */
  contexts(words: readonly Word[], numbers: readonly string[]): Record<string, readonly HitContext[]> {
    const wanted = new Set(numbers);
    const terms = new Map(this.#found(words, (number) => wanted.has(number)).map(({ id, terms: matched }) => [String(id), matched]));
    return Object.fromEntries(numbers.flatMap((number) => {
      const held = this.#held.get(number);
      return held === undefined ? [] : [[number, contextsOf(held.opened, words, new Set(terms.get(number)))] as const];
    }));
  }

  #ranked(words: readonly Word[]): Hit[] {
    if (plainOf(words) === '') return Array.from(this.#held.keys(), (number) => ({ number, score: 0 }));
    return this.#found(words).map(({ id, score }) => ({ number: String(id), score }));
  }

  #found(words: readonly Word[], only?: (number: string) => boolean): ReturnType<MiniSearch<Indexed>['search']> {
    const plain = plainOf(words);
    return plain === '' ? [] : this.#index.search(plain, only === undefined ? {} : { filter: ({ id }) => only(String(id)) });
  }
}

const plainOf = (words: readonly Word[]): string => words.filter((word) => !word.negated && !isPhrase(word)).map(({ text }) => text).join(' ').trim();
