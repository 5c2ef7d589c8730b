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

  it('shows nothing where no answer is owed', () => {
    expect(responseClock({ ...facts, responseDueAt: null }, at('26T00:00'))).toEqual({ kind: 'NONE' });
  });
});
