import { useLingui } from '@lingui/react/macro';
import { type ReactElement, useMemo } from 'react';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import { useRequest } from '../../session/graphql.ts';
import type { Audience } from '../../ui/names.ts';
import { queryServicesQuery } from './case-queries.ts';
import styles from './Cases.module.css';
import { QueryBar } from './QueryBar.tsx';
import type { AddressedQuery } from './use-case-address.ts';

interface QuerySectionProps {
  readonly title: string;
  readonly addressed: AddressedQuery;
  readonly vocabulary: Vocabulary;
  readonly audience: Audience;
}

/** The query bar, and the online services it completes. */
export function QuerySection({ title, addressed, vocabulary, audience }: QuerySectionProps): ReactElement {
  const { t } = useLingui();
  const { data } = useRequest(queryServicesQuery, {});
  const services = useMemo(() => data?.onlineServices.edges.map(({ node }) => node) ?? [], [data]);
  return (
    <div className={styles['bar']}>
      <QueryBar
        label={t`Search in: ${title}`}
        value={addressed.text}
        vocabulary={vocabulary}
        audience={audience}
        services={services}
        onQuery={addressed.show}
      />
    </div>
  );
}
