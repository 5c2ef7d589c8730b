import { useMemo, useState } from 'react';
import type { Selected, Selection } from '../../ui/row-selection.ts';
import { type Choose, useChoice } from '../../ui/use-choice.ts';
import type { Queue } from './use-queue.ts';

export interface QueueSelection {
  readonly selection: Selection;
  /** With a range: all since the last one chosen. */
  readonly choose: Choose;
  /** Numbers, in the order in which they are shown. */
  readonly keys: readonly string[];
}

const never: Choose = () => undefined;

/** What was chosen in one view is not chosen in another, and what is not shown any more is not done anything to. */
export function useQueueSelection(viewId: string, { groups }: Pick<Queue, 'groups'>): QueueSelection {
  const [held, hold] = useState<{ readonly viewId: string; readonly selected: Selected }>({ viewId, selected: new Set() });
  const keys = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ number }) => number)), [groups]);
  const selected = useMemo(() => new Set(held.viewId === viewId ? keys.filter((key) => held.selected.has(key)) : []), [held, viewId, keys]);
  const selection: Selection = { selected, onSelect: (next) => hold({ viewId, selected: next }) };
  return { selection, choose: useChoice(selection, keys) ?? never, keys };
}
