/** A case's timeline as it is drawn: stretches of one state, messages, clocks. Pure. */
import type { ClockedCase } from './clocks-query.ts';

export interface Stretch {
  readonly state: string;
  readonly resolution: string | null;
  readonly from: string;
  readonly to: string;
}
export type MarkKind = 'RECEIVED' | 'RESPONSE_DUE' | 'FIRST_ANSWER' | 'STATE' | 'FROM_REPORTER' | 'FROM_TEAM' | 'CLOCK' | 'UPDATE_DUE';
export interface Mark {
  readonly id: string;
  readonly at: string;
  readonly kind: MarkKind;
  /** Of STATE the state it came to, of CLOCK which passed. */
  readonly name: string | null;
  readonly resolution: string | null;
}
export interface CaseLine {
  readonly from: string;
  readonly to: string;
  readonly stretches: readonly Stretch[];
  /** Everything that has a moment, oldest first. */
  readonly marks: readonly Mark[];
  readonly isCut: boolean;
}

const before = (a: { readonly at: string }, b: { readonly at: string }): number => Date.parse(a.at) - Date.parse(b.at);

function stretchesOf(one: ClockedCase, end: string): Stretch[] {
  const moves = one.timeline.edges.flatMap(({ node }) => (node.__typename === 'CaseMoved' ? [node] : []));
  const stretches: Stretch[] = [];
  let current = { state: moves[0]?.fromState ?? one.state, resolution: moves.length > 0 ? null : one.resolution, from: one.submittedAt };
  for (const { at, toState, resolution } of moves) {
    if (toState === current.state) continue;
    stretches.push({ ...current, to: at });
    current = { state: toState, resolution: resolution ?? null, from: at };
  }
  return [...stretches, { ...current, to: end }];
}

function marksOf(one: ClockedCase): Mark[] {
  const mark = (id: string, at: string | null, kind: MarkKind, name: string | null = null, resolution: string | null = null): Mark[] => (at === null ? [] : [{ id, at, kind, name, resolution }]);
  const isOwed = one.responseStatus !== 'NOT_OWED';
  const events = one.timeline.edges.flatMap(({ node }): Mark[] => {
    switch (node.__typename) {
      case 'CaseMoved': return mark(node.id, node.at, 'STATE', node.toState, node.resolution ?? null);
      case 'MessagePosted': return node.at === one.firstRespondedAt ? [] : mark(node.id, node.at, node.actorRole === 'TEAM' ? 'FROM_TEAM' : 'FROM_REPORTER');
      case 'ClockPassed': return node.clock === 'RESPONSE' ? [] : mark(node.id, node.at, 'CLOCK', node.clock);
      default: return [];
    }
  });
  return [
    ...mark('received', one.submittedAt, 'RECEIVED'), ...mark('due', isOwed ? one.responseDueAt : null, 'RESPONSE_DUE'),
    ...mark('answer', one.firstRespondedAt, 'FIRST_ANSWER'), ...events, ...mark('update', one.state === 'CLOSED' ? null : one.nextUpdateDueAt, 'UPDATE_DUE'),
  ].sort(before);
}

/** @param now RFC 3339; a line never ends before what is still due on it */
export function caseLine(one: ClockedCase, now: string): CaseLine {
  const marks = marksOf(one);
  const last = marks.at(-1)?.at ?? now;
  const end = one.state === 'CLOSED' ? (one.closedAt ?? now) : now;
  return {
    from: one.submittedAt,
    to: Date.parse(last) > Date.parse(end) ? last : end,
    stretches: stretchesOf(one, end), marks, isCut: one.timeline.pageInfo.hasPreviousPage,
  };
}

/** Hours from the first moment to the other, to a tenth. */
export const hoursAfter = (from: string, at: string): number => Math.round((Date.parse(at) - Date.parse(from)) / 360_000) / 10;
