import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactElement } from 'react';
import { LiveNote } from '../../session/live/LiveNote.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useCase } from './case-context.ts';
import styles from './Case.module.css';
import type { CaseEventData } from './case-queries.ts';
import { Compose } from './Compose.tsx';
import { EventLine, NextWord } from './EventLine.tsx';
import { KeyNotice } from './KeyNotice.tsx';
import { ReporterGone } from './ReporterGone.tsx';
import { MessageSheet, ReasonSheet } from './MessageSheet.tsx';
import { NewLine, ToNew } from './NewLine.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { useEarlier } from './use-earlier.ts';
import { useUnread } from './use-unread.ts';

interface TalkProps {
  readonly box: 'REPLY' | 'NOTE';
  readonly onBox: (box: 'REPLY' | 'NOTE') => void;
}

/** The report, then what happened last and before it on demand, then the box to write in. */
export function Talk({ box, onBox }: TalkProps): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const { edges, pageInfo, totalCount } = facts.timeline;
  const events = edges.map(({ node }) => node);
  const firstAnswer = pageInfo.hasPreviousPage ? undefined : events.find((event) => event.__typename === 'MessagePosted' && event.isResponse);
  const unread = useUnread();
  const earlier = useEarlier();
  const before = `${totalCount.value - edges.length}${totalCount.hasMore ? '+' : ''}`;
  return (
    <section className={styles['talk']} aria-label={t`Report and conversation`}>
      <ReporterGone />
      <KeyNotice />
      {earlier.isLost && <Notice tone="soon" title={<Trans>The message that the link names is not here</Trans>} />}
      {unread !== null && facts.unreadCount > 0 && <ToNew unread={unread} count={facts.unreadCount} />}
      <Timeline>
        <ReportSheet />
        <LoadMore hasMore={pageInfo.hasPreviousPage} isLoading={earlier.isLoading} onMore={earlier.load}>
          <Trans>Earlier ({before})</Trans>
        </LoadMore>
        {events.map((event) => (
          <Fragment key={event.id}>
            {event.id === unread?.first && <NewLine unread={unread} />}
            <Entry event={event} isFirstAnswer={event === firstAnswer} />
          </Fragment>
        ))}
        <NextWord />
      </Timeline>
      <LiveNote />
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
