import { Plural } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import { LiveNote } from './LiveNote.tsx';
import type { CalmList } from './use-calm-list.ts';

/** Above a list: what would move its rows, for whoever wants to see it now. */
export function WaitingChanges({ waiting, showWaiting }: Pick<CalmList, 'waiting' | 'showWaiting'>): ReactElement {
  return (
    <>
      <div role="status">
        {waiting !== null && <Button onPress={showWaiting}><Plural value={waiting} one="# change · show" other="# changes · show" /></Button>}
      </div>
      <LiveNote />
    </>
  );
}
