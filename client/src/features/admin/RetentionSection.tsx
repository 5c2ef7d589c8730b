import { Plural, Trans } from '@lingui/react/macro';
import { type ReactElement, useRef, useState } from 'react';
import { leastRetentionDays as least, mostRetentionDays as most } from '../../../../schema/retention-days.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { KeptCasesPart } from './KeptCasesPart.tsx';
import { PeriodPart } from './PeriodPart.tsx';
import { RetentionMonths } from './RetentionMonths.tsx';
import { type RetentionData, retentionQuery } from './retention-queries.ts';


/** How long sealed words are kept after closing; what would go is looked at first. */
export function RetentionSection(): ReactElement {
  const [asked, setAsked] = useState<string | null>(null);
  const days = asked !== null && /^\d{1,4}$/.test(asked) ? Number(asked) : null;
  const isFit = days !== null && days >= least && days <= most;
  const { data, error, reload } = useRequest(retentionQuery, { days: isFit ? days : null });
  // What was heard last stays while another period is asked about: nobody types into a field that goes.
  const last = useRef<RetentionData | null>(null);
  last.current = data?.retention ?? last.current;
  const retention = last.current;
  if (retention === null) return error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />;
  const { days: held } = retention;
  const isShown = days === null || days === retention.askedDays;
  return (
    <>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      <Notice title={held === null ? <Trans>Words are kept for good</Trans> : <Trans>Words are destroyed {held} days after closing</Trans>}>
        <p>
          {retention.destroyed > 0 && <Plural value={retention.destroyed} one="# case lost its words so far." other="# cases lost their words so far." />}{' '}
          <Trans>Destroyed are report, title, messages, notes, reasons and files. What was judged, every date, the receipt, the log and the thank-you stay. Backups hold the words until your operator’s own backups expire.</Trans>
        </p>
      </Notice>
      <PeriodPart retention={retention} typed={asked ?? String(held ?? retention.askedDays)} isFit={asked === null || isFit} isShown={isShown} onType={setAsked} onChanged={() => { setAsked(null); reload(); }} />
      <Part title={<Trans>What would go after {retention.askedDays} days</Trans>} isWide>
        <RetentionMonths retention={retention} />
      </Part>
      <KeptCasesPart kept={retention.kept} onChanged={reload} />
    </>
  );
}
