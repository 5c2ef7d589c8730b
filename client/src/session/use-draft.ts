import { useEffect, useRef, useState } from 'react';
import { asCryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { deviceStore } from '../crypto/device-store.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { useKeyRing } from './key-ring.ts';
import { drafts } from './tab-drafts.ts';

/** How the names of kept drafts begin. */
const kept = 'draft of ';
const writeEveryMs = 300;

/** One after another for each slot: a slower sealing must not overtake a later one. */
const keeping = new Map<string, Promise<void>>();
function keep(slot: string, text: string): void {
  const keepOne = async (): Promise<void> => {
    if (text === '') return deviceStore.remove(kept + slot);
    const sealed = await cryptoWorker.sealDraft(slot, text);
    await deviceStore.put(kept + slot, new TextEncoder().encode(sealed));
  };
  // Where nothing can be kept, the tab's memory is all there is.
  keeping.set(slot, (keeping.get(slot) ?? Promise.resolve()).then(keepOne).catch(() => undefined));
}

async function readKept(slot: string): Promise<string | null> {
  const bytes = await deviceStore.get(kept + slot);
  if (bytes === null) return null;
  return cryptoWorker.openDraft(slot, new TextDecoder().decode(bytes)).catch(async (error: unknown) => {
    // Another person's who wrote here before, or of an earlier key: nobody here opens it any more.
    if (asCryptoError(error).code !== 'LOCKED') await deviceStore.remove(kept + slot);
    return null;
  });
}

/**
 * What is being written, kept until it is sent: a closed dialog, another page or a reload loses nothing. On the device it rests sealed to the
 * writer's own key, which opens it again; with the key locked it is in this tab's memory alone. Signing out drops it.
 * @param slot what it is for: "LRL-2026-000042 reply"
 */
export function useDraft(slot: string): readonly [string, (text: string) => void] {
  const { state } = useKeyRing();
  const isOpen = state === 'OPEN';
  const [held, hold] = useState({ slot, text: drafts.get(slot) ?? '' });
  const text = held.slot === slot ? held.text : (drafts.get(slot) ?? '');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!isOpen || drafts.has(slot)) return;
    void readKept(slot).catch(() => null).then((found) => {
      // What was written meanwhile is newer.
      if (found === null || drafts.has(slot)) return;
      drafts.set(slot, found);
      hold({ slot, text: found });
    });
  }, [slot, isOpen]);
  useEffect(() => {
    const now = (): void => flush.current();
    document.addEventListener('visibilitychange', now);
    return () => {
      document.removeEventListener('visibilitychange', now);
      now();
    };
  }, []);
  const write = (next: string): void => {
    drafts.set(slot, next);
    hold({ slot, text: next });
    clearTimeout(timer.current);
    flush.current = () => {
      clearTimeout(timer.current);
      flush.current = () => undefined;
      keep(slot, next);
    };
    if (next === '') flush.current();
    else timer.current = setTimeout(flush.current, writeEveryMs);
  };
  return [text, write];
}
