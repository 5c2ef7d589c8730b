/**
 * How alike texts are: the cosine of their terms, each weighed by how rare it is among all texts (TF-IDF), over words and pairs of
 * neighbouring words. Pure; holds numbers, no words but the dictionary.
 */
import { termOf, wordsIn } from './text-terms.ts';

const mostTerms = 4_000;
/** Words that say nothing about what a text is about; those that are everywhere weigh nothing anyway. */
const empty = new Set(
  ('a about after all also an and any are as at be been but by can could did do does for from had has have how i if in into is it its me my no not of on or our so '
  + 'than that the their them then there these they this those to was we were what when where which while who will with would you your').split(' '),
);

/** Terms by their place in the dictionary, in order, with how often each stands there. */
interface Counted {
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
}

/** Words, and pairs of neighbours, which tell a subject better. */
export function featuresOf(text: string): string[] {
  const words = wordsIn(text).slice(0, mostTerms).map(termOf).filter((word) => word.length > 1 && !empty.has(word));
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

export interface Alike {
  readonly number: string;
  readonly score: number;
  /** Single words in both, the weightiest first. */
  readonly terms: readonly string[];
}

export class Likeness {
  readonly #dictionary = new Map<string, number>();
  readonly #words: string[] = [];
  /** In how many texts a term stands. */
  readonly #spread: number[] = [];
  readonly #texts = new Map<string, Counted>();

  add(number: string, text: string): void {
    this.remove(number);
    const counted = this.#count(text, true);
    for (const term of counted.terms) this.#spread[term] = (this.#spread[term] ?? 0) + 1;
    this.#texts.set(number, counted);
  }

  remove(number: string): void {
    for (const term of this.#texts.get(number)?.terms ?? []) this.#spread[term] = (this.#spread[term] ?? 1) - 1;
    this.#texts.delete(number);
  }

  /** All others, best first, down to a score of `least`. @param but the number of the text itself */
  alike(text: string, but: string | null, least: number): Alike[] {
    const wanted = this.#weighed(this.#count(text, false));
    const found: Alike[] = [];
    for (const [number, counted] of this.#texts) {
      if (number === but) continue;
      const score = this.#cosine(wanted, counted);
      if (score >= least) found.push({ number, score, terms: this.#shared(wanted.weights, counted) });
    }
    return found.sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
  }

  #count(text: string, learns: boolean): Counted {
    const counts = new Map<number, number>();
    for (const feature of featuresOf(text)) {
      const term = this.#dictionary.get(feature) ?? (learns ? this.#learn(feature) : undefined);
      if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const terms = Uint32Array.from(counts.keys()).sort();
    return { terms, counts: Uint16Array.from(terms, (term) => Math.min(counts.get(term) ?? 0, 0xff_ff)) };
  }

  #learn(feature: string): number {
    const term = this.#words.push(feature) - 1;
    this.#dictionary.set(feature, term);
    return term;
  }

  #weight(term: number, count: number): number {
    return (1 + Math.log(count)) * Math.log((this.#texts.size + 1) / ((this.#spread[term] ?? 0) + 0.5));
  }

  #weighed({ terms, counts }: Counted): { readonly weights: ReadonlyMap<number, number>; readonly length: number } {
    const weights = new Map<number, number>();
    let square = 0;
    terms.forEach((term, at) => {
      const weight = Math.max(0, this.#weight(term, counts[at] ?? 0));
      if (weight > 0) weights.set(term, weight);
      square += weight * weight;
    });
    return { weights, length: Math.sqrt(square) };
  }

  #cosine(wanted: { readonly weights: ReadonlyMap<number, number>; readonly length: number }, { terms, counts }: Counted): number {
    let product = 0;
    let square = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const weight = Math.max(0, this.#weight(term, counts[at] ?? 0));
      square += weight * weight;
      const other = wanted.weights.get(term);
      if (other !== undefined) product += weight * other;
    }
    return product === 0 ? 0 : product / (wanted.length * Math.sqrt(square));
  }

  #shared(weights: ReadonlyMap<number, number>, { terms }: Counted): string[] {
    return [...terms].filter((term) => weights.has(term) && !this.#words[term]?.includes(' '))
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).flatMap((term) => this.#words[term] ?? []);
  }
}
