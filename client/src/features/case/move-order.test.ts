import { describe, expect, it } from 'vitest';
import type { CaseAction } from '../../generated/graphql.ts';
import { otherActions, primaryAction } from './move-order.ts';

const facts = (viewerCan: CaseAction[], part: object = {}) => ({
  viewerCan,
  firstRespondedAt: '2026-11-03T15:12:40.000Z',
  responseDueAt: '2026-11-04T15:12:40.000Z',
  consent: null,
  weakness: null,
  ...part,
});

describe('the order of what can be done', () => {
  it('puts the owed answer before everything', () => {
    const can: CaseAction[] = ['START_TRIAGE', 'CLOSE', 'REPLY', 'NOTE'];
    expect(primaryAction(facts(can, { firstRespondedAt: null }), 'team')).toBe('REPLY');
    expect(primaryAction(facts(can), 'team')).toBe('START_TRIAGE');
  });

  it('offers nothing that the server does not', () => {
    expect(primaryAction(facts([]), 'team')).toBeNull();
    expect(otherActions(facts(['NOTE']), 'team')).toEqual([]);
  });

  it('asks for consent while it is asked, and only offers to change it afterwards', () => {
    const can: CaseAction[] = ['REPLY', 'ANSWER_CONSENT'];
    expect(primaryAction(facts(can, { consent: { state: 'ASKED' } }), 'reporter')).toBe('ANSWER_CONSENT');
    expect(primaryAction(facts(can, { consent: { state: 'GRANTED' } }), 'reporter')).toBe('REPLY');
    expect(otherActions(facts(can, { consent: { state: 'GRANTED' } }), 'reporter')).toEqual(['ANSWER_CONSENT']);
  });

  it('assesses what nobody has assessed yet', () => {
    const can: CaseAction[] = ['ASSESS', 'MARK_FIXED'];
    expect(primaryAction(facts(can), 'team')).toBe('ASSESS');
    expect(primaryAction(facts(can, { weakness: 'CWE-79' }), 'team')).toBe('MARK_FIXED');
  });

  it('lists what ends a case last', () => {
    expect(otherActions(facts(['WITHDRAW', 'REPLY', 'PLAN_DISCLOSURE']), 'reporter')).toEqual(['PLAN_DISCLOSURE', 'WITHDRAW']);
  });
});
