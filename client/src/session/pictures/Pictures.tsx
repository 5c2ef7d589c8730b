import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { vocabularies } from '../../../../schema/case-query/vocabulary.ts';
import { Fault } from '../../ui/Fault.tsx';
import type { Audience } from '../../ui/names.ts';
import { EmptyState, Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { faultWords } from '../fault-words.ts';
import { useRequest } from '../graphql.ts';
import { FixPicture } from './FixPicture.tsx';
import { MonthsPicture } from './MonthsPicture.tsx';
import { narrowQuery } from './narrow-query.ts';
import { caseHistoryQuery, type History } from './picture-query.ts';
import styles from './Pictures.module.css';
import { ResponsePicture } from './ResponsePicture.tsx';

interface PicturesProps {
  /** The structured terms of the page's query, readable. */
  readonly query: string | undefined;
  /** Whether plain words stand beside them, which no server can count. */
  readonly hasWords: boolean;
  readonly audience: Audience;
}

/** What the cases of a query come to. */
export function Pictures({ query, hasWords, audience }: PicturesProps): ReactElement {
  const { data, error, isLoading, reload } = useRequest(caseHistoryQuery, { query: query ?? null });
  const vocabulary = audience === 'team' ? vocabularies.team : vocabularies.researcher;
  const queryOf = (terms: string): string => narrowQuery(query, terms, vocabulary);
  return (
    <div className={styles['pictures']}>
      {hasWords && (
        <Notice title={<Trans>The words of the search are not counted here</Trans>}>
          <p><Trans>They are searched in this browser alone. The pictures show all cases that the other terms find.</Trans></p>
        </Notice>
      )}
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {isLoading && data === undefined && <Loading><Trans>Counting…</Trans></Loading>}
      {data !== undefined && <Drawn history={data.caseHistory} audience={audience} queryOf={queryOf} />}
    </div>
  );
}

interface DrawnProps {
  readonly history: History;
  readonly audience: Audience;
  readonly queryOf: (terms: string) => string;
}

function Drawn({ history, audience, queryOf }: DrawnProps): ReactElement {
  const { i18n } = useLingui();
  const { total, byMonth, fixTimes, answeredInTime, answeredLate, overdue } = history;
  if (total.value === 0) {
    return <EmptyState title={<Trans>Nothing to draw</Trans>}><Trans>No case answers this query. A wider one has more to show.</Trans></EmptyState>;
  }
  const counted = i18n.number(total.value);
  return (
    <>
      {total.hasMore && <p className={styles['capped']}><Trans>The pictures count the newest {counted} cases of this query. A narrower query shows the others.</Trans></p>}
      <MonthsPicture byMonth={byMonth} audience={audience} queryOf={queryOf} />
      {answeredInTime + answeredLate + overdue > 0 && <ResponsePicture history={history} queryOf={queryOf} />}
      {fixTimes.length > 0 && <FixPicture fixTimes={fixTimes} queryOf={queryOf} />}
    </>
  );
}
