import { describe, expect, it } from 'vitest';
import { readLabel } from './label-rules.ts';

const refusal = (code: string) => expect.objectContaining({ code, path: ['input', 'name'] });

describe('a label', () => {
  it('is kept as it was written, in one line', () => {
    expect(readLabel({ name: ' quick\n  win ', colour: 'TEAL' })).toEqual({ name: 'quick win', colour: 'TEAL' });
    expect(readLabel({ name: 'نی‌ما 👩‍💻', colour: 'GREY' }).name).toBe('نی‌ما 👩‍💻');
    expect(readLabel({ name: 'Zu\u0308rich', colour: 'GREY' }).name).toBe('Z\u00fcrich');
    expect(readLabel({ name: 'x'.repeat(40), colour: 'GREY' }).name).toHaveLength(40);
  });

  it.each([
    ['nothing', ' \t\n', 'REQUIRED'],
    ['a sentence', 'x'.repeat(41), 'INVALID'],
    ['a hidden direction', 'quick\u202ewin', 'INVALID'],
    ['a NUL', 'a\u0000b', 'INVALID'],
    ['half a character', 'a\ud800', 'INVALID'],
    ['quotes, which end a term of a query', 'the "quick" ones', 'INVALID'],
    ['a backslash', 'a\\b', 'INVALID'],
  ])('is not %s', (_, name, code) => {
    expect(() => readLabel({ name, colour: 'GREY' })).toThrow(refusal(code));
  });
});
