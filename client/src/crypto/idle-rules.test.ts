import { describe, expect, it } from 'vitest';
import { idleMinutesOf, idleState } from './idle-rules.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const minute = 60_000;

describe('an idle device', () => {
  it.each([
    ['that was just touched', 0, { kind: 'AWAKE' }],
    ['a minute and a second before its time', 14 * minute - 1_000, { kind: 'AWAKE' }],
    ['a minute before its time', 14 * minute, { kind: 'SOON', seconds: 60 }],
    ['a second before its time', 15 * minute - 1_000, { kind: 'SOON', seconds: 1 }],
    ['at its time', 15 * minute, { kind: 'DUE' }],
    ['that slept the night', 600 * minute, { kind: 'DUE' }],
    ['whose clock was set back', -60 * minute, { kind: 'AWAKE' }],
  ])('%s', (_, ago, state) => {
    expect(idleState(now - ago, now, 15)).toEqual(state);
  });
  it('locks after the time that was chosen here, and after 15 minutes where nothing else is', () => {
    expect(idleState(now - 5 * minute, now, 5)).toEqual({ kind: 'DUE' });
    expect(['5', '60', null, '', '1440', 'never'].map(idleMinutesOf)).toEqual([5, 60, 15, 15, 15, 15]);
  });
});
