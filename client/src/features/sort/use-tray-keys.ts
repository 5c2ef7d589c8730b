import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], dialog, [role="listbox"], [role="menu"]') !== null;

function move(list: HTMLElement, by: 1 | -1): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[aria-expanded]')];
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}

/**
 * Whoever stood on a mail that leaves the list stands on the one that takes its place.
 * @param count of mails
 */
export function useKeptPlace(list: RefObject<HTMLElement | null>, count: number): (event: FocusEvent) => void {
  const at = useRef<number | null>(null);
  const before = useRef(count);
  useEffect(() => {
    const isLost = count < before.current && (document.activeElement === document.body || document.activeElement?.id === 'main');
    before.current = count;
    if (!isLost || at.current === null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[aria-expanded]') ?? [];
    rows[Math.min(at.current, rows.length - 1)]?.focus();
  }, [list, count]);
  return ({ target }) => {
    const rows = [...(list.current?.children ?? [])];
    at.current = rows.findIndex((row) => row.contains(target));
  };
}

/** j and k move from mail to mail, other keys do what they are given for; none while somebody types or a dialog is open. */
export function useTrayKeys(list: RefObject<HTMLElement | null>, deeds: Readonly<Record<string, () => void>>): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target) || document.querySelector('dialog[open]') !== null) return;
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : null;
      const deed = latest.current[event.key];
      if (list.current === null || (by === null && deed === undefined)) return;
      event.preventDefault();
      if (by !== null) move(list.current, by);
      else deed?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}
