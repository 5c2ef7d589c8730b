import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useRequest } from '../../session/graphql.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Wrap } from '../../ui/Layout.tsx';
import { Course } from './Course.tsx';
import { Harbour } from './Harbour.tsx';
import styles from './Home.module.css';
import { HomeTop } from './HomeTop.tsx';
import { homeQuery } from './home-query.ts';
import { Kept } from './Kept.tsx';
import { RecentThanks } from './RecentThanks.tsx';

/** What this is, how to report, the promise and how it is kept, who is thanked. Readable before anything is fetched. */
export function HomePage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Report a vulnerability`);
  const { data } = useRequest(homeQuery, {});
  return (
    <>
      <Wrap><HomeTop fingerprint={data?.teamKey?.fingerprint ?? null} /></Wrap>
      <div className={styles['band']}>{data !== undefined && <Kept statistics={data.responseStatistics} />}</div>
      <Wrap>
        <div className={styles['split']}>
          <Course />
          {data !== undefined && <RecentThanks entries={data.acknowledgments.edges.map(({ node }) => node)} />}
        </div>
        <Harbour
          policyVersion={data?.policy?.version ?? null}
          services={data?.onlineServices.edges.filter(({ node }) => node.inScope).map(({ node }) => node.name) ?? []}
        />
      </Wrap>
    </>
  );
}
