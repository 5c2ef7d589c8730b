/** Plain words, searched in what this browser has opened. For the worker that holds the index: nothing of it is written anywhere. */
import type { Word } from '../../../../schema/case-query/case-query.ts';
import { contextsOf, type Sought } from './hit-contexts.ts';
import { TermIndex } from './term-index.ts';
import { folded, isUnspaced, termsIn } from './text-terms.ts';
import type { Hit, HitContext, OpenedCase } from './words-api.ts';

const weightOf = { exact: 1, beginning: 0.6, slip: 0.4, title: 3 } as const;
/** Shorter words are taken as they are: nearly all would be a slip of them. */
const shortestSlip = 5;
const slipsOf = (length: number): number => (length < shortestSlip ? 0 : length < 9 ? 1 : 2);

interface Held {
  readonly opened: OpenedCase;
  readonly title: string;
  readonly report: string;
  readonly titleTerms: ReadonlySet<string>;
}

const isPhrase = ({ quoted, text }: Word): boolean => quoted || isUnspaced(text);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Finds a phrase in a folded text, whatever parts its words. */
function phraseIn(text: string): RegExp | null {
  const parts = folded(text).trim().split(/\s+/).filter((part) => part !== '');
  return parts.length === 0 ? null : new RegExp(parts.map(escaped).join(String.raw`\s+`), 'gu');
}
const phrasesOf = (words: readonly Word[], negated: boolean): RegExp[] =>
  words.filter((word) => word.negated === negated && (negated || isPhrase(word))).flatMap(({ text }) => phraseIn(text) ?? []);

const holds = ({ title, report }: Held, phrase: RegExp): boolean => {
  phrase.lastIndex = 0;
  if (phrase.test(title)) return true;
  phrase.lastIndex = 0;
  return phrase.test(report);
};

export class TextIndex {
  readonly terms = new TermIndex();
  readonly #held = new Map<string, Held>();

  get size(): number {
    return this.#held.size;
  }

  add(opened: OpenedCase): void {
    const [title, report] = [folded(opened.title?.text ?? ''), folded(opened.report?.text ?? '')];
    const titleTerms = termsIn(title);
    this.terms.add(opened.number, [...titleTerms, ...termsIn(report)]);
    this.#held.set(opened.number, { opened, title, report, titleTerms: new Set(titleTerms) });
  }

  remove(number: string): void {
    if (this.#held.delete(number)) this.terms.remove(number);
  }

  of(number: string): OpenedCase | undefined {
    return this.#held.get(number)?.opened;
  }

  /** Cases that hold all words and phrases, and none of the negated ones; best first, then the highest number. */
  search(words: readonly Word[]): Hit[] {
    const [phrases, unwanted] = [phrasesOf(words, false), phrasesOf(words, true)];
    const scores = this.#ranked(words);
    const hits: Hit[] = [];
    for (const number of scores?.keys() ?? this.#held.keys()) {
      const held = this.#held.get(number);
      if (held === undefined || !phrases.every((phrase) => holds(held, phrase)) || unwanted.some((phrase) => holds(held, phrase))) continue;
      hits.push({ number, score: scores?.get(number) ?? 0 });
    }
    return hits.sort((a, b) => b.score - a.score || (a.number > b.number ? -1 : 1));
  }

  /** What surrounds the hits of these cases. */
  contexts(words: readonly Word[], numbers: readonly string[]): Record<string, readonly HitContext[]> {
    const wanted = new Set<number>();
    for (const term of plainTerms(words)) for (const id of this.#matching(term).keys()) wanted.add(id);
    const phrases = phrasesOf(words, false);
    return Object.fromEntries(numbers.flatMap((number) => {
      const [held, indexed] = [this.#held.get(number), this.terms.of(number)];
      if (held === undefined || indexed === undefined) return [];
      const terms = [...indexed.terms].filter((id) => wanted.has(id)).map((id) => this.terms.words[id] ?? '');
      const sought: Sought = { terms, phrases };
      return [[number, contextsOf(held, sought)] as const];
    }));
  }

  /** Cases that hold all terms, with their scores; null where there is none to look for. */
  #ranked(words: readonly Word[]): Map<string, number> | null {
    const terms = plainTerms(words);
    if (terms.length === 0) return words.some((word) => !word.negated && !isPhrase(word)) ? new Map() : null;
    return terms.map((term) => this.#scores(term)).reduce(inBoth);
  }

  #scores(term: string): Map<string, number> {
    const scores = new Map<string, number>();
    for (const [id, likeness] of this.#matching(term)) {
      const weight = this.terms.weight(id) * likeness;
      const word = this.terms.words[id] ?? '';
      for (const { number } of this.terms.textsWith(id)) {
        const score = this.#held.get(number)?.titleTerms.has(word) ? weight * weightOf.title : weight;
        if (score > (scores.get(number) ?? -1)) scores.set(number, score);
      }
    }
    return scores;
  }

  /** Terms of the index that a word may mean: itself and what begins so; else what is one slip away. */
  #matching(term: string): Map<number, number> {
    const found = new Map<number, number>();
    const exact = this.terms.idOf(term);
    if (term.length > 1) for (const id of this.terms.beginning(term)) found.set(id, weightOf.beginning);
    if (exact !== undefined) found.set(exact, weightOf.exact);
    const most = slipsOf(term.length);
    if (found.size > 0 || most === 0) return found;
    for (const { id, slips } of this.terms.within(term, most)) found.set(id, weightOf.slip / slips);
    return found;
  }
}

function inBoth(some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): Map<string, number> {
  const both = new Map<string, number>();
  for (const [number, score] of others) {
    const other = some.get(number);
    if (other !== undefined) both.set(number, score + other);
  }
  return both;
}

const plainTerms = (words: readonly Word[]): string[] => words.filter((word) => !word.negated && !isPhrase(word)).flatMap(({ text }) => termsIn(folded(text)));
