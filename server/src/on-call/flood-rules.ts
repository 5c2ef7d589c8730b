import type { PageKind } from './on-call-facts.ts';

/**
 * "One page per reporter for a flood."
 *
 * What one reporter, or one sender address, has waiting comes in one page, which is called by the highest step among its cases. More
 * than three make a flood: then the page takes in, ahead of their time, those whose step comes within a twelfth of the promise,
 * and after three pages about follow-ups within a day further ones join the last.
 */

export const floodBegins = 3;

export const isFlood = (waiting: number): boolean => waiting > floodBegins;

/** Until when steps of the other cases of a flood are gathered. @param span the promise in milliseconds */
export const gathersUntil = (now: Date, span: number): Date => new Date(now.getTime() + span / 12);

const order: readonly PageKind[] = ['TEST', 'SORT_WAITS', 'HALF_TIME', 'NEARLY_DUE', 'UPDATE_MISSED', 'FOLLOWED_UP', 'OVERDUE', 'FOLLOW_UP_UNANSWERED'];

/** What a page about several cases is called by. */
export const highestOf = (kinds: readonly PageKind[]): PageKind | null =>
  kinds.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
