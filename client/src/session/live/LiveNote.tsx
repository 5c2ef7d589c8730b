import { Trans } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { Hint } from '../../ui/Layout.tsx';
import { useLiveState } from './use-case-changes.ts';

/** A connection that comes back at once is nothing to speak of. */
const patienceMs = 4_000;

/** Says quietly that what others do does not come by itself at the moment. */
export function LiveNote(): ReactElement {
  const isAway = useLiveState() === 'AWAY';
  const [isSaid, setIsSaid] = useState(false);
  useEffect(() => {
    if (!isAway) return setIsSaid(false);
    const timer = setTimeout(() => setIsSaid(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isAway]);
  return <div role="status">{isSaid && <Hint><Trans>Not live: trying again. What others do shows as soon as the portal answers.</Trans></Hint>}</div>;
}
