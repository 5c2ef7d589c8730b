import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import type { Audience } from '../../ui/names.ts';
import styles from './Cases.module.css';
import { type NamedService, QueryBar } from './QueryBar.tsx';
import type { AddressedQuery } from './use-case-address.ts';

interface QuerySectionProps {
  readonly title: string;
  readonly addressed: AddressedQuery;
  readonly vocabulary: Vocabulary;
  readonly audience: Audience;
  readonly services: readonly NamedService[];
}

/** The query bar, told what the address says. */
export function QuerySection({ title, addressed, vocabulary, audience, services }: QuerySectionProps): ReactElement {
  const { t } = useLingui();
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
