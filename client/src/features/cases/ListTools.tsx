import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Audience } from '../../ui/names.ts';
import styles from './Cases.module.css';
import type { ChosenColumns } from './use-columns.ts';
import { useKeys } from './use-keys.ts';

const ColumnsDialog = lazy(async () => ({ default: (await import('./ColumnsDialog.tsx')).ColumnsDialog }));
const KeysSheet = lazy(async () => ({ default: (await import('./KeysSheet.tsx')).KeysSheet }));

interface ListToolsProps {
  readonly audience: Audience;
  readonly chosen: ChosenColumns;
  readonly choosesRows: boolean;
  /** Opens the facets, where they do not stand beside the list. */
  readonly onNarrow: (() => void) | null;
  /** What else can be done with the whole list. */
  readonly children?: ReactNode;
}

/** Above the list: what it shows, and the keys for it. */
export function ListTools({ audience, chosen, choosesRows, onNarrow, children }: ListToolsProps): ReactElement {
  const { t } = useLingui();
  const [open, setOpen] = useState<'COLUMNS' | 'KEYS' | null>(null);
  const close = (): void => setOpen(null);
  useKeys({ '?': () => setOpen('KEYS'), o: () => setOpen('COLUMNS') });
  return (
    <div className={styles['tools']} role="group" aria-label={t`The list`}>
      {onNarrow && <Button onPress={onNarrow}><Trans>Narrow</Trans></Button>}
      {children}
      <span className={styles['onlyRows']}><Button kind="quiet" onPress={() => setOpen('COLUMNS')}><Trans>Columns</Trans></Button></span>
      <span className={styles['keys']}><Button kind="quiet" shortcut="?" onPress={() => setOpen('KEYS')}><Trans>Keys</Trans></Button></span>
      <Suspense>
        {open === 'COLUMNS' && <ColumnsDialog audience={audience} chosen={chosen} onClose={close} />}
        {open === 'KEYS' && <KeysSheet choosesRows={choosesRows} onClose={close} />}
      </Suspense>
    </div>
  );
}
