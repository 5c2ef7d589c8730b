import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { onCallQuery } from '../../setup/on-call-queries.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Coverage } from './Coverage.tsx';
import { ExceptionsPart } from './ExceptionsPart.tsx';
import { HoursPart } from './HoursPart.tsx';
import { OnCallRulesPart } from './OnCallRulesPart.tsx';
import { Part } from '../../ui/Part.tsx';
import { SendersPart } from './SendersPart.tsx';
import { ShiftsPart } from './ShiftsPart.tsx';

/** Who answers when. The team reads it; leads and administrators change it. */
export function OnCallSection(): ReactElement {
  const { isLead, isAdministrator } = useSession();
  const { data, error, reload } = useRequest(onCallQuery, {});
  if (error !== undefined && data === undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const { onCall } = data;
  if (onCall == null) return <p><Trans>The team and administrators see who is on call.</Trans></p>;
  const mayChange = isLead || isAdministrator;
  return (
    <>
      <Part title={<Trans>Who is on call</Trans>} isWide><Coverage spans={onCall.coverage} /></Part>
      <ShiftsPart onCall={onCall} mayChange={mayChange} onChanged={reload} />
      <ExceptionsPart onCall={onCall} mayChange={mayChange} onChanged={reload} />
      {mayChange && <OnCallRulesPart onCall={onCall} onChanged={reload} />}
      <SendersPart senders={onCall.senders} mayChange={mayChange} onChanged={reload} />
      {isLead && <HoursPart hours={onCall.responseHours} onChanged={reload} />}
    </>
  );
}
