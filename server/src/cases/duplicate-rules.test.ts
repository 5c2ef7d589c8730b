import { describe, expect, it } from 'vitest';
import { closedCase, day } from '../testing/case-samples.ts';
import type { Original } from './duplicate-rules.ts';
import { isIndependent, judgeDuplicate } from './duplicate-rules.ts';

const link = (id: string, received: number, duplicateOfId: string | null = null): Original => ({
  id,
  submittedAt: day(received),
  duplicateOfId,
});
const among =
  (...links: Original[]) =>
  (id: string) =>
    links.find((each) => each.id === id);
const refusal = (code: string) => expect.objectContaining({ code, path: ['input', 'duplicateOf'] });

describe('the original of a duplicate', () => {
  it('is the case that was named, or the end of its chain', () => {
    const links = among(link('3', 1), link('5', 2, '3'), link('6', 3, '5'));
    expect(judgeDuplicate(link('7', 4), '3', links).id).toBe('3');
    expect(judgeDuplicate(link('7', 4), '6', links).id).toBe('3');
  });

  it('may be reached by a case that is newer, as long as the end is older', () => {
    expect(judgeDuplicate(link('7', 4), '9', among(link('9', 6, '3'), link('3', 1))).id).toBe('3');
  });

  it('is not the case itself, nor leads back to it', () => {
    expect(() => judgeDuplicate(link('7', 4), '7', among(link('7', 4)))).toThrow(refusal('DUPLICATE_CYCLE'));
    expect(() => judgeDuplicate(link('7', 4), '8', among(link('8', 5, '7'), link('7', 4)))).toThrow(refusal('DUPLICATE_CYCLE'));
    expect(() => judgeDuplicate(link('7', 4), '8', among(link('8', 2, '9'), link('9', 3, '8')))).toThrow(refusal('DUPLICATE_CYCLE'));
  });

  it('was received earlier; at the same instant the number decides', () => {
    expect(() => judgeDuplicate(link('7', 4), '8', among(link('8', 5)))).toThrow(refusal('DUPLICATE_NEWER'));
    expect(() => judgeDuplicate(link('9', 4), '10', among(link('10', 4)))).toThrow(refusal('DUPLICATE_NEWER'));
    expect(judgeDuplicate(link('10', 4), '9', among(link('9', 4))).id).toBe('9');
  });

  it('exists', () => {
    expect(() => judgeDuplicate(link('7', 4), '404', among())).toThrow(refusal('INVALID'));
    expect(() => judgeDuplicate(link('7', 4), '8', among(link('8', 1, '404')))).toThrow(refusal('INVALID'));
  });
});

describe('an independent duplicate', () => {
  const original = closedCase('RESOLVED', { id: '3', reporterId: 'first', fixedAt: day(3) });
  const duplicate = closedCase('DUPLICATE', { reporterId: 'second' });

  it('came before the fix', () => {
    expect(isIndependent({ ...duplicate, submittedAt: new Date(day(3).getTime() - 1) }, original)).toBe(true);
    expect(isIndependent({ ...duplicate, submittedAt: day(3) }, original)).toBe(false);
    expect(isIndependent({ ...duplicate, submittedAt: day(99) }, { ...original, fixedAt: null })).toBe(true);
  });

  it('came from somebody else', () => {
    expect(isIndependent({ ...duplicate, reporterId: 'first' }, original)).toBe(false);
    expect(isIndependent({ ...duplicate, reporterId: null }, { ...original, reporterId: null })).toBe(true);
  });
});
