import { useEffect, useState } from 'react';
import { openWords } from '../../session/words/opened-words.ts';
import { deedWords } from '../../session/use-deed.ts';
import { fetchPrinted, type PrintedCase, receiptHash } from './print-query.ts';

export interface PrintedRow {
  readonly facts: PrintedCase;
  /** Null: none, or it did not open here. */
  readonly title: string | null;
  readonly receiptSha256: string | null;
}
export type Printing =
  | { readonly kind: 'LOADING'; readonly cases: number; readonly total: number }
  | { readonly kind: 'FAILED'; readonly words: string }
  | { readonly kind: 'READY'; readonly rows: readonly PrintedRow[]; readonly isCut: boolean };

const batch = 32;

async function rowOf(facts: PrintedCase, isKeyOpen: boolean): Promise<PrintedRow> {
  const signers = facts.reporter?.publicKeys?.map(({ armored }) => armored) ?? [];
  const words = isKeyOpen && facts.title ? await openWords(facts.title, { kind: 'TITLE', caseNumber: facts.number, signers }) : null;
  return {
    facts,
    title: words !== null && 'text' in words ? words.text : null,
    receiptSha256: facts.receipt ? await receiptHash(facts.receipt.signedText) : null,
  };
}

/** Everything that stands on the paper, once all of it is there. */
export function usePrinted(query: string | undefined, isKeyOpen: boolean): { readonly printing: Printing; readonly retry: () => void } {
  const [printing, setPrinting] = useState<Printing>({ kind: 'LOADING', cases: 0, total: 0 });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const load = async (): Promise<void> => {
      setPrinting({ kind: 'LOADING', cases: 0, total: 0 });
      const { cases, isCut } = await fetchPrinted(query ?? null, (fetched, total) => setPrinting({ kind: 'LOADING', cases: fetched, total }), signal);
      const rows: PrintedRow[] = [];
      for (let start = 0; start < cases.length; start += batch) {
        rows.push(...await Promise.all(cases.slice(start, start + batch).map(async (facts) => rowOf(facts, isKeyOpen))));
        signal.throwIfAborted();
      }
      setPrinting({ kind: 'READY', rows, isCut });
    };
    load().catch((error: unknown) => {
      if (!signal.aborted) setPrinting({ kind: 'FAILED', words: deedWords(error) });
    });
    return () => controller.abort();
  }, [query, isKeyOpen, tries]);
  return { printing, retry: () => setTries(tries + 1) };
}
