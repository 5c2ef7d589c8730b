import { describe, expect, it } from 'vitest';
import type { CaseRow } from './case-queries.ts';
import { type CasePage, CasePages, type CaseSource } from './case-pages.ts';

const row = (number: string, state = 'RECEIVED'): CaseRow => ({ number, state }) as CaseRow;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A server of so many rows, in pages of ten, that can be told to fail. */
function sourceOf(total: number): CaseSource & { isAway: boolean; asked: (string | null)[]; all: CaseRow[] } {
  const source = {
    isAway: false,
    asked: [] as (string | null)[],
    all: Array.from({ length: total }, (_, at) => row(`${at}`)),
    page: async (after: string | null): Promise<CasePage> => {
      source.asked.push(after);
      if (source.isAway) throw new Error('away');
      const from = after === null ? 0 : source.all.findIndex(({ number }) => number === after) + 1;
      const rows = source.all.slice(from, from + 10);
      const isLast = from + 10 >= source.all.length;
      return { rows, count: { value: source.all.length, hasMore: false }, after: isLast ? null : (rows.at(-1)?.number ?? null) };
    },
    rows: async (numbers: readonly string[]) => source.all.filter(({ number }) => numbers.includes(number)),
  };
  return source;
}
const numbers = (pages: CasePages): string[] => pages.state().rows.map(({ number }) => number);

describe('the pages of a list', () => {
  it('come one after the other, without a gap and without a double', async () => {
    const source = sourceOf(35);
    const pages = new CasePages(source);
    for (let i = 0; i < 8; i++) {
      pages.more();
      pages.more();
      await settled();
    }
    expect(numbers(pages)).toEqual(source.all.map(({ number }) => number));
    expect(source.asked).toEqual([null, '9', '19', '29']);
    expect(pages.state()).toMatchObject({ phase: 'READY', hasMore: false });
  });

  it('keep one row of two where it moved in between, with its newer facts', async () => {
    const source = sourceOf(30);
    const pages = new CasePages(source);
    pages.more();
    await settled();
    source.all.splice(12, 0, row('3', 'CLOSED'));
    pages.more();
    await settled();
    expect(numbers(pages).filter((number) => number === '3')).toHaveLength(1);
    expect(pages.state().rows[3]?.state).toBe('CLOSED');
  });

  it('stand as they were when the next one fails, and go on when asked again', async () => {
    const source = sourceOf(15);
    const pages = new CasePages(source);
    pages.more();
    await settled();
    source.isAway = true;
    pages.more();
    await settled();
    pages.more();
    await settled();
    expect(pages.state().phase).toBe('FAILED');
    expect(source.asked).toHaveLength(2);
    expect(numbers(pages)).toHaveLength(10);
    source.isAway = false;
    pages.retry();
    await settled();
    expect(numbers(pages)).toHaveLength(15);
  });

  it('start over, and forget an answer that comes too late', async () => {
    const source = sourceOf(30);
    const pages = new CasePages(source);
    pages.more();
    await settled();
    pages.more();
    pages.noteChanged();
    source.all.unshift(row('new'));
    pages.reload();
    await settled();
    expect(numbers(pages)).toHaveLength(10);
    expect(numbers(pages)[0]).toBe('new');
    expect(pages.state().hasChanged).toBe(false);
  });

  it('are checked after some time away: rows in sight anew, and whether others came', async () => {
    const source = sourceOf(80);
    const pages = new CasePages(source);
    pages.more();
    await settled();
    source.all[4] = row('4', 'CLOSED');
    await pages.recheck(['4']);
    expect(pages.state()).toMatchObject({ hasChanged: false });
    expect(pages.state().rows[4]?.state).toBe('CLOSED');
    source.all.unshift(row('new'));
    await pages.recheck(['4']);
    expect(pages.state().hasChanged).toBe(true);
    expect(numbers(pages)).toHaveLength(10);
  });

  it('read single rows anew where they stand', async () => {
    const source = sourceOf(10);
    const pages = new CasePages(source);
    pages.more();
    await settled();
    source.all[4] = row('4', 'CLOSED');
    await pages.refresh(['4', 'unknown']);
    expect(pages.state().rows[4]?.state).toBe('CLOSED');
    expect(numbers(pages)).toHaveLength(10);
  });
});
