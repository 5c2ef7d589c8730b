import { describe, expect, it } from 'vitest';
import { type EscalationFacts, nextToCall } from './escalation-rules.ts';

const at = new Date('2026-11-28T12:00:00Z');
const minutes = (count: number): Date => new Date(at.getTime() + count * 60_000);
const page: EscalationFacts = { at, escalation: 0, acknowledgedAt: null, settledAt: null, isLost: false, hasDeputies: true };

describe('a page that nobody acknowledges', () => {
  it.each<[string, Partial<EscalationFacts>, number, ReturnType<typeof nextToCall>]>([
    ['waits', {}, 29, null],
    ['goes to the deputies', {}, 30, 'DEPUTIES'],
    ['goes to them once', { escalation: 1 }, 45, null],
    ['then goes to the leads', { escalation: 1 }, 60, 'LEADS'],
    ['goes to nobody else', { escalation: 2 }, 600, null],
    ['goes to the leads at once where there is no deputy', { hasDeputies: false }, 30, 'LEADS'],
    ['goes to the leads alone after an outage', {}, 90, 'LEADS'],
    ['stops once acknowledged', { acknowledgedAt: minutes(5) }, 60, null],
    ['stops once settled', { settledAt: minutes(5) }, 60, null],
    ['is not waited for where nothing reached anybody', { isLost: true }, 1, 'DEPUTIES'],
    ['waits for deputies even then', { isLost: true, escalation: 1 }, 59, null],
  ])('%s', (_sentence, changes, passed, next) => {
    expect(nextToCall({ ...page, ...changes }, 30, minutes(passed))).toBe(next);
  });
});
