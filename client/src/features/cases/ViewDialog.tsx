import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { SavedView } from './case-queries.ts';
import { useViewDeeds } from './use-view-deeds.ts';

interface ViewDialogProps {
  /** The structured terms that are kept. */
  readonly q: string;
  /** Words stand in the address too, and are not kept. */
  readonly hasWords: boolean;
  /** The view that has this query already. */
  readonly current: SavedView | null;
  readonly others: readonly SavedView[];
  readonly canShare: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Keeps the query under a name, gives it another name, replaces what had that name, or deletes it. */
export function ViewDialog({ q, hasWords, current, others, canShare, onSaved, onClose }: ViewDialogProps): ReactElement {
  const { t } = useLingui();
  const [name, setName] = useState(current?.name ?? '');
  const [isShared, setIsShared] = useState(current?.shared ?? false);
  const { save, remove, isPending, fault } = useViewDeeds({ current, onDone: () => { onSaved(); onClose(); }, onChanged: onSaved });
  const replaced = others.find((view) => view.id !== current?.id && view.shared === isShared && sameName(view.name, name));
  return (
    <Dialog
      title={current ? <Trans>Change this view</Trans> : <Trans>Save this view</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => save({ name, query: q, shared: isShared })}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          {current && <Button isPending={isPending} onPress={() => remove(current)}><Trans>Delete it</Trans></Button>}
          <Button kind="primary" type="submit" isPending={isPending}>{replaced ? <Trans>Replace it</Trans> : <Trans>Save</Trans>}</Button>
        </>
      }
    >
      <Stack>
        <p><code>{q}</code></p>
        <TextField label={t`Name`} value={name} maxLength={60} autoComplete="off" error={fault} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        {replaced && <p role="status"><Trans>A view of this name is there, for <code>{replaced.query}</code>. Saving replaces it.</Trans></p>}
        {canShare && <Checkbox label={t`Share it with the team`} checked={isShared} onChange={({ currentTarget }) => setIsShared(currentTarget.checked)} hint={t`Everybody of the team sees it and may change it.`} />}
        {hasWords && <Hint><Trans>Words you search for are not saved: they never leave this browser.</Trans></Hint>}
        <Hint><Trans>Name and query are kept in clear on the server.</Trans></Hint>
      </Stack>
    </Dialog>
  );
}
