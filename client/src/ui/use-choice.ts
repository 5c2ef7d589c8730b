import { useCallback, useRef } from 'react';
import { type Selection, toggled, toggledRange } from './row-selection.ts';

export type Choose = (key: string, isRange: boolean) => void;

/** Chooses a row, or with Shift all since the last one chosen. Null where rows are not chosen; else always the same function. */
export function useChoice(selection: Selection | undefined, keys: readonly string[]): Choose | null {
  const anchor = useRef<string | null>(null);
  const latest = useRef({ selection, keys });
  latest.current = { selection, keys };
  const choose = useCallback<Choose>((key, isRange) => {
    const { selection: now, keys: listed } = latest.current;
    if (now === undefined) return;
    now.onSelect(isRange ? toggledRange(now.selected, listed, anchor.current, key) : toggled(now.selected, key));
    anchor.current = key;
  }, []);
  return selection === undefined ? null : choose;
}
