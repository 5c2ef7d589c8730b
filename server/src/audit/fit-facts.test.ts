import { describe, expect, it } from 'vitest';
import { requireFitFacts, UnfitAuditFact } from './fit-facts.ts';

describe('facts of the audit log', () => {
  it('takes ids, numbers, words of ours and lists of them', () => {
    requireFitFacts('TOKEN_MADE', { token: '17', scopes: ['CASES_READ', 'STATISTICS_READ'], services: [], days: 90 });
    requireFitFacts('SIGN_IN_FAILED', { method: 'PASSWORD', andMore: true });
    requireFitFacts('TEAM_KEY_GRANTED', { teamKey: '3' });
    requireFitFacts('SIGNED_OUT', {});
  });

  it.each([
    ['an address', 'SIGNED_IN', { method: 'sam@example.org' }],
    ['free text', 'SETTING_CHANGED', { value: 'We thank, we do not pay' }],
    ['a sentence in a list', 'INVITED', { roles: ['LEAD', 'to be the boss'] }],
    ['a case number', 'EXPORTED', { what: 'LRL-2026-000042' }],
    ['a fact that the kind does not carry', 'SIGNED_OUT', { method: 'PASSWORD' }],
    ['a number that is none', 'EXPORTED', { rows: Number.NaN }],
    ['a fraction', 'EXPORTED', { rows: 1.5 }],
    ['a line break', 'EXPORTED', { what: 'AUDIT\n' }],
    ['too much', 'INVITED', { roles: Array.from({ length: 51 }, () => 'LEAD') }],
  ] as const)('refuses %s', (_what, kind, facts) => {
    expect(() => requireFitFacts(kind, facts)).toThrow(UnfitAuditFact);
  });
});
