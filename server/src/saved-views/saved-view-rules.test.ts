import { describe, expect, it } from 'vitest';
import { readViewName } from './saved-view-rules.ts';

describe('the name of a saved view', () => {
  it('is kept as it was written, in one line', () => {
    expect(readViewName(' Late\n  and  mine ')).toBe('Late and mine');
    expect(readViewName('نی‌ما 👩‍💻')).toBe('نی‌ما 👩‍💻');
    expect(readViewName('Zu\u0308rich')).toBe('Z\u00fcrich');
    expect(readViewName('x'.repeat(60))).toHaveLength(60);
  });

  it.each([
    ['nothing', ' \t\n', 'REQUIRED'],
    ['a sentence', 'x'.repeat(61), 'INVALID'],
    ['a hidden direction', 'late\u202eand', 'INVALID'],
    ['a NUL', 'a\u0000b', 'INVALID'],
    ['half a character', 'a\ud800', 'INVALID'],
  ])('is not %s', (_, name, code) => {
    expect(() => readViewName(name)).toThrow(expect.objectContaining({ code, path: ['input', 'name'] }));
  });
});
