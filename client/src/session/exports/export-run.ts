/** One export: page by page, opened where words were asked for, written, forgotten. */
import { HttpRefusal } from '../http.ts';
import type { OpenCases } from '../words/open-cases.ts';
import { exportedCase, type ExportedWords } from './exported-case.ts';
import type { ExportFacts, Format } from './export-formats.ts';
import type { ExportPage, ExportRow, FetchExport } from './export-queries.ts';
import type { Sink } from './export-sink.ts';

export interface ExportProgress {
  readonly cases: number;
  readonly total: { readonly value: number; readonly hasMore: boolean };
  /** Of how many cases some words are there that did not open. */
  readonly unopened: number;
}
export interface ExportParts {
  readonly fetch: FetchExport;
  readonly open: OpenCases;
  readonly sink: Sink;
  readonly format: Format;
  readonly onProgress: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
  /** For tests, which wait for nothing. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const tries = 5;

const waitFor = async (milliseconds: number, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
});

/** Too many requests, or a connection that is away for a moment: asked again. What the portal refuses else, it refuses again. */
async function patiently<T>(ask: () => Promise<T>, { signal, wait = waitFor }: ExportParts): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await ask();
    } catch (error) {
      const isPassing = !(error instanceof HttpRefusal) || error.code === 'RATE_LIMITED' || error.status >= 500;
      if (!isPassing || left === 1 || signal.aborted) throw error;
      const seconds = error instanceof HttpRefusal ? (error.retryAfterSeconds ?? 2 ** (tries - left)) : 2 ** (tries - left);
      await wait(Math.min(seconds, 60) * 1_000, signal);
      signal.throwIfAborted();
    }
  }
}

type Opened = Awaited<ReturnType<OpenCases>>[number];

/** The report as it reads, not as it is searched. */
function wordsOf({ wordsDestroyedAt }: ExportRow, { opened: { title, report, hasFault }, report: whole }: Opened): ExportedWords {
  const mark = report?.mark ?? title?.mark ?? 'NONE';
  const wordsState = wordsDestroyedAt !== null && report === null ? 'DESTROYED' : hasFault ? 'NOT_OPENED' : mark === 'NONE' ? 'OPENED' : mark;
  return { title: title?.text ?? null, report: whole, wordsState };
}

/** @returns how it ended @throws what the portal, the key or the disk said; then nothing was kept */
export async function runExport(facts: ExportFacts, parts: ExportParts): Promise<ExportProgress> {
  const { sink, format } = parts;
  try {
    await sink.write(format.head(facts));
    const progress = await writePages(facts, parts);
    await sink.write(format.foot(progress.cases));
    parts.signal.throwIfAborted();
    await sink.close();
    return progress;
  } catch (error) {
    await sink.abort().catch(() => undefined);
    throw error;
  }
}

async function writePages(facts: ExportFacts, parts: ExportParts): Promise<ExportProgress> {
  const { query, hasWords } = facts;
  const ask = async (after: string | null): Promise<ExportPage> => patiently(async () => parts.fetch(query, after, hasWords), parts);
  // A case that moves in the list while it is walked is written once.
  const written = new Set<string>();
  let unopened = 0;
  let total = { value: 0, hasMore: false };
  let next: Promise<ExportPage> | null = ask(null);
  while (next !== null) {
    const page: ExportPage = await next;
    parts.signal.throwIfAborted();
    // The next page comes while this one is opened.
    next = page.after === null ? null : ask(page.after);
    next?.catch(() => undefined);
    const rows = page.rows.filter(({ number }) => !written.has(number));
    const opened = hasWords ? await parts.open(rows) : [];
    parts.signal.throwIfAborted();
    const texts = rows.map((row, at) => {
      const words = hasWords && opened[at] ? wordsOf(row, opened[at]) : null;
      if (words?.wordsState === 'NOT_OPENED') unopened += 1;
      written.add(row.number);
      return parts.format.row(exportedCase(row, words), written.size - 1, facts);
    });
    await parts.sink.write(texts.join(''));
    total = page.total;
    parts.onProgress({ cases: written.size, total, unopened });
  }
  return { cases: written.size, total, unopened };
}
