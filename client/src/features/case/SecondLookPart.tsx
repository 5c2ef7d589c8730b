import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Hint } from '../../ui/Layout.tsx';
import { PanelPart } from '../../ui/Panel.tsx';
import { useCase } from './case-context.ts';
import { isLookPending } from './second-look.ts';

/** Says why nobody can be asked to look again, or why somebody else decides, instead of leaving a button out without a word. */
export function SecondLookPart(): ReactElement | null {
  const { facts, audience } = useCase();
  const { state, resolution, viewerCan } = facts;
  if (state !== 'CLOSED' || resolution === 'WITHDRAWN' || facts.source === 'INTERNAL') return null;
  if (viewerCan.includes('ASK_SECOND_LOOK')) return null;
  const isPending = isLookPending(facts.timeline.edges.map(({ node }) => node));
  if (audience === 'team' && !isPending) return null;
  return (
    <PanelPart title={<Trans>Second look</Trans>}>
      <Hint>
        {!isPending ? (
          <NoneToAsk />
        ) : audience === 'reporter' ? (
          <Trans>Asked for. Somebody who neither confirmed nor closed the case decides.</Trans>
        ) : viewerCan.includes('GRANT_SECOND_LOOK') ? (
          <Trans>Asked for, and yours to decide: you neither confirmed nor closed the case.</Trans>
        ) : (
          <Trans>Asked for. Somebody else decides: who confirmed or closed the case does not judge it again.</Trans>
        )}
      </Hint>
    </PanelPart>
  );
}

function NoneToAsk(): ReactElement {
  return (
    <Trans>
      None can be asked for here now. There is one per case, within 90 days of closing, by somebody who neither confirmed nor closed it;
      where the team is too small for that, nobody is left to look again.
    </Trans>
  );
}
