/**
 * Which mails of an old folder belong to one report. What they refer to says so (RFC 5322, 3.6.4); else an answer (`Re: …`) joins the mail
 * of the same subject, if somebody from outside took part in both. Two reports of one subject by two people stay two. Pure.
 */
import type { MailHead } from './mail-api.ts';

export interface Threaded {
  readonly head: Pick<MailHead, 'subject' | 'fromAddress' | 'to' | 'date' | 'messageId' | 'inReplyTo' | 'references'>;
}

const answerMark = /^\s*(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rif|ynt|res|odp|回复|转发)(?:\[\d+\])?\s*[:：]|\[[^\]]{1,40}\])\s*/i;

/** A subject without marks of answering and of lists; `isAnswer` where it had one. */
export function bareSubject(subject: string | null): { readonly bare: string; readonly isAnswer: boolean } {
  let bare = (subject ?? '').trim();
  let isAnswer = false;
  for (let found = answerMark.exec(bare); found !== null; found = answerMark.exec(bare)) {
    if (/[:：]\s*$/.test(found[0])) isAnswer = true;
    bare = bare.slice(found[0].length);
  }
  return { bare: bare.replace(/\s+/g, ' ').trim().toLowerCase(), isAnswer };
}

/** Sets that grow together. */
class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, at) => at);
  }

  of(at: number): number {
    let root = at;
    while ((this.#parent[root] ?? root) !== root) root = this.#parent[root] ?? root;
    for (let each = at; each !== root; ) {
      const next = this.#parent[each] ?? root;
      this.#parent[each] = root;
      each = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    this.#parent[this.of(other)] = this.of(one);
  }
}

const peopleOf = ({ head }: Threaded): readonly string[] => [...(head.fromAddress === null ? [] : [head.fromAddress]), ...head.to].map((address) => address.toLowerCase());
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
const timeOf = ({ head }: Threaded): number => (head.date === null ? Number.POSITIVE_INFINITY : Date.parse(head.date));

function joinByReference(mails: readonly Threaded[], groups: Groups): void {
  const byId = new Map<string, number>();
  const joinId = (id: string, at: number): void => {
    const first = byId.get(id);
    if (first === undefined) byId.set(id, at);
    else groups.join(first, at);
  };
  for (const [at, { head }] of mails.entries()) {
    for (const id of [head.messageId, head.inReplyTo, ...head.references]) if (id !== null) joinId(id, at);
  }
}

/** Where first mails go to, a fourth of them at least: whose folder it is. Colleagues write from the same domain. */
function ownDomains(mails: readonly Threaded[]): ReadonlySet<string> {
  const first = mails.filter(({ head }) => !bareSubject(head.subject).isAnswer);
  const counts = new Map<string, number>();
  for (const address of first.flatMap(({ head }) => [...new Set(head.to.map((each) => each.toLowerCase()))])) counts.set(address, (counts.get(address) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, first.length / 4)).map(([address]) => domainOf(address)));
}

function joinBySubject(mails: readonly Threaded[], groups: Groups): void {
  const own = ownDomains(mails);
  /** By subject and who is no colleague: the newest mail so far. */
  const newest = new Map<string, number>();
  for (const [at, mail] of mails.entries()) {
    const { bare, isAnswer } = bareSubject(mail.head.subject);
    if (bare === '') continue;
    const keys = peopleOf(mail).filter((address) => !own.has(domainOf(address))).map((address) => `${address} ${bare}`);
    const known = isAnswer ? keys.map((key) => newest.get(key)).find((before) => before !== undefined) : undefined;
    if (known !== undefined) groups.join(known, at);
    for (const key of keys) newest.set(key, at);
  }
}

/** Each thread in the order in which it was written, the threads by their beginnings; mails without a date come last. */
export function threadsOf<M extends Threaded>(mails: readonly M[]): readonly (readonly M[])[] {
  const inOrder = mails.map((mail, at) => ({ mail, at })).sort((a, b) => timeOf(a.mail) - timeOf(b.mail) || a.at - b.at).map(({ mail }) => mail);
  const groups = new Groups(inOrder.length);
  joinByReference(inOrder, groups);
  joinBySubject(inOrder, groups);
  return [...Map.groupBy(inOrder.keys(), (at) => groups.of(at)).values()].map((ats) => ats.flatMap((at) => inOrder[at] ?? []));
}
