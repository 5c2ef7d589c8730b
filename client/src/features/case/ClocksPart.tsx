import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Clock, ResponseCountdown } from '../../ui/Clock.tsx';
import { Day } from '../../ui/Day.tsx';
import { useNow } from '../../ui/now.ts';
import { Fact, Facts, PanelPart } from '../../ui/Panel.tsx';
import { responseClock } from '../../ui/response-clock.ts';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';

function DayOf(): ReactElement | null {
  const { facts, hours } = useCase();
  const clock = responseClock(facts, useNow());
  return clock.kind === 'NONE' ? null : <Day gone={clock.gone} hours={hours} tone={clock.tone} />;
}

/** Every moment of the case that somebody may wait for, relative and absolute, in both times. */
export function ClocksPart(): ReactElement {
  const { facts, hours } = useCase();
  const now = useNow();
  const { responseDueAt, nextUpdateDueAt } = facts;
  const moments: readonly (readonly [string, ReactElement, string | null])[] = [
    ['received', <Trans key="received">Received</Trans>, facts.submittedAt],
    ['verified', <Trans key="verified">Confirmed</Trans>, facts.verifiedAt],
    ['fixed', <Trans key="fixed">Fixed</Trans>, facts.fixedAt],
    ['closed', <Trans key="closed">Closed</Trans>, facts.closedAt],
  ];
  return (
    <PanelPart title={<Trans>Clocks</Trans>}>
      <Facts>
        {responseDueAt !== null && facts.responseStatus !== 'NOT_OWED' && (
          <Fact
            term={<Trans>First answer</Trans>}
            sub={
              <>
                <DayOf />
                <Trans>due <Time at={responseDueAt} as="utc" /></Trans>
              </>
            }
          >
            <ResponseCountdown case={facts} hours={hours} withDay={false} />
          </Fact>
        )}
        {facts.responseStatus === 'NOT_OWED' && (
          <Fact term={<Trans>First answer</Trans>}>
            <Trans>None owed</Trans>
          </Fact>
        )}
        {nextUpdateDueAt !== null && (
          <Fact term={<Trans>Next update</Trans>} sub={<Time at={nextUpdateDueAt} as="countdown" />}>
            {Date.parse(nextUpdateDueAt) <= now.getTime() ? (
              <Clock tone="late">
                <Trans>
                  was due <Time at={nextUpdateDueAt} as="utc" />
                </Trans>
              </Clock>
            ) : (
              <Trans>
                by <Time at={nextUpdateDueAt} as="utc" />
              </Trans>
            )}
          </Fact>
        )}
        {moments.map(
          ([id, term, at]) =>
            at !== null && (
              <Fact key={id} term={term} sub={<Time at={at} as="relative" />}>
                <Time at={at} as="utc" />
              </Fact>
            ),
        )}
      </Facts>
    </PanelPart>
  );
}
