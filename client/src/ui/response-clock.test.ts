import { describe, expect, it } from 'vitest';
import { responseClock } from './response-clock.ts';

const facts = { submittedAt: '2026-11-24T00:00:00Z', responseDueAt: '2026-11-25T00:00:00Z', firstRespondedAt: null };
const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);
const hours = (count: number): number => count * 3_600_000;

describe('responseClock', () => {
  it('counts down, and calls the last quarter soon', () => {
    expect(responseClock(facts, at('24T15:00'))).toEqual({ kind: 'RUNNING', tone: 'plain', ms: hours(9), gone: 15 / 24 });
    expect(responseClock(facts, at('24T21:00'))).toMatchObject({ kind: 'RUNNING', tone: 'soon', ms: hours(3) });
  });

  it('is late from the very moment it is due', () => {
    expect(responseClock(facts, at('25T00:00'))).toMatchObject({ kind: 'LATE', ms: 0, gone: 1 });
  });

  it('says how long an answer took, or how late it was', () => {
    expect(responseClock({ ...facts, firstRespondedAt: '2026-11-24T03:00:00Z' }, at('26T00:00'))).toMatchObject({ kind: 'ANSWERED', ms: hours(3) });
    expect(responseClock({ ...facts, firstRespondedAt: '2026-11-25T02:00:00Z' }, at('26T00:00'))).toMatchObject({ kind: 'ANSWERED_LATE', ms: hours(2) });
  });

  it('calls an answer at the very deadline late, as the rule does', () => {
    const answered = (firstRespondedAt: string) => responseClock({ ...facts, firstRespondedAt }, at('26T00:00'));
    expect(answered('2026-11-24T23:59:59.999Z')).toMatchObject({ kind: 'ANSWERED' });
    expect(answered('2026-11-25T00:00:00Z')).toMatchObject({ kind: 'ANSWERED_LATE', ms: 0 });
  });

  it('shows nothing where no answer is owed', () => {
    expect(responseClock({ ...facts, responseDueAt: null }, at('26T00:00'))).toEqual({ kind: 'NONE' });
    expect(responseClock({ ...facts, responseStatus: 'NOT_OWED', closedAt: '2026-11-24T02:00:00Z' }, at('26T00:00'))).toEqual({ kind: 'NONE' });
  });

  it('stands still where the case was closed late and unanswered', () => {
    const spam = { ...facts, responseStatus: 'OVERDUE', closedAt: '2026-11-25T02:00:00Z' };
    expect(responseClock(spam, at('30T00:00'))).toMatchObject({ kind: 'LATE', ms: hours(2) });
  });
});
