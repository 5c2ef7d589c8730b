/** Which cases are about the same: likeness of their words, host names in both, and what stands clear beside them. Pure. */
import { Likeness } from './likeness.ts';
import type { TextIndex } from './text-index.ts';
import { folded, searchedPart, termsIn } from './text-terms.ts';
import type { OpenedCase, Similar, SimilarTo, SimilarWhy, WordsFacts } from './words-api.ts';

/** Below it two reports have little but the way of reporting in common. */
const leastScore = 0.48;
/** What words alone must reach before anything else counts. */
const leastWords = 0.14;
const boosts = { host: 0.06, service: 0.04, issueType: 0.06 } as const;
/** Where both say what they are about, and say another thing, their words have to be very alike. */
const contradictions = { service: 0.2, issueType: 0.35 } as const;
const unsaid = 0.1;
const mostTerms = 5;
const mostHosts = 20;
const hostName = /\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}\b/gi;

const hostsIn = (text: string): ReadonlySet<string> => new Set(searchedPart(text).match(hostName)?.slice(0, mostHosts).map((host) => host.toLowerCase()));
const wordsOf = ({ title, report }: OpenedCase): string => `${title?.text ?? ''}\n${report?.text ?? ''}`;

/** What a clear fact adds or takes. */
function clear(facts: WordsFacts | undefined, theirs: WordsFacts | undefined, fact: keyof typeof contradictions): number {
  if (facts === undefined || theirs === undefined) return 0;
  const [mine, other] = [facts[fact], theirs[fact]];
  if (mine === null || other === null) return -unsaid;
  return mine === other ? boosts[fact] : -contradictions[fact];
}

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
      const theirs = this.#facts.get(other);
      const more = (why.hosts.length > 0 ? boosts.host : 0) + clear(facts, theirs, 'service') + clear(facts, theirs, 'issueType');
      return { number: other, score: Math.max(0, Math.min(1, score + more)), why, title: this.#index.of(other)?.title?.text ?? null, facts: theirs ?? null };
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
