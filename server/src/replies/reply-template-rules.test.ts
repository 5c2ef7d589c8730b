import { describe, expect, it } from 'vitest';
import { readReplyTemplate } from './reply-template-rules.ts';

const fine = { name: 'It arrived', words: 'Thank you.\n\nWe write by {date}.', nextUpdateDays: 3 };
const refusal = (code: string, field: string) => expect.objectContaining({ code, path: ['input', field] });

describe('a template of a reply', () => {
  it('is kept as it was written', () => {
    expect(readReplyTemplate(fine)).toEqual(fine);
    expect(readReplyTemplate({ name: ' It\n arrived ', words: ' Thank you.\r\nAna ', nextUpdateDays: null }))
      .toEqual({ name: 'It arrived', words: 'Thank you.\nAna', nextUpdateDays: null });
    expect(readReplyTemplate({ ...fine, words: 'شكراً 👩‍💻 نی‌ما' }).words).toBe('شكراً 👩‍💻 نی‌ما');
  });

  it.each([
    ['no name', { name: '  ' }, 'REQUIRED', 'name'],
    ['a long name', { name: 'x'.repeat(61) }, 'INVALID', 'name'],
    ['no words', { words: '\n' }, 'REQUIRED', 'words'],
    ['a book', { words: 'x'.repeat(4_001) }, 'INVALID', 'words'],
    ['a hidden direction', { words: 'Thank \u202eyou' }, 'INVALID', 'words'],
    ['a NUL', { name: 'a\u0000b' }, 'INVALID', 'name'],
    ['no day', { nextUpdateDays: 0 }, 'INVALID', 'nextUpdateDays'],
    ['half a day', { nextUpdateDays: 0.5 }, 'INVALID', 'nextUpdateDays'],
    ['a date too far', { nextUpdateDays: 366 }, 'INVALID', 'nextUpdateDays'],
  ])('is not %s', (_, change, code, field) => {
    expect(() => readReplyTemplate({ ...fine, ...change })).toThrow(refusal(code, field));
  });
});
