import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { ResponseCountdown } from '../../ui/Clock.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { useNow } from '../../ui/now.ts';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';
import { type Waiting, waitingFor } from './waiting-for.ts';

/** For whom the case waits, and until when. */
export function MoveSentence(): ReactElement {
  const { facts, voice: audience, part, hours } = useCase();
  const waiting = waitingFor(facts, useNow());
  if (part !== null) return <ToParticipant />;
  return (
    <>
      <Hint>{audience === 'reporter' ? <ToReporter waiting={waiting} hours={hours} /> : <ToTeam waiting={waiting} />}</Hint>
      {waiting.kind === 'ANSWER' && facts.responseDueAt !== null && (
        <p>
          <ResponseCountdown case={facts} hours={hours} />
        </p>
      )}
    </>
  );
}

function ToParticipant(): ReactElement {
  const { part } = useCase();
  return (
    <Hint>
      {part === 'OUTSIDE_PARTY' ? (
        <Trans>The team opened this report to you. What is said about it stays between the team and the reporter.</Trans>
      ) : (
        <Trans>The team opened this case to you. What you write goes to them, and they pass it on to whoever else reads here.</Trans>
      )}
    </Hint>
  );
}

interface Words {
  readonly waiting: Waiting;
}

function ToReporter({ waiting, hours }: Words & { readonly hours: number }): ReactElement {
  switch (waiting.kind) {
    case 'CONSENT':
      return <Trans>Thank you. Say whether and how we may name you. Silence publishes nothing.</Trans>;
    case 'ANSWER':
      return waiting.isLate ? (
        <Trans>
          Our answer is late: it was promised within {hours} hours, by <Time at={waiting.at} as="utc" />. Follow up, so that the leads are
          called.
        </Trans>
      ) : (
        <Trans>
          Nothing waits for you. A person answers by{' '}
          <strong>
            <Time at={waiting.at} as="utc" />
          </strong>
          .
        </Trans>
      );
    case 'REPORTER':
      return waiting.at === null ? (
        <Trans>We wait for your answer.</Trans>
      ) : (
        <Trans>
          We wait for your answer. Without one the case closes; the latest you hear is{' '}
          <strong>
            <Time at={waiting.at} as="due" />
          </strong>
          .
        </Trans>
      );
    case 'UPDATE':
      return waiting.isLate ? (
        <Trans>
          The update announced for <Time at={waiting.at} as="utc" /> did not come. Follow up, so that the leads are called.
        </Trans>
      ) : (
        <Trans>
          Nothing waits for you. You hear again by{' '}
          <strong>
            <Time at={waiting.at} as="due" />
          </strong>
          .
        </Trans>
      );
    case 'CLOSED':
      return <Trans>The case is closed. A message is still possible.</Trans>;
    case 'NOTHING':
      return <Trans>Nothing waits for you.</Trans>;
  }
}

function ToTeam({ waiting }: Words): ReactElement {
  switch (waiting.kind) {
    case 'ANSWER':
      return waiting.isLate ? (
        <Trans>
          The first answer is late. It was due <Time at={waiting.at} as="utc" />.
        </Trans>
      ) : (
        <Trans>
          The reporter waits for the first answer, due <Time at={waiting.at} as="utc" />. Only a text that they can read counts.
        </Trans>
      );
    case 'REPORTER':
      return <Trans>The case waits for the reporter. Any reply brings it back.</Trans>;
    case 'UPDATE':
      return waiting.isLate ? (
        <Trans>
          The update announced for <Time at={waiting.at} as="utc" /> is late, and counts in public.
        </Trans>
      ) : (
        <Trans>
          The reporter hears again by <Time at={waiting.at} as="due" />.
        </Trans>
      );
    case 'CONSENT':
    case 'CLOSED':
      return <Trans>The case is closed.</Trans>;
    case 'NOTHING':
      return <Trans>Nobody outside waits for an answer here.</Trans>;
  }
}
