/** Which cases are about the same: likeness of their words, host names in both, and what stands clear beside them. Pure. */
import { Likeness } from './likeness.ts';
import type { TextIndex } from './text-index.ts';
import { folded, searchedPart, termsIn } from './text-terms.ts';
import type { OpenedCase, Similar, SimilarTo, SimilarWhy, WordsFacts } from './words-api.ts';

/** Below it two reports have little but the way of reporting in common. */
const leastScore = 0.3;
/** What words alone must reach before anything else counts. */
const leastWords = 0.14;
const boosts = { host: 0.08, service: 0.05, issueType: 0.05 } as const;
const mostTerms = 5;
const mostHosts = 20;
const hostName = /\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}\b/gi;

const hostsIn = (text: string): ReadonlySet<string> => new Set(searchedPart(text).match(hostName)?.slice(0, mostHosts).map((host) => host.toLowerCase()));
const wordsOf = ({ title, report }: OpenedCase): string => `${title?.text ?? ''}\n${report?.text ?? ''}`;

export class SimilarCases {
  readonly #index: TextIndex;
  readonly #likeness: Likeness;
  readonly #hosts = new Map<string, ReadonlySet<string>>();
  readonly #facts = new Map<string, WordsFacts>();

  constructor(index: TextIndex) {
    this.#index = index;
    this.#likeness = new Likeness(index.terms);
  }

  setFacts(number: string, facts: WordsFacts): void {
    this.#facts.set(number, facts);
  }

  /** Its words change: what was learnt of them goes. */
  forget(number: string): void {
    this.#hosts.delete(number);
  }

  remove(number: string): void {
    this.#hosts.delete(number);
    this.#facts.delete(number);
  }

  /** Best first; nothing where nothing is alike. */
  similar(to: SimilarTo, most: number): Similar[] {
    const number = 'number' in to ? to.number : null;
    const opened = number === null ? undefined : this.#index.of(number);
    const text = 'text' in to ? to.text : opened === undefined ? '' : wordsOf(opened);
    const [hosts, facts] = [hostsIn(text), number === null ? undefined : this.#facts.get(number)];
    return this.#likeness.alike(this.#index.terms.count(termsIn(folded(text))), number, leastWords).map(({ number: other, score, terms }): Similar => {
      const why = this.#why(other, hosts, facts, terms);
      const more = (why.hosts.length > 0 ? boosts.host : 0) + (why.sameService ? boosts.service : 0) + (why.sameIssueType ? boosts.issueType : 0);
      return { number: other, score: Math.min(1, score + more), why };
    }).filter(({ score }) => score >= leastScore).sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1)).slice(0, most);
  }

  #hostsOf(number: string): ReadonlySet<string> {
    const opened = this.#index.of(number);
    const hosts = this.#hosts.get(number) ?? hostsIn(opened === undefined ? '' : wordsOf(opened));
    this.#hosts.set(number, hosts);
    return hosts;
  }

  #why(other: string, hosts: ReadonlySet<string>, facts: WordsFacts | undefined, terms: readonly string[]): SimilarWhy {
    const theirs = this.#facts.get(other);
    return {
      hosts: [...this.#hostsOf(other)].filter((host) => hosts.has(host)),
      terms: terms.slice(0, mostTerms),
      termCount: terms.length,
      sameService: facts?.service != null && facts.service === theirs?.service,
      sameIssueType: facts?.issueType != null && facts.issueType === theirs?.issueType,
    };
  }
}
