import { type RefCallback, useCallback, useState } from 'react';

/** So much before something comes into view, its contents are made. */
const margin = '1500px 0px';

/** Whether an element has been near what is seen: once it was, it stays so. */
export function useNear(): readonly [isNear: boolean, ref: RefCallback<Element>] {
  const [isNear, setIsNear] = useState(false);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      setIsNear(true);
    }, { rootMargin: margin });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [isNear, ref];
}
