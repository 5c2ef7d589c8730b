import { useEffect, useRef, useState } from 'react';
import { serverNow } from '../../ui/now.ts';
import { deedWords } from '../use-deed.ts';
import { openCases } from '../words/open-cases.ts';
import { formats, type FormatName } from './export-formats.ts';
import { fetchExport } from './export-queries.ts';
import { type ExportProgress, runExport } from './export-run.ts';
import { openSink } from './export-sink.ts';

export type ExportState =
  | { readonly kind: 'CHOOSING' | 'STOPPED' }
  | { readonly kind: 'RUNNING'; readonly progress: ExportProgress | null }
  | { readonly kind: 'DONE'; readonly progress: ExportProgress; readonly fileName: string }
  | { readonly kind: 'FAILED'; readonly words: string };

export interface Export {
  readonly state: ExportState;
  readonly start: (format: FormatName, hasWords: boolean) => void;
  readonly stop: () => void;
}

const nameOf = (now: Date, extension: string): string => `laurel-history-${now.toISOString().slice(0, 10)}.${extension}`;

/** One export at a time; whoever leaves the page stops it. */
export function useExport(query: string | undefined): Export {
  const [state, setState] = useState<ExportState>({ kind: 'CHOOSING' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (name: FormatName, hasWords: boolean): Promise<void> => {
    const format = formats[name];
    const controller = new AbortController();
    const now = serverNow();
    const fileName = nameOf(now, format.extension);
    const sink = await openSink(fileName, format.type);
    if (sink === null) return;
    running.current = controller;
    setState({ kind: 'RUNNING', progress: null });
    try {
      const progress = await runExport({ query: query ?? null, exportedAt: now.toISOString(), hasWords }, {
        fetch: fetchExport, open: openCases, sink, format, signal: controller.signal, onProgress: (each) => setState({ kind: 'RUNNING', progress: each }),
      });
      setState({ kind: 'DONE', progress, fileName });
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'STOPPED' } : { kind: 'FAILED', words: deedWords(error) });
    } finally {
      running.current = null;
    }
  };

  return {
    state,
    start: (format, hasWords) => void run(format, hasWords).catch((error: unknown) => setState({ kind: 'FAILED', words: deedWords(error) })),
    stop: () => running.current?.abort(),
  };
}
