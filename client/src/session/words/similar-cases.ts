/** Which cases are about the same: likeness of their words, host names in both, and what stands clear beside them. Pure. */
import { Likeness } from './likeness.ts';
import { searchedPart } from './text-terms.ts';
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
  readonly #likeness = new Likeness();
  readonly #texts = new Map<string, string>();
  readonly #hosts = new Map<string, ReadonlySet<string>>();
  readonly #facts = new Map<string, WordsFacts>();

  add(opened: OpenedCase): void {
    const text = wordsOf(opened);
    this.#likeness.add(opened.number, text);
    this.#texts.set(opened.number, text);
    this.#hosts.set(opened.number, hostsIn(text));
  }

  setFacts(number: string, facts: WordsFacts): void {
    this.#facts.set(number, facts);
  }

  remove(number: string): void {
    this.#likeness.remove(number);
    for (const held of [this.#texts, this.#hosts, this.#facts]) held.delete(number);
  }

  /** Best first; nothing where nothing is alike. */
  similar(to: SimilarTo, most: number): Similar[] {
    const number = 'number' in to ? to.number : null;
    const text = 'text' in to ? to.text : (this.#texts.get(to.number) ?? '');
    const [hosts, facts] = [hostsIn(text), number === null ? undefined : this.#facts.get(number)];
    return this.#likeness.alike(text, number, leastWords).map(({ number: other, score, terms }): Similar => {
      const why = this.#why(other, hosts, facts, terms);
      const more = (why.hosts.length > 0 ? boosts.host : 0) + (why.sameService ? boosts.service : 0) + (why.sameIssueType ? boosts.issueType : 0);
      return { number: other, score: Math.min(1, score + more), why };
    }).filter(({ score }) => score >= leastScore).sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1)).slice(0, most);
  }

  #why(other: string, hosts: ReadonlySet<string>, facts: WordsFacts | undefined, terms: readonly string[]): SimilarWhy {
    const theirs = this.#facts.get(other);
    return {
      hosts: [...(this.#hosts.get(other) ?? [])].filter((host) => hosts.has(host)),
      terms: terms.slice(0, mostTerms),
      termCount: terms.length,
      sameService: facts?.service != null && facts.service === theirs?.service,
      sameIssueType: facts?.issueType != null && facts.issueType === theirs?.issueType,
    };
  }
}
