/** How alike texts are: the cosine of their terms, each weighed by how rare it is among all texts (TF-IDF). Pure. */
import type { IndexedText, TermIndex } from './term-index.ts';

/** Words that say nothing about what a text is about; those that are everywhere weigh nothing anyway. */
const empty = new Set(
  ('a about after all also an and any are as at be because been before but by can could did do does done for from get had has have here how i if in into is it its just like made make '
  + 'may me more my no not now of on only or our out over same should so some such than that the their them then there these they this those through to too use used user users using very '
  + 'was we were what when where which while who will with without would you your step steps then see url report issue vulnerability found http https www com').split(' '),
);

/** Ids of terms with their weight in one text, and its length as a vector. */
interface Weighed {
  readonly weights: ReadonlyMap<number, number>;
  readonly length: number;
}

interface Alike {
  readonly number: string;
  readonly score: number;
  /** Words in both, the weightiest first. */
  readonly terms: readonly string[];
}

export class Likeness {
  readonly #index: TermIndex;
  /** Squared lengths hold as long as nothing comes or goes. */
  readonly #lengths = new Map<string, number>();
  #lengthsOf = -1;

  constructor(index: TermIndex) {
    this.#index = index;
  }

  /** All others, best first, down to a score of `least`. @param counts how often each term stands in the text */
  alike(counts: ReadonlyMap<number, number>, but: string | null, least: number): Alike[] {
    const wanted = this.#weigh(counts);
    if (wanted.length === 0) return [];
    const products = new Map<string, number>();
    for (const [id, weight] of wanted.weights) {
      for (const text of this.#index.textsWith(id)) {
        if (text.number !== but) products.set(text.number, (products.get(text.number) ?? 0) + weight * this.#weightIn(text, id));
      }
    }
    const found: Alike[] = [];
    for (const [number, product] of products) {
      const score = product / (wanted.length * this.#lengthOf(number));
      if (score >= least) found.push({ number, score, terms: this.#shared(wanted, number) });
    }
    return found.sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
  }

  #weigh(counts: ReadonlyMap<number, number>): Weighed {
    const weights = new Map<number, number>();
    let square = 0;
    for (const [id, count] of counts) {
      const weight = this.#weight(id, count);
      if (weight === 0) continue;
      weights.set(id, weight);
      square += weight * weight;
    }
    return { weights, length: Math.sqrt(square) };
  }

  #weight(id: number, count: number): number {
    const word = this.#index.words[id] ?? '';
    return word.length < 2 || empty.has(word) ? 0 : (1 + Math.log(count)) * Math.max(0, this.#index.weight(id));
  }

  #weightIn({ terms, counts }: IndexedText, id: number): number {
    let [low, high] = [0, terms.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((terms[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return terms[low] === id ? this.#weight(id, counts[low] ?? 0) : 0;
  }

  #lengthOf(number: string): number {
    if (this.#lengthsOf !== this.#index.changes) this.#lengths.clear();
    this.#lengthsOf = this.#index.changes;
    const known = this.#lengths.get(number);
    if (known !== undefined) return known;
    const text = this.#index.of(number);
    let square = 0;
    text?.terms.forEach((id, at) => {
      square += this.#weight(id, text.counts[at] ?? 0) ** 2;
    });
    const length = Math.sqrt(square);
    this.#lengths.set(number, length);
    return length;
  }

  #shared({ weights }: Weighed, number: string): string[] {
    return [...(this.#index.of(number)?.terms ?? [])].filter((id) => weights.has(id))
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).map((id) => this.#index.words[id] ?? '');
  }
}
