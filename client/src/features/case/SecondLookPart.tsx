import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Hint } from '../../ui/Layout.tsx';
import { PanelPart } from '../../ui/Panel.tsx';
import { useCase } from './case-context.ts';

/** Says why nobody can be asked to look again, instead of leaving a button out without a word. */
export function SecondLookPart(): ReactElement | null {
  const { facts, audience } = useCase();
  if (audience !== 'reporter' || facts.state !== 'CLOSED' || facts.resolution === 'WITHDRAWN') return null;
  if (facts.viewerCan.includes('ASK_SECOND_LOOK')) return null;
  return (
    <PanelPart title={<Trans>Second look</Trans>}>
      <Hint>
        <Trans>
          None can be asked for here now. There is one per case, within 90 days of closing, by somebody who neither confirmed nor closed
          it; where the team is too small for that, nobody is left to look again.
        </Trans>
      </Hint>
    </PanelPart>
  );
}
