import { describe, expect, it } from 'vitest';
import { keyOfWords, type OpenCases } from './open-cases.ts';
import type { OpenedCase, WordsWorkerApi } from './words-api.ts';
import { mostCases, WordIndex } from './word-index.ts';
import type { FetchWords, WordsRow } from './words-queries.ts';

const numberAt = (at: number): string => `LRL-2026-${String(at).padStart(6, '0')}`;
const row = (at: number, change: Partial<WordsRow> = {}): WordsRow => ({
  id: `c${at}`, number: numberAt(at), issueType: null, state: 'TRIAGING', resolution: null, submittedAt: '2026-01-01T00:00:00.000Z', wordsDestroyedAt: null, onlineService: null, reporter: null,
  title: { id: `t${at}`, sha256: `t${at}`, armored: `title ${at}` }, report: { id: `r${at}`, sha256: `r${at}`, armored: at % 10 === 9 ? 'for others' : `report ${at}` }, ...change,
});

/** A server with these cases, and what it was asked for. */
function server(cases: readonly WordsRow[]): { readonly fetch: FetchWords; readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: FetchWords = async (query, after, isWhole) => {
    asked.push(`${query ?? 'all'}${isWhole ? ' whole' : ''}`);
    const wanted = query === null ? null : new Set(query.replace('number:', '').split(','));
    const listed = cases.filter(({ number }) => wanted?.has(number) ?? true);
    const start = Number(after ?? 0);
    const rows = listed.slice(start, start + 100);
    return { rows, total: listed.length, after: start + 100 < listed.length ? String(start + 100) : null };
  };
  return { fetch, asked };
}

function worker(): { readonly words: WordsWorkerApi; readonly held: Map<string, OpenedCase> } {
  const held = new Map<string, OpenedCase>();
  const words: WordsWorkerApi = {
    add: async (cases) => { for (const opened of cases) held.set(opened.number, opened); },
    remove: async (numbers) => { for (const number of numbers) held.delete(number); },
    setFacts: async () => undefined, search: async () => [], contexts: async () => ({}), similar: async () => [], texts: async () => [],
  };
  return { words, held };
}

function opener(): { readonly open: OpenCases; readonly opened: string[] } {
  const opened: string[] = [];
  const open: OpenCases = async (rows) => rows.map((each) => {
    opened.push(each.number);
    const hasFault = each.report?.armored === 'for others' || (each.report === null && each.wordsDestroyedAt === null);
    return { report: null, opened: { number: each.number, key: keyOfWords(each), title: null, report: hasFault ? null : { text: each.report?.armored ?? '', mark: 'NONE' }, hasFault }, hashes: each.report ? [each.report.sha256] : [] };
  });
  return { open, opened };
}

const cases = (count: number): WordsRow[] => Array.from({ length: count }, (_, at) => row(at));

