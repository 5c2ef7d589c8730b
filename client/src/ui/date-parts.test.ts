import { describe, expect, it } from 'vitest';
import { readDateParts } from './date-parts.ts';

describe('readDateParts', () => {
  it('reads a day as its first moment in UTC', () => {
    expect(readDateParts({ day: '15', month: '1', year: '2027' })).toEqual({ kind: 'DATE', date: new Date('2027-01-15T00:00:00Z') });
  });

  it('takes three empty parts for no date', () => {
    expect(readDateParts({ day: ' ', month: '', year: '' })).toEqual({ kind: 'EMPTY' });
  });

  it.each([
    ['30', '2', '2027'],
    ['1', '13', '2027'],
    ['0', '1', '2027'],
    ['1', '1', '27'],
    ['1', '', '2027'],
    ['1st', '1', '2027'],
  ])('does not guess what %s %s %s means', (day, month, year) => {
    expect(readDateParts({ day, month, year })).toEqual({ kind: 'UNREADABLE' });
  });
});
