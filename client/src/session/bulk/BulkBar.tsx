import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ComponentType, lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Selection } from '../../ui/row-selection.ts';
import { useKeyRing } from '../key-ring.ts';
import styles from './Bulk.module.css';

export interface ManyProps {
  readonly numbers: readonly string[];
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

type Deed = 'ASSIGN' | 'LABEL' | 'CLASSIFY' | 'CLOSE';
const dialogs: Readonly<Record<Deed, ComponentType<ManyProps>>> = {
  ASSIGN: lazy(async () => ({ default: (await import('./AssignMany.tsx')).AssignMany })),
  LABEL: lazy(async () => ({ default: (await import('./LabelMany.tsx')).LabelMany })),
  CLASSIFY: lazy(async () => ({ default: (await import('./ClassifyMany.tsx')).ClassifyMany })),
  CLOSE: lazy(async () => ({ default: (await import('./CloseMany.tsx')).CloseMany })),
};
interface Asked {
  readonly deed: Deed;
  readonly numbers: readonly string[];
}
/** As many as are a matter of seconds, and as somebody looks through. */
const most = 200;

interface BulkBarProps {
  readonly selection: Selection;
  /** The lists ask again. */
  readonly onChanged: () => void;
}

/** What the team does to all that are chosen. What was begun is shown to its end, whatever leaves the list meanwhile. */
export function BulkBar({ selection, onChanged }: BulkBarProps): ReactElement {
  const [open, setOpen] = useState<Asked | null>(null);
  const hasChanged = useRef(false);
  // Not before: cases that leave the list would take the dialog with what became of them along.
  const close = (): void => {
    setOpen(null);
    if (hasChanged.current) onChanged();
    hasChanged.current = false;
  };
  const Many = open === null ? null : dialogs[open.deed];
  return (
    <>
      {selection.selected.size > 0 && <Bar selection={selection} onAsk={setOpen} />}
      {Many !== null && open !== null && <Suspense><Many numbers={open.numbers} onChanged={() => { hasChanged.current = true; }} onClose={close} /></Suspense>}
    </>
  );
}

function Bar({ selection, onAsk }: { readonly selection: Selection; readonly onAsk: (asked: Asked) => void }): ReactElement {
  const { t } = useLingui();
  const { state } = useKeyRing();
  const numbers = [...selection.selected];
  const isTooMany = numbers.length > most;
  const ask = (deed: Deed) => (): void => onAsk({ deed, numbers });
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t`With all that are chosen`}>
      <span className={styles['count']} role="status">
        <Plural value={numbers.length} one="# case chosen" other="# cases chosen" />
        {isTooMany && <> · <Trans>at most {most} at a time</Trans></>}
      </span>
      <Button isDisabled={isTooMany} onPress={ask('ASSIGN')}><Trans>Assign</Trans></Button>
      <Button isDisabled={isTooMany} onPress={ask('LABEL')}><Trans>Label</Trans></Button>
      <Button isDisabled={isTooMany} onPress={ask('CLASSIFY')}><Trans>Classify</Trans></Button>
      <Button isDisabled={isTooMany || state !== 'OPEN'} title={state === 'OPEN' ? undefined : t`Unlock your key first: what you write is sealed and signed with it.`} onPress={ask('CLOSE')}><Trans>Close</Trans></Button>
      <Button kind="quiet" onPress={() => selection.onSelect(new Set())}><Trans>Choose none</Trans></Button>
    </div>
  );
}
