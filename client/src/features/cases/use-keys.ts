import { useEffect, useRef } from 'react';
import { isTyping } from '../../ui/use-row-moves.ts';

/** One key for one deed, anywhere on the page but where somebody types or a dialog is open. */
export function useKeys(deeds: Readonly<Record<string, () => void>>): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const deed = latest.current[event.key];
      if (deed === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
