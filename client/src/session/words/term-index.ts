/**
 * Which terms stand in which texts, in numbers: a dictionary, and lists both ways. What a search, a beginning, a slip and likeness have in
 * common. Pure.
 */

import { differsBy } from './slips.ts';

/** Different terms of one text that are taken: the first ones. */
const mostTerms = 10_000;

function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** Letters that only one of two has. @see Hacker's Delight 5-1 */
function differing(mask: number, other: number): number {
  let bits = mask ^ other;
  bits -= (bits >>> 1) & 0x55_55_55_55;
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33);
  return (((bits + (bits >>> 4)) & 0x0f_0f_0f_0f) * 0x01_01_01_01) >>> 24;
}

export interface IndexedText {
  readonly number: string;
  /** Places in the dictionary, each once, in order. */
  readonly terms: Uint32Array;
  /** How often each stands there. */
  readonly counts: Uint16Array;
}

export class TermIndex {
  readonly words: string[] = [];
  /** Goes up with every text that comes or goes. */
  changes = 0;
  readonly #dictionary = new Map<string, number>();
  /** Texts by slot; a slot whose text has gone is empty, and is not used again. */
  readonly #texts: (IndexedText | null)[] = [];
  readonly #slots = new Map<string, number>();
  /** Slots by term, in order. */
  readonly #places: number[][] = [];
  readonly #spread: number[] = [];
  #sorted: number[] = [];
  /** Which letters a term has, to leave out most of those that no slip leads to. */
  readonly #letters: number[] = [];
  #ordered = 0;

  get size(): number {
    return this.#slots.size;
  }

  add(number: string, terms: readonly string[]): void {
    this.remove(number);
    const counts = new Map<number, number>();
    for (const term of terms) {
      const at = this.#dictionary.get(term) ?? this.#learn(term);
      const count = counts.get(at);
      if (count === undefined && counts.size === mostTerms) break;
      counts.set(at, (count ?? 0) + 1);
    }
    const slot = this.#texts.length;
    const ids = Uint32Array.from(counts.keys()).sort();
    for (const id of ids) {
      this.#places[id]?.push(slot);
      this.#spread[id] = (this.#spread[id] ?? 0) + 1;
    }
    this.#texts.push({ number, terms: ids, counts: Uint16Array.from(ids, (id) => Math.min(counts.get(id) ?? 0, 0xff_ff)) });
    this.#slots.set(number, slot);
    this.changes += 1;
  }

  remove(number: string): void {
    const slot = this.#slots.get(number);
    if (slot === undefined) return;
    for (const id of this.#texts[slot]?.terms ?? []) this.#spread[id] = (this.#spread[id] ?? 1) - 1;
    this.#texts[slot] = null;
    this.#slots.delete(number);
    this.changes += 1;
  }

  of(number: string): IndexedText | undefined {
    return this.#texts[this.#slots.get(number) ?? -1] ?? undefined;
  }

  idOf(term: string): number | undefined {
    return this.#dictionary.get(term);
  }

  /** How rare a term is among the texts. */
  weight(id: number): number {
    return Math.log((this.size + 1) / ((this.#spread[id] ?? 0) + 0.5));
  }

  /** How often each known term stands among these. */
  count(terms: readonly string[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const term of terms) {
      const id = this.#dictionary.get(term);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  /** Texts with a term. */
  *textsWith(id: number): Generator<IndexedText> {
    for (const slot of this.#places[id] ?? []) {
      const text = this.#texts[slot];
      if (text) yield text;
    }
  }

  /** Terms that begin so, itself first where it is one. */
  beginning(start: string): readonly number[] {
    this.#order();
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.words[this.#sorted[middle] ?? 0] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.words[this.#sorted[end] ?? -1]?.startsWith(start)) end += 1;
    return this.#sorted.slice(low, end);
  }

  /** Terms that a word is, but for at most so many slips. */
  within(word: string, most: number): { readonly id: number; readonly slips: number }[] {
    const found: { id: number; slips: number }[] = [];
    const mask = lettersOf(word);
    this.words.forEach((other, id) => {
      if (Math.abs(other.length - word.length) > most || differing(mask, this.#letters[id] ?? 0) > 2 * most) return;
      const slips = differsBy(word, other, most);
      if (slips !== null) found.push({ id, slips });
    });
    return found;
  }

  #learn(term: string): number {
    const id = this.words.push(term) - 1;
    this.#dictionary.set(term, id);
    this.#places.push([]);
    this.#spread.push(0);
    this.#letters.push(lettersOf(term));
    return id;
  }

  #order(): void {
    if (this.#ordered === this.words.length) return;
    const words = this.words;
    this.#sorted = Array.from(words, (_, id) => id).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
    this.#ordered = words.length;
  }
}
