import { describe, expect, it } from 'vitest';
import { type DueFacts, dueGroup, groupByDue } from './group-by-due.ts';

/** By the clock of whoever runs this. */
const local = (day: number, hour: number): Date => new Date(2026, 10, day, hour);
const now = local(24, 10);
const at = (day: number, hour: number): string => local(day, hour).toISOString();
const waiting = (due: string | null): DueFacts => ({
  state: 'RECEIVED',
  responseDueAt: due,
  firstRespondedAt: null,
  nextUpdateDueAt: null,
});
const answered = (next: string | null): DueFacts => ({
  state: 'TRIAGING',
  responseDueAt: at(20, 0),
  firstRespondedAt: at(19, 0),
  nextUpdateDueAt: next,
});

describe('the group of a case', () => {
  it('follows the day of the first answer', () => {
    expect(
      [at(24, 9), at(24, 10), at(24, 11), at(24, 23), at(25, 0), at(25, 23), at(26, 0)].map((due) => dueGroup(waiting(due), now)),
    ).toEqual(['OVERDUE', 'OVERDUE', 'ANSWER_TODAY', 'ANSWER_TODAY', 'ANSWER_TOMORROW', 'ANSWER_TOMORROW', 'ANSWER_LATER']);
  });

  it('follows the announced update once it is answered', () => {
    expect([at(23, 0), at(26, 0), at(30, 0), at(31, 11)].map((next) => dueGroup(answered(next), now))).toEqual([
      'OVERDUE',
      'UPDATE_THIS_WEEK',
      'UPDATE_THIS_WEEK',
      'UPDATE_LATER',
    ]);
  });

  it('is nothing due for closed cases and those that owe none', () => {
    expect(dueGroup({ ...answered(at(20, 0)), state: 'CLOSED' }, now)).toBe('NOTHING_DUE');
    expect(dueGroup(waiting(null), now)).toBe('NOTHING_DUE');
    expect(dueGroup(answered(null), now)).toBe('NOTHING_DUE');
  });
});

describe('the queue in groups', () => {
  it('has no empty group, and the most urgent first in each', () => {
    const rows = [waiting(at(24, 20)), answered(at(26, 0)), waiting(at(24, 12)), waiting(at(24, 8)), answered(at(22, 0))];
    expect(groupByDue(rows, now)).toEqual([
      { group: 'OVERDUE', rows: [rows[4], rows[3]] },
      { group: 'ANSWER_TODAY', rows: [rows[2], rows[0]] },
      { group: 'UPDATE_THIS_WEEK', rows: [rows[1]] },
    ]);
    expect(groupByDue([], now)).toEqual([]);
  });
});
