import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Wrap } from '../../ui/Layout.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Wreath } from '../../ui/Wreath.tsx';
import styles from './Acknowledgments.module.css';
import { byMonth } from './by-month.ts';
import { MonthOfThanks } from './MonthOfThanks.tsx';
import { PastThanks } from './PastThanks.tsx';
import { ThanksTools } from './ThanksTools.tsx';
import { useListings } from './use-listings.ts';

/** Everybody who is thanked, by month. */
export function AcknowledgmentsPage(): ReactElement {
  const { t } = useLingui();
  const { year = null, find = '' } = useSearch({ from: '/acknowledgments' });
  usePageTitle(year === null ? t`Thank you` : t`Thank you, ${year}`);
  const { nodes, hasMore, isLoading, error, more } = useListings(year, find);
  return (
    <Wrap>
      <div className={styles['head']}>
        <Wreath {...(styles['wreath'] === undefined ? {} : { className: styles['wreath'] })} />
        <div>
          <h1><Trans>Thank you</Trans></h1>
          <p className={styles['lede']}>
            <Trans>
              These people found a weakness in our services, told us, and waited while we fixed it. One confirmed report is enough to stand
              here, under the name they chose.
            </Trans>
          </p>
        </div>
      </div>
      <ThanksTools year={year} find={find} />
      {error !== undefined && <Fault words={faultWords(error)} onRetry={more} />}
      {isLoading && nodes.length === 0 && <Loading />}
      {!isLoading && error === undefined && nodes.length === 0 && <Nobody isFiltered={year !== null || find !== ''} />}
      {byMonth(nodes).map((month) => <MonthOfThanks key={month.id} month={month} showYear={year === null} />)}
      <div className={styles['more']}><LoadMore hasMore={hasMore} isLoading={isLoading} onMore={more}><Trans>Earlier</Trans></LoadMore></div>
      {year === null && find === '' && <PastThanks />}
    </Wrap>
  );
}

function Nobody({ isFiltered }: { readonly isFiltered: boolean }): ReactElement {
  if (isFiltered) {
    return (
      <EmptyState title={<Trans>Nobody matches</Trans>} action={<LinkButton to="/acknowledgments" search={{}}><Trans>Show everybody</Trans></LinkButton>}>
        <Trans>Names are found by any part of them, as are organisations and services. Anonymous thanks have no name to find; thanks from before this portal stand at the end of the whole list.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={<Trans>Nobody yet</Trans>}
      action={<ButtonRow><LinkButton to="/report"><Trans>Report a vulnerability</Trans></LinkButton></ButtonRow>}
    >
      <Trans>When a report was confirmed and its case is closed, its researcher is asked whether to stand here, and under which name.</Trans>
    </EmptyState>
  );
}
