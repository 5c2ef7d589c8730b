import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Whether an element is narrower than so many rem, whatever the size of the window. */
export function useTight(rem: number): { readonly ref: RefObject<HTMLDivElement | null>; readonly isTight: boolean } {
  const ref = useRef<HTMLDivElement | null>(null);
  const [isTight, setIsTight] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => setIsTight(element.clientWidth < rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [rem]);
  return { ref, isTight };
}
