import { describe, expect, it } from 'vitest';
import { differsBy } from './slips.ts';

describe('slips', () => {
  it.each([
    ['calendar', 'calendar', 0], ['calendar', 'calender', 1], ['calendar', 'calednar', 1], ['calendar', 'calndar', 1], ['calendar', 'calendars', 1],
    ['calendar', 'kalender', 2], ['calendar', 'invoices', null], ['token', 'broken', 2], ['', 'ab', 2], ['abc', '', null],
  ] as const)('counts %s and %s as %s', (word, other, slips) => {
    expect([differsBy(word, other, 2), differsBy(other, word, 2)]).toEqual([slips, slips]);
  });

  it('leaves out what differs by more than was asked for', () => {
    expect(differsBy('calendar', 'kalender', 1)).toBeNull();
  });
});
