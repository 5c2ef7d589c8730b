import { useSyncExternalStore } from 'react';

/** Below it rows are cards, as the stylesheets say. */
const wide = '(width > 60rem)';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

export const useWide = (): boolean => useMedia(wide);
/** Whether the window has room for more than so many rem. */
export const useRoomFor = (rem: number): boolean => useMedia(`(width > ${rem}rem)`);
