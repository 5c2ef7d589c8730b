import { afterEach, describe, expect, it, vi } from 'vitest';
import { HttpRefusal } from '../http.ts';
import { blobSink, openSink, type Sink } from './export-sink.ts';
import { formats, type FormatName } from './export-formats.ts';
import type { ExportPage, ExportRow } from './export-queries.ts';
import { type ExportParts, type ExportProgress, runExport } from './export-run.ts';

const hostile = [
  "=cmd|' /C calc'!A0", '+1', '-1+1', '@SUM(A1)', '\t=1', '\r\n=1', '＝1+1', 'two\nlines', 'say "so", \'thus\'', 'a,b;c\td', 'שלום =1+1', 'مرحبا (RLE)', '[U+202E]gnp.exe',
  '## heading', '```\nend of the fence', '<script>alert(1)</script>', '[link](https://evil.example)', '![x](https://evil.example/x.png)', '| a | b |', '- item', '1. item', '&lt;b&gt;', '~~~', 'https://evil.example', '"},{"a":1', '\u2028', 'a\u0000b',
] as const;

const row = (index: number): ExportRow => ({
  __typename: 'Case', id: String(index), number: `LRL-2026-${String(index + 1).padStart(6, '0')}`, source: 'PORTAL', state: 'TRIAGING', resolution: null, issueType: null, installedSoftware: false,
  weakness: null, severity: 'HIGH', cvss: null, submittedAt: '2026-11-24T08:00:00.000Z', updatedAt: '2026-11-24T08:00:00.000Z', responseDueAt: null, firstRespondedAt: null, responseStatus: 'PENDING',
  nextUpdateDueAt: null, verifiedAt: null, fixedAt: null, closedAt: null, advisoryUrl: null, reporterReference: hostile[index % hostile.length] ?? null, wordsDestroyedAt: null, onlineService: null, assignee: null,
  duplicateOf: null, consent: null, reporter: null, title: null, report: null,
}) as ExportRow;
const pages = (count: number, size = 10): ExportPage[] => Array.from({ length: Math.ceil(count / size) }, (_, page) => ({
  rows: Array.from({ length: Math.min(size, count - page * size) }, (_unused, at) => row(page * size + at)),
  total: { value: count, hasMore: false }, after: (page + 1) * size < count ? String(page + 1) : null,
}));

interface Written extends Sink {
  text: string;
  ended: 'OPEN' | 'CLOSED' | 'ABORTED';
  longest: number;
}
function sink(): Written {
  const written: Written = {
    text: '', ended: 'OPEN', longest: 0,
    write: async (text) => { written.text += text; written.longest = Math.max(written.longest, text.length); },
    close: async () => { written.ended = 'CLOSED'; },
    abort: async () => { written.ended = 'ABORTED'; },
  };
  return written;
}
const opening: ExportParts['open'] = async (rows) => rows.map(({ number }) => {
  const text = hostile[(Number(number.slice(-6)) - 1) % hostile.length] ?? '';
  return { hashes: [], report: `${text}\n${text}`, opened: { number, key: '', title: { text, mark: 'NONE' as const }, report: { text: 'as it is searched', mark: 'NONE' as const }, hasFault: false } };
});
async function exportAll(name: FormatName, count: number, parts: Partial<ExportParts> = {}): Promise<{ readonly file: Written; readonly progress: ExportProgress }> {
  const file = sink();
  const all = pages(count);
  const progress = await runExport({ query: 'is:open', exportedAt: '2026-11-27T05:00:00.000Z', hasWords: true }, {
    fetch: async (_query, after) => all[Number(after ?? 0)] ?? { rows: [], total: { value: 0, hasMore: false }, after: null },
    open: opening, sink: file, format: formats[name], onProgress: () => undefined, signal: new AbortController().signal, wait: async () => undefined, ...parts,
  });
  return { file, progress };
}

/** RFC 4180, for cells that are all quoted. */
const readCsv = (text: string): string[][] => [...text.matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/gu)].map(([, line = '']) =>
  [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) => cell.replaceAll('""', '"')));

