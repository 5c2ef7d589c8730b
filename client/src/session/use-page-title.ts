import { useEffect } from 'react';
import { useSession } from './session.tsx';

/** Names the page in the tab: "Scope · Laurel · Example Online Services". */
export function usePageTitle(title: string): void {
  const { session } = useSession();
  const organization = session?.organization;
  useEffect(() => {
    document.title = [title, 'Laurel', organization].filter((part) => part !== undefined && part !== '').join(' · ');
  }, [title, organization]);
}
