import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useNow } from '../../ui/now.ts';
import { Time } from '../../ui/Time.tsx';
import { TimelineEvent } from '../../ui/Timeline.tsx';
import { useCase } from './case-context.ts';
import { eventSentence, type LineEvent } from './event-words.ts';
import { anchorOf } from './index-entries.ts';

/** One event as a line: what happened in bold, who and how, when. */
export function EventLine({ event }: { readonly event: LineEvent }): ReactElement {
  const { i18n } = useLingui();
  const { me, voice: audience } = useCase();
  const { icon, lead, rest } = eventSentence(event, { i18n, me, audience });
  return (
    <TimelineEvent id={anchorOf(event.id)} icon={icon}>
      <b>{lead}</b> {rest} <Time at={event.at} />
    </TimelineEvent>
  );
}

/** What comes next, and when, in an open case that was answered. */
export function NextWord(): ReactElement | null {
  const { facts, voice: audience } = useCase();
  const now = useNow();
  const { nextUpdateDueAt, state } = facts;
  if (nextUpdateDueAt === null || state === 'CLOSED' || Date.parse(nextUpdateDueAt) <= now.getTime()) return null;
  const date = <b><Time at={nextUpdateDueAt} as="due" /></b>;
  return (
    <TimelineEvent icon="clock">
      {audience === 'reporter'
        ? <Trans>You hear again by {date}. If you don’t, <b>Follow up</b> opens here.</Trans>
        : <Trans>The reporter hears again by {date}.</Trans>}
    </TimelineEvent>
  );
}
