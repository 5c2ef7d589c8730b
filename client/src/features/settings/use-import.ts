import { useRef, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { readMail, readMailHead } from '../../mime/mail-client.ts';
import type { FolderFile } from '../../mime/mail-folder.ts';
import { request } from '../../session/graphql.ts';
import { HttpRefusal } from '../../session/http.ts';
import { deedWords } from '../../session/use-deed.ts';
import { type ImportPlan, importPlan } from './import-plan.ts';
import { importCaseMutation, importedMailsQuery } from './import-queries.ts';
import { importCases, type ImportDeeds, type ImportFault, type SealedCase } from './import-run.ts';

const askedAtOnce = 500;

async function importedOf(keys: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let at = 0; at < keys.length; at += askedAtOnce) {
    const { importedMails } = await request(importedMailsQuery, { idempotencyKeys: keys.slice(at, at + askedAtOnce) });
    for (const key of importedMails) known.add(key);
  }
  return known;
}

async function send(input: SealedCase): Promise<string> {
  const { importCase } = await request(importCaseMutation, { input });
  const [fault] = importCase.userErrors;
  if (fault !== undefined || !importCase.case) throw new HttpRefusal(fault?.code ?? 'INTERNAL', fault?.message ?? '', 200, null);
  return importCase.case.number;
}

const fatal: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'INTERNAL', 'RATE_LIMITED', 'UNAVAILABLE'];
/** What one mail did wrong stops no other; a portal that is away, and a key that is locked, stop them all. */
const ofOneMail = (error: unknown): boolean => error instanceof RangeError || (error instanceof HttpRefusal && error.status === 200 && !fatal.includes(error.code));
const isFatal = (error: unknown): boolean => !ofOneMail(error);

const about = (submission: string) => ({ about: { submission }, readers: [], toSelf: false });
const deeds: ImportDeeds = {
  readMail,
  sealMail: async (mail, submission) => (await cryptoWorker.sealMail(Uint8Array.from(mail), { kind: 'REPORT', ...about(submission) })).armored,
  sealTitle: async (title, submission) => (await cryptoWorker.seal({ kind: 'TITLE', body: { text: title, sections: [] }, ...about(submission) })).armored,
  send,
  isFatal,
  wordsOf: (error) => (error instanceof RangeError ? 'It does not fit under the seal, even without its files.' : deedWords(error)),
};

export interface LookedThrough {
  readonly plan: ImportPlan;
  /** Keys of cases that were there before, or came of this run. */
  readonly imported: ReadonlySet<string>;
}
export interface Progress {
  readonly share: number;
  /** Null until there is something to go by. */
  readonly leftMs: number | null;
}
export interface Import {
  readonly step: 'CHOOSE' | 'LOOKING' | 'PLAN' | 'MAKING';
  readonly found: LookedThrough | null;
  readonly progress: Progress;
  readonly faults: readonly ImportFault[];
  /** Why looking or making stopped by itself. */
  readonly fault: string;
  readonly look: (files: readonly FolderFile[]) => void;
  readonly make: () => void;
  readonly stop: () => void;
  readonly startOver: () => void;
}

const tellEveryMs = 200;

/** Says how far something is, now and then, and how long it may still take. */
function ticker(tell: (progress: Progress) => void): (share: number) => void {
  const startedAt = performance.now();
  let toldAt = 0;
  return (share) => {
    const now = performance.now();
    if (now - toldAt < tellEveryMs && share < 1) return;
    toldAt = now;
    const elapsed = now - startedAt;
    tell({ share, leftMs: elapsed < 2_000 || share === 0 ? null : (elapsed / share) * (1 - share) });
  };
}

export function useImport(): Import {
  const [step, setStep] = useState<Import['step']>('CHOOSE');
  const [found, setFound] = useState<LookedThrough | null>(null);
  const [progress, setProgress] = useState<Progress>({ share: 0, leftMs: null });
  const [faults, setFaults] = useState<readonly ImportFault[]>([]);
  const [fault, setFault] = useState('');
  const running = useRef<AbortController>(new AbortController());
  const begin = (next: 'LOOKING' | 'MAKING'): AbortSignal => {
    running.current = new AbortController();
    setFault('');
    setProgress({ share: 0, leftMs: null });
    setStep(next);
    return running.current.signal;
  };
  const look = async (files: readonly FolderFile[]): Promise<void> => {
    const signal = begin('LOOKING');
    const tick = ticker(setProgress);
    try {
      const plan = await importPlan(files, { readHead: readMailHead, signal, onProgress: (done, total) => tick(total === 0 ? 1 : done / total) });
      setFound({ plan, imported: await importedOf(plan.cases.map(({ key }) => key)) });
      setFaults([]);
      setStep('PLAN');
    } catch (error) {
      if (!signal.aborted) setFault(deedWords(error));
      setStep('CHOOSE');
    }
  };
  const make = async (): Promise<void> => {
    if (found === null) return;
    const signal = begin('MAKING');
    const left = found.plan.cases.filter(({ key }) => !found.imported.has(key));
    const made = new Set(found.imported);
    const refused: ImportFault[] = [];
    const tick = ticker(setProgress);
    const step = (): void => tick(left.length === 0 ? 1 : (made.size - found.imported.size + refused.length) / left.length);
    try {
      await importCases(left, deeds, {
        signal,
        onImported({ key }) {
          made.add(key);
          step();
        },
        onFault(one) {
          refused.push(one);
          step();
        },
      });
    } catch (error) {
      setFault(deedWords(error));
    }
    setFound({ ...found, imported: made });
    setFaults(refused);
    setStep('PLAN');
  };
  return {
    step, found, progress, faults, fault,
    look: (files) => void look(files),
    make: () => void make(),
    stop: () => running.current.abort(),
    startOver() {
      setFound(null);
      setFaults([]);
      setFault('');
      setStep('CHOOSE');
    },
  };
}
