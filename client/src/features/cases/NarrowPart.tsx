import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import styles from './Cases.module.css';
import type { QueryPanelProps } from './use-facets.ts';

const FacetPanel = lazy(async () => ({ default: (await import('./FacetPanel.tsx')).FacetPanel }));

/** The facets beside the list, where there is room. */
export function NarrowSide(props: QueryPanelProps): ReactElement {
  const { t } = useLingui();
  return (
    <aside className={styles['side']} id="narrow" tabIndex={-1} aria-label={t`Narrow the list`}>
      <Suspense>
        <FacetPanel {...props} />
      </Suspense>
    </aside>
  );
}

/** The same in a sheet of its own; each value acts at once on the list behind it. */
export function NarrowSheet({ onClose, ...props }: QueryPanelProps & { readonly onClose: () => void }): ReactElement {
  return (
    <Dialog title={<Trans>Narrow the list</Trans>} isOpen onClose={onClose} actions={<Button kind="primary" onPress={onClose}><Trans>Show the list</Trans></Button>}>
      <Suspense fallback={<Loading />}>
        <FacetPanel {...props} />
      </Suspense>
    </Dialog>
  );
}
