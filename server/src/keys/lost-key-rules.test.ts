import { describe, expect, it } from 'vitest';
import {
  approvalFault, chosenByBoth, isOpenState, type LostKeyFacts, type LostKeyMove, lostKeyMoves, type LostKeyState, lostKeyStates, lostKeyStep, mayAskAgain, readyAt,
  remindsAt, stateAt,
} from './lost-key-rules.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-26T12:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR);
const facts = (change: Partial<LostKeyFacts> = {}): LostKeyFacts => ({ state: 'ASKED', ownerId: 'owner', fingerprint: 'NEW', waitingSince: null, approvals: [], ...change });

describe('a lost key', () => {
  it('goes through these states by these moves, and by no other', () => {
    const walked = Object.fromEntries(lostKeyStates.map((state) =>
      [state, Object.fromEntries(lostKeyMoves.flatMap((move) => {
        const next = lostKeyStep(state, move);
        return next === null ? [] : [[move, next]];
      }))]));
    const end = { OBJECT: 'OBJECTED', CANCEL: 'CANCELLED', DECLINE: 'DECLINED' };
    expect(walked).toEqual({
      ASKED: { ...end, APPROVE: 'APPROVED_ONCE' }, APPROVED_ONCE: { ...end, APPROVE: 'WAITING' }, WAITING: { ...end, PASS_TIME: 'READY' },
      READY: { ...end, REPLACE: 'DONE' }, DONE: {}, OBJECTED: {}, CANCELLED: {}, DECLINED: {},
    });
  });

  it('is replaced on no path without two approvals and the wait between', () => {
    const paths: LostKeyMove[][] = [];
    const walk = (state: LostKeyState, path: LostKeyMove[]): void => {
      if (state === 'DONE') paths.push(path);
      for (const move of lostKeyMoves) {
        const next = lostKeyStep(state, move);
        if (next !== null) walk(next, [...path, move]);
      }
    };
    walk('ASKED', []);
    expect(paths).toEqual([['APPROVE', 'APPROVE', 'PASS_TIME', 'REPLACE']]);
  });

  it('can be objected to as long as it is open', () => {
    for (const state of lostKeyStates) expect([state, lostKeyStep(state, 'OBJECT') === 'OBJECTED']).toEqual([state, isOpenState(state)]);
  });

  it('waits 72 hours from the second approval, to the second', () => {
    const since = ago(72);
    expect(readyAt(since)).toEqual(now);
    expect(stateAt(facts({ state: 'WAITING', waitingSince: since }), now)).toBe('READY');
    expect(stateAt(facts({ state: 'WAITING', waitingSince: new Date(since.getTime() + 1) }), now)).toBe('WAITING');
    expect(remindsAt(since)).toEqual(ago(24));
    for (const state of ['ASKED', 'APPROVED_ONCE', 'OBJECTED', 'DONE'] as const) expect(stateAt(facts({ state, waitingSince: ago(9_999) }), now)).toBe(state);
  });
});

describe('an approval', () => {
  const own = new Set(['1', '2']);
  const by = (approverId: string, change: object = {}) => ({ approverId, fingerprint: 'NEW', caseIds: ['1'], ...change });
  const fault = (given: Partial<LostKeyFacts>, approval: ReturnType<typeof by>) => approvalFault(facts(given), approval, own, now);

  it('counts once, from two people who are not the owner', () => {
    expect(fault({}, by('triager'))).toBe(null);
    expect(fault({}, by('owner'))).toBe('OWN');
    const once = { state: 'APPROVED_ONCE' as const, approvals: [by('triager')] };
    expect(fault(once, by('triager', { caseIds: ['1', '2'] }))).toBe('TWICE');
    expect(fault(once, by('lead'))).toBe(null);
  });

  it('is for the key that was seen, and for the owner’s cases alone', () => {
    expect(fault({}, by('triager', { fingerprint: 'EXCHANGED' }))).toBe('OTHER_KEY');
    expect(fault({}, by('triager', { caseIds: ['1', '3'] }))).toBe('OTHER_CASES');
    expect(fault({}, by('triager', { caseIds: [] }))).toBe(null);
  });

  it('counts for nothing once it waits, or is over', () => {
    for (const state of lostKeyStates) {
      const isTaken = state === 'ASKED' || state === 'APPROVED_ONCE';
      expect([state, fault({ state, waitingSince: ago(100) }, by('third'))]).toEqual([state, isTaken ? null : 'STATE']);
    }
  });

  it('opens the cases that both chose', () => {
    const chosen = (...choices: readonly string[][]) => chosenByBoth(choices.map((caseIds, at) => ({ approverId: String(at), caseIds })));
    expect(chosen()).toEqual([]);
    expect(chosen(['1', '2'])).toEqual([]);
    expect(chosen(['1', '2', '3'], ['3', '2', '4'])).toEqual(['2', '3']);
    expect(chosen(['1'], ['2'])).toEqual([]);
  });
});

it('is not asked for again in the month after the old key objected', () => {
  const ended = (state: LostKeyState, hours: number) => mayAskAgain({ state, endedAt: ago(hours) }, now);
  expect(mayAskAgain(null, now)).toBe(true);
  expect(ended('OBJECTED', 24 * 30 - 1)).toBe(false);
  expect(ended('OBJECTED', 24 * 30)).toBe(true);
  for (const state of ['CANCELLED', 'DECLINED', 'DONE'] as const) expect(ended(state, 1)).toBe(true);
});
