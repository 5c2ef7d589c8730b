import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useCase } from './case-context.ts';
import styles from './Case.module.css';
import type { CaseEventData } from './case-queries.ts';
import { Compose } from './Compose.tsx';
import { EventLine, NextWord } from './EventLine.tsx';
import { KeyNotice } from './KeyNotice.tsx';
import { ReporterGone } from './ReporterGone.tsx';
import { MessageSheet, ReasonSheet } from './MessageSheet.tsx';
import { ReportSheet } from './ReportSheet.tsx';

interface TalkProps {
  readonly box: 'REPLY' | 'NOTE';
  readonly onBox: (box: 'REPLY' | 'NOTE') => void;
}

/** The report, then everything that happened, then the box to write in. */
export function Talk({ box, onBox }: TalkProps): ReactElement {
  const { t } = useLingui();
  const { facts, loadEarlier } = useCase();
  const events = facts.timeline.edges.map(({ node }) => node);
  const firstAnswer = events.find((event) => event.__typename === 'MessagePosted' && event.isResponse);
  return (
    <section className={styles['talk']} aria-label={t`Report and conversation`}>
      <ReporterGone />
      <KeyNotice />
      <Timeline>
        <ReportSheet />
        <LoadMore hasMore={facts.timeline.pageInfo.hasPreviousPage} isLoading={false} onMore={loadEarlier}>
          <Trans>Show what was before</Trans>
        </LoadMore>
        {events.map((event) => (
          <Entry key={event.id} event={event} isFirstAnswer={event === firstAnswer} />
        ))}
        <NextWord />
      </Timeline>
      <Compose box={box} onBox={onBox} />
    </section>
  );
}

function Entry({ event, isFirstAnswer }: { readonly event: CaseEventData; readonly isFirstAnswer: boolean }): ReactElement {
  if (event.__typename === 'MessagePosted') return <MessageSheet event={event} isFirstAnswer={isFirstAnswer} />;
  if (event.__typename === 'CaseAssessed' && event.reason !== null) {
    return (
      <>
        <EventLine event={event} />
        <ReasonSheet event={event} reason={event.reason} />
      </>
    );
  }
  return <EventLine event={event} />;
}
