import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useSession } from '../session.tsx';
import { type Follower, followCases, type LiveState, liveState, watchLiveState } from './case-feed.ts';

/**
 * Calls back when cases change, as long as the page stands: at once, and after a time without connection for each that was missed.
 * @param number of one case; null: of all that the viewer sees
 */
export function useCaseChanges(number: string | null, { onChange, onAgain }: Follower): LiveState {
  const { account, session } = useSession();
  const latest = useRef({ onChange, onAgain });
  latest.current = { onChange, onAgain };
  const isHere = account !== null && session?.closedAfterRestore === false;
  useEffect(() => {
    if (!isHere) return undefined;
    return followCases({
      onChange: (change) => {
        if (number === null || change.case.number === number) latest.current.onChange(change);
      },
      onAgain: () => latest.current.onAgain(),
    });
  }, [number, isHere]);
  return useLiveState();
}

export const useLiveState = (): LiveState => useSyncExternalStore(watchLiveState, liveState);
