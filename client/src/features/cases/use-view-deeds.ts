import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { deedWords } from '../../session/use-deed.ts';
import { request } from '../../session/graphql.ts';
import { useToast } from '../../ui/Toast.tsx';
import { deleteSavedViewMutation, type SavedView, saveViewMutation } from './case-queries.ts';

interface NewView {
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

interface ViewDeedsOptions {
  /** The view that is changed; null makes a new one. */
  readonly current: SavedView | null;
  readonly onDone: () => void;
  /** After an undo, when the dialog is long gone. */
  readonly onChanged: () => void;
}

export interface ViewDeeds {
  readonly save: (view: NewView) => void;
  readonly remove: (view: SavedView) => void;
  readonly isPending: boolean;
  /** Empty where nothing went wrong. */
  readonly fault: string;
}

/** The words of the first refusal; null where it was done. */
async function saved(view: NewView): Promise<string | null> {
  const { saveView: { userErrors } } = await request(saveViewMutation, { input: { ...view, name: view.name.trim() } });
  return userErrors[0]?.message ?? null;
}
async function deleted({ id }: SavedView): Promise<string | null> {
  const { deleteSavedView: { userErrors } } = await request(deleteSavedViewMutation, { input: { id } });
  return userErrors[0]?.message ?? null;
}

/** A view goes by its name: under another one it is a new view, and the old one goes once that is there. */
async function changed(view: NewView, current: SavedView | null): Promise<string | null> {
  const refusal = await saved(view);
  const isSame = current === null || (current.shared === view.shared && current.name.toLowerCase() === view.name.trim().toLowerCase());
  return refusal ?? (isSame ? null : deleted(current));
}

export function useViewDeeds({ current, onDone, onChanged }: ViewDeedsOptions): ViewDeeds {
  const { t } = useLingui();
  const toast = useToast();
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState('');
  const run = (deed: () => Promise<string | null>, then: () => void): void => {
    if (isPending) return;
    setIsPending(true);
    setFault('');
    deed().then((refusal) => (refusal === null ? then() : setFault(refusal)), (error: unknown) => setFault(deedWords(error))).finally(() => setIsPending(false));
  };
  const undo = ({ name, query, shared }: SavedView): void => {
    saved({ name, query, shared }).then((refusal) => (refusal === null ? onChanged() : toast(refusal)), (error: unknown) => toast(deedWords(error)));
  };
  return {
    save: (view) => run(() => changed(view, current), () => {
      toast(t`View “${view.name.trim()}” saved.`);
      onDone();
    }),
    remove: (view) => run(() => deleted(view), () => {
      toast(t`View “${view.name}” deleted.`, () => undo(view));
      onDone();
    }),
    isPending,
    fault,
  };
}
