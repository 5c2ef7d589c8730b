import { Trans } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { Audience } from '../../ui/names.ts';
import { PanelPart } from '../../ui/Panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';

const CaseTimeline = lazy(async () => ({ default: (await import('./CaseTimeline.tsx')).CaseTimeline }));

/** A part of a case's panel: draws the timeline when it is asked for. */
export function CaseTimelinePart({ number, audience }: { readonly number: string; readonly audience: Audience }): ReactElement {
  const [isShown, setIsShown] = useState(false);
  return (
    <PanelPart title={<Trans>Timeline</Trans>}>
      {isShown
        ? <Suspense fallback={<Loading />}><CaseTimeline number={number} audience={audience} /></Suspense>
        : <Button onPress={() => setIsShown(true)}><Trans>Draw the timeline</Trans></Button>}
    </PanelPart>
  );
}
