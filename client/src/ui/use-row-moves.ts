import { type RefObject, useEffect, useRef } from 'react';

/** Whether keys are words there: a field, a list, something editable. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element
    && target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], dialog, [role="dialog"], [role="listbox"], [role="menu"]') !== null;
}

export interface RowMoves {
  readonly count: number;
  /** Index of the row with the focus, or of the one it last had; -1 for none. */
  readonly active: number;
  /** Rows that are in sight at once. */
  readonly pageLength: () => number;
  readonly onMove: (index: number) => void;
  /** `x`; null where rows are not chosen. With Shift, all since the last one. */
  readonly onChoose: ((index: number, isRange: boolean) => void) | null;
}

/** Where a key leads from a row; null for other keys. */
export function moveOf(key: string, { active, count, page }: { readonly active: number; readonly count: number; readonly page: number }): number | null {
  const within = (index: number): number => Math.min(Math.max(index, 0), count - 1);
  switch (key.toLowerCase()) {
    case 'j': return within(active + 1);
    case 'k': return active < 0 ? count - 1 : within(active - 1);
    case 'home': return 0;
    case 'end': return count - 1;
    case 'pagedown': return within(active + page);
    case 'pageup': return within(active - page);
    default: return null;
  }
}

/** j and k anywhere on the page, the others while a row has the focus: elsewhere they scroll, as everywhere. Enter opens, as on any link. */
export function useRowMoves(list: RefObject<HTMLElement | null>, moves: RowMoves): void {
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, target } = event;
      const { count, active, pageLength, onMove, onChoose } = latest.current;
      if (count === 0 || event.ctrlKey || event.metaKey || event.altKey || isTyping(target) || document.querySelector('dialog[open]') !== null) return;
      const isWithin = target instanceof Node && list.current?.contains(target) === true;
      const isLetter = key.length === 1;
      if (!isLetter && !isWithin) return;
      if (key.toLowerCase() === 'x' && onChoose !== null && active >= 0) onChoose(active, event.shiftKey);
      else {
        const to = moveOf(key, { active, count, page: pageLength() });
        if (to === null) return;
        onMove(to);
        // Shift takes the rows on the way along.
        if (isLetter && event.shiftKey && onChoose !== null) onChoose(to, true);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}
