import { useSyncExternalStore } from 'react';

/** Below it rows are cards, as the stylesheets say. */
const wide = '(width > 60rem)';
/** From it on there is room for a column of facets beside a list. */
const roomy = '(width > 75rem)';

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
export const useRoomy = (): boolean => useMedia(roomy);
