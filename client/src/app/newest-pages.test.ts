import { describe, expect, it } from 'vitest';
import { mergeNewest } from './newest-pages.ts';

const page = (from: number, to: number): { edges: { cursor: string }[]; pageInfo: { hasPreviousPage: boolean; startCursor: string } } => ({
  edges: Array.from({ length: to - from + 1 }, (_, i) => ({ cursor: String(from + i) })), pageInfo: { hasPreviousPage: from > 1, startCursor: String(from) },
});

describe('a list that is read from its end', () => {
  it('grows at its beginning', () => {
    expect(mergeNewest(page(6, 10), page(1, 5), '6')).toEqual(page(1, 10));
    expect(mergeNewest(page(6, 10), page(1, 5), '7')).toEqual(page(6, 10));
  });

  it('keeps what was loaded where its end is read again', () => {
    expect(mergeNewest(page(3, 10), page(8, 12), null)).toEqual(page(3, 12));
    expect(mergeNewest(page(8, 12), page(8, 12), null)).toEqual(page(8, 12));
  });

  it('begins anew where the two do not meet', () => {
    expect(mergeNewest(page(3, 10), page(20, 24), undefined)).toEqual(page(20, 24));
    expect(mergeNewest(undefined, page(20, 24), undefined)).toEqual(page(20, 24));
  });
});
