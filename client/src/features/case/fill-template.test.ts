import { describe, expect, it } from 'vitest';
import { nextWordOf, withOtherDate } from './fill-template.ts';

const template = { words: 'We write by {date}.', nextUpdateDays: 3 };

describe('a template', () => {
  it('announces the next word so many days ahead, or as usual', () => {
    const now = new Date(2026, 11, 30, 9);
    expect(nextWordOf(template, now)).toEqual({ day: '2', month: '1', year: '2027' });
    expect(nextWordOf({ ...template, nextUpdateDays: null }, now)).toEqual({ day: '13', month: '1', year: '2027' });
  });

  it('follows a date that is changed, where it still says it', () => {
    expect(withOtherDate('We write by Fri 27 Nov.', 'Fri 27 Nov', 'Mon 30 Nov')).toBe('We write by Mon 30 Nov.');
    expect(withOtherDate('We write soon.', 'Fri 27 Nov', 'Mon 30 Nov')).toBe('We write soon.');
    expect(withOtherDate('We write soon.', '', 'Mon 30 Nov')).toBe('We write soon.');
  });
});
