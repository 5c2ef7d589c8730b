import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { LabelData } from './label-queries.ts';
import styles from './Labels.module.css';

type Shown = Pick<LabelData, 'id' | 'name' | 'colour'>;

/** A label's mark. Its name stands beside it: colour alone says nothing. */
export function LabelMark({ colour }: Pick<LabelData, 'colour'>): ReactElement {
  return <span className={styles['mark']} data-colour={colour} aria-hidden="true" />;
}

/** What a case is sorted under. @param most how many are shown; the others are counted */
export function Labels({ labels, most = Infinity, isInRow = false }: { readonly labels: readonly Shown[]; readonly most?: number; readonly isInRow?: boolean }): ReactElement | null {
  const { t } = useLingui();
  if (labels.length === 0) return null;
  const left = labels.length - most;
  return (
    <ul className={`${styles['labels']} ${isInRow ? styles['inRow'] : ''}`} aria-label={t`Labels`}>
      {labels.slice(0, most).map(({ id, name, colour }) => (
        <li key={id} className={styles['label']} title={name}><LabelMark colour={colour} /><span className={styles['name']}><bdi>{name}</bdi></span></li>
      ))}
      {left > 0 && <li className={styles['more']} title={labels.slice(most).map(({ name }) => name).join(', ')}>+{left}</li>}
    </ul>
  );
}
