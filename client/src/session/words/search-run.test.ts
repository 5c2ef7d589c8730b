import { describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import type { OpenWords } from './opened-words.ts';
import { type FetchWords, mostCases, SearchRun } from './search-run.ts';
import type { WordsRow } from './words-queries.ts';

const row = (index: number): WordsRow => ({
  id: `c${index}`, number: `LRL-2026-${String(index).padStart(6, '0')}`, source: 'PORTAL', state: 'TRIAGING', resolution: null, issueType: null, severity: null,
  submittedAt: '', updatedAt: '', responseDueAt: null, firstRespondedAt: null, nextUpdateDueAt: null, wordsDestroyedAt: null, unreadCount: 0,
  onlineService: null, assignee: null, reporter: null, title: { id: `t${index}`, armored: `title ${index}`, sha256: '' },
  report: { id: `r${index}`, armored: index % 10 === 9 ? 'for others' : `report calendar ${index}`, sha256: '' },
});
/** Pages of the first `total` cases. */
const pages = (total: number): FetchWords => async (first, after) => {
  const start = Number(after ?? 0);
  const end = Math.min(start + first, total);
  return { rows: Array.from({ length: end - start }, (_, i) => row(start + i)), total, after: end < total ? String(end) : null };
};
const open: OpenWords = async ({ armored }) => (armored === 'for others' ? { fault: 'NOT_A_READER' } : { text: armored });
const words = (text: string): ReturnType<typeof parseCaseQuery>['words'] => parseCaseQuery(text).words;

describe('a search run', () => {
  it('opens every page, says what does not open, and finds words in the rest', async () => {
    let changes = 0;
    const run = new SearchRun(pages(230), open, () => { changes += 1; });
    await run.run();
    expect(run).toMatchObject({ state: 'DONE', total: 230, unreadable: 23 });
    expect(run.rows.size).toBe(230);
    expect(run.index.search(words('calendar'))).toHaveLength(207);
    expect(run.index.search(words('title'))).toHaveLength(230);
    expect(changes).toBeGreaterThan(8);
  });

  it('counts a case whose words the server keeps back, and not one whose words were destroyed', async () => {
    const rows = [{ ...row(0), title: null, report: null }, { ...row(1), title: null, report: null, wordsDestroyedAt: '2026-01-01T00:00:00.000Z' }];
    const run = new SearchRun(async () => ({ rows, total: 2, after: null }), open, () => undefined);
    await run.run();
    expect(run.unreadable).toBe(1);
  });

  it('stops where it is asked to, and keeps what it has', async () => {
    const run: SearchRun = new SearchRun(pages(1000), open, () => { if (run.rows.size >= 60) run.stop(); });
    await run.run();
    expect(run.state).toBe('STOPPED');
    expect(run.rows.size).toBe(64);
  });

  it('opens no more than its limit, and says so', async () => {
    const run = new SearchRun(pages(mostCases + 500), open, () => undefined);
    await run.run();
    expect(run).toMatchObject({ state: 'STOPPED', total: mostCases });
    expect(run.rows.size).toBe(mostCases);
  });

  it('says when the cases could not be fetched', async () => {
    const run = new SearchRun(async () => { throw new Error('away'); }, open, () => undefined);
    await run.run();
    expect(run.state).toBe('FAILED');
  });
});
