import { useLingui } from '@lingui/react/macro';
import { type ReactElement, useMemo } from 'react';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import type { Audience } from '../../ui/names.ts';
import type { Facet } from './case-queries.ts';
import styles from './Cases.module.css';
import { type NamedService, QueryBar } from './QueryBar.tsx';
import type { AddressedQuery } from './use-case-address.ts';

interface QuerySectionProps {
  readonly title: string;
  readonly addressed: AddressedQuery;
  readonly vocabulary: Vocabulary;
  readonly audience: Audience;
  readonly services: readonly NamedService[];
  /** Their values complete labels and people, too. */
  readonly facets: readonly Facet[] | undefined;
}

/** The query bar, told what the address says. */
export function QuerySection({ title, addressed, vocabulary, audience, services, facets }: QuerySectionProps): ReactElement {
  const { t } = useLingui();
  const known = useMemo(() => {
    const written = (field: string): readonly string[] => facets?.find((one) => one.field === field)?.values.map(({ value }) => value).filter((value) => value !== 'unset') ?? [];
    return { services: services.map(({ slug }) => slug), labels: written('label'), assignees: written('assignee') };
  }, [services, facets]);
  return (
    <div className={styles['bar']}>
      <QueryBar
        label={t`Search in: ${title}`}
        value={addressed.text}
        vocabulary={vocabulary}
        audience={audience}
        services={services}
        known={known}
        onQuery={addressed.show}
      />
    </div>
  );
}