describe('the index of a tab', () => {
  it('opens every page, and says what does not open whole', async () => {
    const [{ fetch }, { open }, { words, held }] = [server(cases(230)), opener(), worker()];
    let changes = 0;
    const index = new WordIndex({ fetch, open, words, onChange: () => { changes += 1; } });
    await index.run();
    expect(index).toMatchObject({ state: 'DONE', total: 230, looked: 230, unreadable: 23, size: 230 });
    expect(held.size).toBe(230);
    expect(changes).toBeGreaterThan(5);
  });

  it('opens nothing twice: later only what is new, changed or did not open', async () => {
    const all = cases(120);
    const [{ fetch, asked }, { open, opened }, { words, held }] = [server(all), opener(), worker()];
    const index = new WordIndex({ fetch, open, words, onChange: () => undefined });
    await index.run();
    expect(opened).toHaveLength(120);
    all[5] = row(5, { title: { id: 't5', sha256: 'another', armored: 'renamed' } });
    all.unshift(row(500));
    all.splice(all.findIndex(({ number }) => number === numberAt(7)), 1);
    asked.length = 0;
    opened.length = 0;
    await index.run();
    const again = [numberAt(500), numberAt(5), ...Array.from({ length: 12 }, (_, at) => numberAt(at * 10 + 9))];
    expect(opened.toSorted()).toEqual(again.toSorted());
    expect(asked.filter((query) => query === 'all')).toHaveLength(2);
    expect(asked.filter((query) => query.endsWith('whole')).every((query) => query.startsWith('number:'))).toBe(true);
    expect([held.has(numberAt(7)), held.has(numberAt(500))]).toEqual([false, true]);
  });

  it('counts a case whose words the server keeps back, and not one whose words were destroyed', async () => {
    const rows = [row(0, { title: null, report: null }), row(1, { title: null, report: null, wordsDestroyedAt: '2026-01-01T00:00:00.000Z' })];
    const index = new WordIndex({ fetch: server(rows).fetch, open: opener().open, words: worker().words, onChange: () => undefined });
    await index.run();
    expect(index.unreadable).toBe(1);
  });

  it('puts a text that stands in two cases into neither', async () => {
    const same = { id: 'r', sha256: 'same', armored: 'report' };
    const { words, held } = worker();
    const index = new WordIndex({ fetch: server([row(0), row(1, { report: same }), row(2, { report: same })]).fetch, open: opener().open, words, onChange: () => undefined });
    await index.run();
    expect([...held.keys()]).toEqual([numberAt(0)]);
    expect(index.unreadable).toBe(2);
  });

  it('stops where it is asked to, keeps what it has, and goes on from there', async () => {
    const [{ fetch }, { open, opened }, { words }] = [server(cases(400)), opener(), worker()];
    const index: WordIndex = new WordIndex({ fetch, open, words, onChange: () => { if (index.looked === 150) index.stop(); } });
    await index.run();
    expect(index).toMatchObject({ state: 'STOPPED', size: 150 });
    await index.run();
    expect(index).toMatchObject({ state: 'DONE', size: 400 });
    expect(opened.length).toBe(400 + 15);
  });

  it('opens no more than its limit, and says so', async () => {
    const { words } = worker();
    const index = new WordIndex({ fetch: server(cases(mostCases + 300)).fetch, open: opener().open, words, onChange: () => undefined });
    await index.run();
    expect(index).toMatchObject({ state: 'STOPPED', total: mostCases, size: mostCases });
  });

  it('says when the cases could not be fetched, and tries again', async () => {
    let isAway = true;
    const { fetch } = server(cases(3));
    const index = new WordIndex({ fetch: (...asked) => (isAway ? Promise.reject(new Error('away')) : fetch(...asked)), open: opener().open, words: worker().words, onChange: () => undefined });
    await index.run();
    expect(index.state).toBe('FAILED');
    isAway = false;
    await index.run();
    expect(index).toMatchObject({ state: 'DONE', size: 3 });
  });
});

describe('what a device kept', () => {
  const kept = (at: number): OpenedCase => ({ number: numberAt(at), key: keyOfWords(row(at)), title: null, report: { text: 'kept', mark: 'NONE' }, hasFault: false });

  it('counts as far as the server still lists it unchanged; the rest is opened again or gone', async () => {
    const all = [row(0), row(1, { report: { id: 'r1', sha256: 'changed', armored: 'report' } }), row(2, { title: null, report: null, wordsDestroyedAt: '2026-01-01T00:00:00.000Z' })];
    const [{ fetch }, { open, opened }, { words, held }] = [server(all), opener(), worker()];
    const index = new WordIndex({ fetch, open, words, onChange: () => undefined }, [kept(0), kept(1), kept(2), kept(3)]);
    expect(held.size).toBe(0);
    await index.run();
    expect(opened).toEqual([numberAt(1), numberAt(2)]);
    expect(held.get(numberAt(0))?.report?.text).toBe('kept');
    expect([held.get(numberAt(1))?.report?.text, held.get(numberAt(2))?.report?.text, held.has(numberAt(3))]).toEqual(['report', '', false]);
    expect(index.numbers()).not.toContain(numberAt(3));
  });

  it('is written anew where nothing but a case that it held has gone', async () => {
    const [{ fetch }, { open }, { words }] = [server([]), opener(), worker()];
    const index = new WordIndex({ fetch, open, words, onChange: () => undefined }, [kept(0)]);
    await index.run();
    expect([index.version, index.numbers()]).toEqual([1, []]);
  });
});
