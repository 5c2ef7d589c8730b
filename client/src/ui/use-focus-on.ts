import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus to what explains a new view, where the button that was pressed is gone with the old one. Not at first. */
export function useFocusOn(view: unknown): RefObject<HTMLParagraphElement | null> {
  const target = useRef<HTMLParagraphElement>(null);
  const before = useRef(view);
  useEffect(() => {
    if (before.current !== view) target.current?.focus();
    before.current = view;
  }, [view]);
  return target;
}
