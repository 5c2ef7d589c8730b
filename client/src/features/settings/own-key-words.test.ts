import { describe, expect, it } from 'vitest';
import { expiryNear } from './own-key-words.ts';

const now = new Date('2026-11-26T12:00:00Z');

describe('the end of a key', () => {
  it.each([
    ['never', null, null],
    ['in 31 days', '2026-12-27T12:00:00Z', null],
    ['in 30 days', '2026-12-26T12:00:00Z', { days: 30, tone: 'soon' }],
    ['in 8 days', '2026-12-04T12:00:00Z', { days: 8, tone: 'soon' }],
    ['in a week', '2026-12-03T12:00:00Z', { days: 7, tone: 'late' }],
    ['in an hour', '2026-11-26T13:00:00Z', { days: 0, tone: 'late' }],
    ['an hour ago', '2026-11-26T11:00:00Z', null],
  ])('%s', (_, expiresAt, near) => {
    expect(expiryNear(expiresAt, now)).toEqual(near);
  });
});
