import { type RefObject, useEffect, useRef } from 'react';

/** Where keys are words, or belong to something open. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], dialog, [role="dialog"], [role="listbox"], [role="menu"]') !== null;

/** With Shift, all on the way are chosen too. */
const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, J: 1, K: -1 };

function move(list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const focused = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
  const selected = links.findIndex((link) => link.closest('tr')?.getAttribute('aria-selected') === 'true');
  const at = focused >= 0 ? focused : selected;
  const isFirstStep = focused < 0 && selected >= 0;
  const next = links[isFirstStep ? at : Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** j and k move through the rows; other keys do what they are given for. None with Ctrl, Alt or Meta, none while somebody types. */
export function useQueueKeys(list: RefObject<HTMLElement | null>, actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target) || document.querySelector('dialog[open]') !== null)
        return;
      const by = steps[event.key];
      const action = latest.current[event.key];
      if (by === undefined && action === undefined) return;
      event.preventDefault();
      if (by !== undefined) {
        if (event.shiftKey) latest.current['X']?.();
        move(list.current, by);
        // The row that has the focus now is known after the next render.
        if (event.shiftKey) requestAnimationFrame(() => latest.current['X']?.());
      }
      else action?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}
