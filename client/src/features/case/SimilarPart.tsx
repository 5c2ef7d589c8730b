import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { chooseOriginal } from '../../session/words/duplicate-of.ts';
import { SimilarCases } from '../../session/words/SimilarCases.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { useCase } from './case-context.ts';

/** Cases about the same, for whoever decides about this one. */
export function SimilarPart(): ReactElement | null {
  const { facts: { number, submittedAt, viewerCan }, act } = useCase();
  const { state, holdsTeamKey } = useKeyRing();
  if (state !== 'OPEN' || !holdsTeamKey) return null;
  const close = (original: string): void => {
    chooseOriginal(number, original);
    act('CLOSE');
  };
  return (
    <Disclosure summary={<Trans>Similar cases</Trans>} onlyNarrow>
      <Panel>
        <PanelPart title={<Trans>Similar cases</Trans>}>
          <SimilarCases number={number} submittedAt={submittedAt} onDuplicate={viewerCan.includes('CLOSE') ? close : undefined} />
        </PanelPart>
      </Panel>
    </Disclosure>
  );
}
