import { describe, expect, it } from 'vitest';
import { waitingFor } from './waiting-for.ts';

const due = '2026-11-24T10:00:00.000Z';
const before = new Date('2026-11-24T09:00:00.000Z');
const after = new Date('2026-11-24T11:00:00.000Z');
const facts = {
  state: 'RECEIVED',
  responseStatus: 'PENDING',
  responseDueAt: due,
  firstRespondedAt: null,
  nextUpdateDueAt: null,
  consent: null,
} as const;

describe('for what a case waits', () => {
  it('is the first answer, and late once it is due', () => {
    expect(waitingFor(facts, before)).toEqual({ kind: 'ANSWER', at: due, isLate: false });
    expect(waitingFor({ ...facts, responseStatus: 'OVERDUE' }, after)).toEqual({ kind: 'ANSWER', at: due, isLate: true });
  });

  it('is the reporter, where they were asked', () => {
    expect(waitingFor({ ...facts, state: 'NEEDS_INFORMATION', responseStatus: 'MET', nextUpdateDueAt: due }, before)).toEqual({
      kind: 'REPORTER',
      at: due,
    });
  });

  it('is the announced update, then the consent, then nothing', () => {
    expect(waitingFor({ ...facts, state: 'TRIAGING', responseStatus: 'MET', nextUpdateDueAt: due }, after)).toEqual({
      kind: 'UPDATE',
      at: due,
      isLate: true,
    });
    expect(waitingFor({ ...facts, state: 'CLOSED', responseStatus: 'MET', consent: { state: 'ASKED' } }, after)).toEqual({
      kind: 'CONSENT',
    });
    expect(waitingFor({ ...facts, state: 'CLOSED', responseStatus: 'MET' }, after)).toEqual({ kind: 'CLOSED' });
    expect(waitingFor({ ...facts, responseStatus: 'NOT_OWED', responseDueAt: null }, after)).toEqual({ kind: 'NOTHING' });
  });
});
