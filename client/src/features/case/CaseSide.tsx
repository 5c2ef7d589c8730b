import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ClocksPart } from './ClocksPart.tsx';
import { FactsPart } from './FactsPart.tsx';
import { GrantAccessPanel } from './GrantAccessPanel.tsx';
import { MovePanel } from './MovePanel.tsx';
import { PublishPart } from './PublishPart.tsx';
import { ReadersPart } from './ReadersPart.tsx';
import { ReceiptPart } from './ReceiptPart.tsx';
import { SecondLookPart } from './SecondLookPart.tsx';
import { ThanksPart } from './ThanksPart.tsx';

/** What can be done, and all the facts; these fold where space is short. */
export function CaseSide(): ReactElement {
  return (
    <>
      <MovePanel />
      <GrantAccessPanel />
      <Disclosure summary={<Trans>Facts, clocks and readers</Trans>} onlyNarrow>
        <Panel>
          <FactsPart />
          <ClocksPart />
          <PublishPart />
          <ReadersPart />
          <ReceiptPart />
          <SecondLookPart />
          <ThanksPart />
        </Panel>
      </Disclosure>
    </>
  );
}
