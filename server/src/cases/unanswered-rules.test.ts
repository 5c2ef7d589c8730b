import { describe, expect, it } from 'vitest';
import { judgeUnanswered, type Waiting } from './unanswered-rules.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 28, hour));
const waiting = (changes: Partial<Waiting> = {}): Waiting => ({ dueAt: [], closedUnanswered: 0, hasVerified: false, ...changes });
const refusalOf = (facts: Waiting): string | null => {
  try {
    judgeUnanswered(facts, 5);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('at most five unanswered reports until a first one is verified', () => {
  it('never stops a first report, nor the four after it', () => {
    for (const count of [0, 1, 2, 3, 4]) expect(refusalOf(waiting({ dueAt: Array.from({ length: count }, () => at(1)) }))).toBeNull();
  });

  it('stops the sixth, and says when the next answer is due', () => {
    expect(refusalOf(waiting({ dueAt: [at(9), at(3), null, at(5), at(7)] }))).toBe(
      '5 reports of yours wait for a first answer, and so many may wait until the team has confirmed one. The next answer is due by 28 November 2026 at 03:00 UTC. With each answer you can send one more; what you wrote stays in this browser.');
  });

  it('stops nobody who had a report verified, however many wait', () => {
    expect(refusalOf(waiting({ dueAt: Array.from({ length: 50 }, () => at(1)), hasVerified: true }))).toBeNull();
  });

  it('counts for a while what was closed as spam, or taken back, without an answer', () => {
    expect(refusalOf(waiting({ dueAt: [at(1)], closedUnanswered: 4 }))).toContain('With each answer');
    expect(refusalOf(waiting({ closedUnanswered: 5 }))).toContain('within a week');
    expect(refusalOf(waiting({ dueAt: [at(1)], closedUnanswered: 3 }))).toBeNull();
  });
});