describe('an export', () => {
  it('to CSV has every case once, and no cell that a spreadsheet runs', async () => {
    const { file, progress } = await exportAll('csv', 57);
    expect(file.ended).toBe('CLOSED');
    expect(progress).toEqual({ cases: 57, total: { value: 57, hasMore: false }, unopened: 0 });
    expect(file.text.startsWith('\uFEFF"number",')).toBe(true);
    const [head = [], ...rows] = readCsv(file.text.slice(1));
    expect(rows.map(([number]) => number)).toEqual(pages(57).flatMap(({ rows: each }) => each.map(({ number }) => number)));
    for (const [index, cells] of rows.entries()) {
      expect(cells).toHaveLength(head.length);
      expect(cells.filter((cell) => /^[\s\p{C}]*[=+\-@|＝＋－＠]/u.test(cell))).toEqual([]);
      expect(cells[head.indexOf('title')]?.replaceAll(/(^|[;\t\r\n])'/gu, '$1')).toBe(hostile[index % hostile.length]);
    }
  });

  it('to JSON is read back as it was, and not before it is whole', async () => {
    const { file } = await exportAll('json', 57);
    const read = JSON.parse(file.text) as { count: number; complete: boolean; query: string; cases: { number: string; title: string; report: string }[] };
    expect([read.count, read.complete, read.query]).toEqual([57, true, 'is:open']);
    expect(read.cases.filter(({ title, report }) => report !== `${title}\n${title}`)).toEqual([]);
    expect(read.cases.map(({ title }) => title)).toEqual(Array.from({ length: 57 }, (_, index) => hostile[index % hostile.length]));
    expect(() => JSON.parse(file.text.slice(0, -30))).toThrow();
    const { file: none } = await exportAll('json', 0, { fetch: async () => ({ rows: [], total: { value: 0, hasMore: false }, after: null }) });
    expect(JSON.parse(none.text)).toMatchObject({ cases: [], count: 0, complete: true });
  });

  it('to Markdown has one section for each case, whatever their words mark up', async () => {
    const { file } = await exportAll('markdown', 57);
    const { default: MarkdownIt } = await import('markdown-it');
    const tokens = new MarkdownIt({ linkify: true, html: true }).parse(file.text, {});
    expect(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h2')).toHaveLength(57);
    expect(tokens.filter(({ type }) => type === 'fence')).toHaveLength(57);
    const within = tokens.flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)]);
    expect(within.filter((type) => /html|link|image|table|strong|code_inline|code_block/u.test(type))).toEqual([]);
    expect(file.text.endsWith('\nEnd of the export: 57 cases.\n')).toBe(true);
  });

  it('holds no more than a page at a time', async () => {
    const { file } = await exportAll('json', 500);
    expect(file.longest).toBeLessThan(file.text.length / 40);
  });

  it('without words opens and names none', async () => {
    const file = sink();
    await runExport({ query: null, exportedAt: '', hasWords: false }, {
      fetch: async (_query, _after, isWhole) => ({ rows: [row(0)], total: { value: 1, hasMore: isWhole }, after: null }),
      open: () => { throw new Error('opened'); }, sink: file, format: formats.csv, onProgress: () => undefined, signal: new AbortController().signal,
    });
    expect(readCsv(file.text.slice(1))[0]).not.toContain('title');
  });
});

describe('an export that goes wrong', () => {
  it('leaves nothing where it is stopped in the middle', async () => {
    const controller = new AbortController();
    const file = sink();
    const stopped = exportAll('json', 100, { sink: file, signal: controller.signal, onProgress: ({ cases }) => { if (cases >= 30) controller.abort(); } });
    await expect(stopped).rejects.toThrow();
    expect(file.ended).toBe('ABORTED');
  });

  it('leaves nothing where the disk is full, or the portal refuses', async () => {
    for (const fault of [{ sink: { write: async () => { throw new Error('QuotaExceeded'); } } }, { fetch: async () => { throw new HttpRefusal('UNAUTHENTICATED', '', 401, null); } }]) {
      const file = sink();
      await expect(exportAll('csv', 20, { ...fault, sink: { ...file, ...('sink' in fault ? fault.sink : {}), abort: async () => file.abort() } })).rejects.toThrow();
      expect(file.ended).toBe('ABORTED');
    }
  });

  it('waits as long as it is told to, and goes on', async () => {
    const waited: number[] = [];
    let refusals = 2;
    const all = pages(30);
    const { progress } = await exportAll('csv', 30, {
      fetch: async (_query, after) => {
        if (after === '1' && refusals-- > 0) throw new HttpRefusal('RATE_LIMITED', '', 429, 7);
        return all[Number(after ?? 0)] ?? { rows: [], total: { value: 0, hasMore: false }, after: null };
      },
      wait: async (milliseconds) => void waited.push(milliseconds),
    });
    expect([progress.cases, waited]).toEqual([30, [7_000, 7_000]]);
  });

  it('writes a case once that moved in the list meanwhile, and says which words did not open', async () => {
    const { file, progress } = await exportAll('json', 2, {
      fetch: async (_query, after) => ({ rows: after === null ? [row(0), row(1)] : [row(1), row(2)], total: { value: 3, hasMore: false }, after: after === null ? '1' : null }),
      open: async (rows) => rows.map(({ number }) => ({ hashes: [], report: null, opened: { number, key: '', title: null, report: null, hasFault: number.endsWith('2') } })),
    });
    const { cases } = JSON.parse(file.text) as { cases: { number: string; wordsState: string }[] };
    expect(cases.map(({ number }) => number.slice(-1))).toEqual(['1', '2', '3']);
    expect([progress.unopened, cases[1]?.wordsState]).toEqual([1, 'NOT_OPENED']);
  });
});

describe('a file made of parts', () => {
  it('is handed over once, and only when it is whole', async () => {
    const saved: { name: string; file: Blob }[] = [];
    const made = blobSink('a.csv', 'text/csv', (name, file) => void saved.push({ name, file }));
    for (let index = 0; index < 30; index++) await made.write(String(index % 10).repeat(100_000));
    expect(saved).toEqual([]);
    await made.close();
    expect(saved.map(({ name, file }) => [name, file.size])).toEqual([['a.csv', 3_000_000]]);
    const stopped = blobSink('b.csv', 'text/csv', (name, file) => void saved.push({ name, file }));
    await stopped.write('x');
    await stopped.abort();
    expect(saved).toHaveLength(1);
  });
});

describe('a file chosen by name', () => {
  afterEach(() => void vi.unstubAllGlobals());

  /** What choosing does: an empty file, and beside it what is written. */
  function choose(): { readonly names: string[] } {
    const names = ['laurel.csv'];
    const stream = { write: async () => undefined, close: async () => undefined, abort: async () => undefined };
    const handle = { createWritable: async () => stream, getFile: async () => new Blob([]), remove: async () => void names.pop() };
    vi.stubGlobal('window', { showSaveFilePicker: async () => handle });
    return { names };
  }

  it('is gone where the export is stopped', async () => {
    const { names } = choose();
    const made = await openSink('laurel.csv', 'text/csv');
    await made?.write('half');
    expect(names).toEqual(['laurel.csv']);
    await made?.abort();
    expect(names).toEqual([]);
  });
});
