/** Puts the rows of the queue under the day on which somebody is owed a word. Pure. */

export interface DueFacts {
  readonly state: string;
  /** RFC 3339. */
  readonly responseDueAt: string | null;
  readonly firstRespondedAt: string | null;
  readonly nextUpdateDueAt: string | null;
}

/** In the order of the page. ANSWER_…: the first answer. UPDATE_…: answered, and an update was announced. */
export const dueGroups = [
  'OVERDUE',
  'ANSWER_TODAY',
  'ANSWER_TOMORROW',
  'ANSWER_LATER',
  'UPDATE_THIS_WEEK',
  'UPDATE_LATER',
  'NOTHING_DUE',
] as const;
export type DueGroup = (typeof dueGroups)[number];

const dayMs = 86_400_000;

/** When the reporter is owed the next word; null where nobody is. */
export function dueAt({ state, responseDueAt, firstRespondedAt, nextUpdateDueAt }: DueFacts): string | null {
  if (state === 'CLOSED') return null;
  return firstRespondedAt === null ? responseDueAt : nextUpdateDueAt;
}

/** The first moment of the day after `date`, by the reader's clock. */
function nextMidnight(date: Date, days = 1): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

export function dueGroup(row: DueFacts, now: Date): DueGroup {
  const due = dueAt(row);
  if (due === null) return 'NOTHING_DUE';
  const at = Date.parse(due);
  if (at <= now.getTime()) return 'OVERDUE';
  if (row.firstRespondedAt !== null) return at < now.getTime() + 7 * dayMs ? 'UPDATE_THIS_WEEK' : 'UPDATE_LATER';
  if (at < nextMidnight(now)) return 'ANSWER_TODAY';
  return at < nextMidnight(now, 2) ? 'ANSWER_TOMORROW' : 'ANSWER_LATER';
}

export interface Grouped<Row> {
  readonly group: DueGroup;
  readonly rows: readonly Row[];
}

/** The groups that have rows, each most urgent first. */
export function groupByDue<Row extends DueFacts>(rows: readonly Row[], now: Date): readonly Grouped<Row>[] {
  const urgency = (row: Row): number => Date.parse(dueAt(row) ?? '9999-12-31T00:00:00Z');
  const byGroup = Map.groupBy(rows, (row) => dueGroup(row, now));
  return dueGroups.flatMap((group) => {
    const found = byGroup.get(group);
    return found === undefined ? [] : [{ group, rows: found.toSorted((a, b) => urgency(a) - urgency(b)) }];
  });
}
