import { useSyncExternalStore } from 'react';
import type { OutFile } from './out-file.ts';
import { type Outbox, outboxOf } from './outbox.ts';

/** The files of one slot, and what can be done with them. */
export function useOutbox(slot: string): { readonly outbox: Outbox; readonly files: readonly OutFile[] } {
  const outbox = outboxOf(slot);
  return { outbox, files: useSyncExternalStore(outbox.list.subscribe, outbox.list.all) };
}
