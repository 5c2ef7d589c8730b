import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Select } from '../../ui/Select.tsx';
import { AnswersByHour } from './AnswersByHour.tsx';
import { AnswersByWeek } from './AnswersByWeek.tsx';
import { responseQuery } from './response-query.ts';
import { ResponseFigures } from './ResponseFigures.tsx';
import { Nothing } from './Nothing.tsx';
import { Updates } from './Updates.tsx';

const spans = [30, 90, 365] as const;

/** How the promise was kept, late answers included: figures, two charts, and the table behind each. */
export function ResponsePage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`How we keep the promise`);
  const navigate = useNavigate({ from: '/response' });
  const { session } = useSession();
  const { days = 90 } = useSearch({ from: '/response' });
  const { data, error, isLoading, reload } = useRequest(responseQuery, { days });
  const hours = data?.responseStatistics.responseHours ?? session?.responseHours ?? 24;
  const choose = (value: string): void => {
    const chosen = spans.find((span) => String(span) === value);
    if (chosen !== undefined) void navigate({ search: chosen === 90 ? {} : { days: chosen }, resetScroll: false });
  };
  return (
    <Wrap>
      <PageHead
        title={<Trans>How we keep the promise</Trans>}
        lede={
          <Trans>
            “You will receive a response from a person on our team within {hours} hours, weekends included.” These are the last {days} days,
            counted from the cases themselves. Late answers stay late, and stay here.
          </Trans>
        }
      >
        <Select label={t`Span`} isDense value={days} onChange={(event) => choose(event.target.value)}>
          {spans.map((span) => <option key={span} value={span}>{t`Last ${span} days`}</option>)}
        </Select>
      </PageHead>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {isLoading && data === undefined && <Loading />}
      {data !== undefined && (
        <>
          <ResponseFigures statistics={data.responseStatistics} />
          {data.responseStatistics.received === 0 ? <Nothing /> : (
            <>
              <AnswersByHour statistics={data.responseStatistics} />
              <AnswersByWeek weeks={data.responseStatistics.byWeek} />
            </>
          )}
          <Updates statistics={data.responseStatistics} />
        </>
      )}
    </Wrap>
  );
}
