import { useCallback, useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { deviceStore } from '../../crypto/device-store.ts';
import { serverNow } from '../../ui/now.ts';
import { type Draft, draftSchema, newDraft } from './report-values.ts';

const name = 'draft of a report';
const writeEveryMs = 500;

async function readDraft(): Promise<Draft | null> {
  const bytes = await deviceStore.get(name);
  if (bytes === null) return null;
  const read = v.safeParse(draftSchema, JSON.parse(new TextDecoder().decode(bytes)));
  return read.success ? read.output : null;
}

const writeDraft = (draft: Draft): Promise<void> => deviceStore.put(name, new TextEncoder().encode(JSON.stringify(draft)));

export interface DraftState {
  /** Null while it is being read. */
  readonly draft: Draft | null;
  /** False where this browser keeps nothing, as some private windows do. */
  readonly isKept: boolean;
  /** Changes it, and writes it within half a second. */
  readonly change: (part: Partial<Draft>) => void;
  /** Changes it, and comes back once it is written: before anything goes out that a repeat has to match. */
  readonly keep: (part: Partial<Draft>) => Promise<Draft>;
  /** Begins anew. */
  readonly discard: () => Promise<void>;
  /** Leaves nothing in this browser but what is on the screen. */
  readonly forget: () => Promise<void>;
}

/** The one draft of this browser, sealed at rest. */
export function useDraft(): DraftState {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isKept, setIsKept] = useState(true);
  const current = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = useCallback((next: Draft) => {
    current.current = next;
    setDraft(next);
    return next;
  }, []);
  const write = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (current.current !== null) await writeDraft(current.current).then(() => setIsKept(true), () => setIsKept(false));
  }, []);
  const merge = useCallback(
    (part: Partial<Draft>) => show({ ...(current.current ?? newDraft(serverNow())), ...part, savedAt: serverNow().toISOString() }),
    [show],
  );
  const change = useCallback((part: Partial<Draft>) => {
    merge(part);
    timer.current ??= setTimeout(() => void write(), writeEveryMs);
  }, [merge, write]);
  const keep = useCallback(async (part: Partial<Draft>) => {
    const next = merge(part);
    await write();
    return next;
  }, [merge, write]);
  const forget = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    await deviceStore.remove(name).catch(() => undefined);
  }, []);
  const discard = useCallback(async () => {
    const submissionId = current.current?.submissionId;
    if (submissionId !== undefined) void import('./files-of-report.ts').then(({ filesOf }) => filesOf(submissionId).discard());
    show(newDraft(serverNow()));
    await forget();
  }, [show, forget]);

  useEffect(() => {
    readDraft().catch(() => null).then((found) => show(current.current ?? found ?? newDraft(serverNow())), () => undefined);
    const hide = (): void => {
      if (timer.current !== undefined) void write();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      hide();
    };
  }, [show, write]);
  return { draft, isKept, change, keep, discard, forget };
}
