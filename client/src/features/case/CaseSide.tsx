import { Trans } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense } from 'react';
import { CaseGraphPart } from '../../session/case-graph/CaseGraphPart.tsx';
import { CaseTimelinePart } from '../../session/pictures/CaseTimelinePart.tsx';
import { useSession } from '../../session/session.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ClocksPart } from './ClocksPart.tsx';
import { EngineeringPart } from './EngineeringPart.tsx';
import { FactsPart } from './FactsPart.tsx';
import { GrantAccessPanel } from './GrantAccessPanel.tsx';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { MovePanel } from './MovePanel.tsx';
import { ParticipantsPart } from './ParticipantsPart.tsx';
import { AdvisoryPart, PublishPart } from './PublishPart.tsx';
import { ReadersPart } from './ReadersPart.tsx';
import { ReceiptPart } from './ReceiptPart.tsx';
import { ReplyByPart } from './ReplyByPart.tsx';
import { SecondLookPart } from './SecondLookPart.tsx';
import { ThanksPart } from './ThanksPart.tsx';

const ReporterPart = lazy(async () => ({ default: (await import('./ReporterPart.tsx')).ReporterPart }));
const SimilarPart = lazy(async () => ({ default: (await import('./SimilarPart.tsx')).SimilarPart }));
const InventoryPart = lazy(async () => ({ default: (await import('../../session/inventory/InventoryPart.tsx')).InventoryPart }));
const CallsPart = lazy(async () => ({ default: (await import('./CallsPart.tsx')).CallsPart }));

/** Facts and readers; what is between the reporter and the team stays there. */
function ForParticipant(): ReactElement {
  const { facts, audience } = useCase();
  return (
    <>
      <MovePanel />
      <Disclosure summary={<Trans>Facts and readers</Trans>} onlyNarrow>
        <Panel>
          <FactsPart />
          <ReadersPart />
          <ParticipantsPart />
        </Panel>
      </Disclosure>
      <CaseGraphPart number={facts.number} audience={audience} />
    </>
  );
}

/** What can be done, and all the facts; these fold where space is short. */
export function CaseSide(): ReactElement {
  const { facts, part, audience } = useCase();
  if (part !== null) return <ForParticipant />;
  return (
    <>
      <MovePanel />
      <GrantAccessPanel />
      <Disclosure summary={<Trans>Facts, clocks and readers</Trans>} onlyNarrow>
        <Panel>
          <FactsPart />
          <WhatPartnersKnow />
          <ClocksPart />
          <CaseTimelinePart number={facts.number} audience={audience} />
          <PublishPart />
          <AdvisoryPart />
          <ReadersPart />
          <ReplyByPart />
          <ParticipantsPart />
          <ReceiptPart />
          <SecondLookPart />
          <ThanksPart />
          {audience === 'team' && <EngineeringPart />}
        </Panel>
      </Disclosure>
      <CaseGraphPart number={facts.number} audience={audience} />
      {audience === 'team' && facts.reporter !== null && <Suspense fallback={<div className={styles['reporterRoom']} />}><ReporterPart /></Suspense>}
      {audience === 'team' && <Suspense><SimilarPart /></Suspense>}
      {audience === 'team' && <Suspense><CallsPart /></Suspense>}
    </>
  );
}

/** Whoever runs the service is asked while a case waits. */
function WhatPartnersKnow(): ReactElement | null {
  const { facts, audience } = useCase();
  const { session } = useSession();
  const { number, onlineService: service } = facts;
  if (audience !== 'team' || session?.inventory !== true || service === null) return null;
  return <Suspense><InventoryPart key={service.slug} number={number} service={service.slug} /></Suspense>;
}
