import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type PastThanksData, removePastThanksMutation } from './admin-queries.ts';

interface RemoveThanksDialogProps {
  readonly thanks: PastThanksData;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Somebody does not want to be named any more. */
export function RemoveThanksDialog({ thanks: { id, name }, onClose, onDone }: RemoveThanksDialogProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [everywhere, setEverywhere] = useState(true);
  const deed = useDeed(async () => {
    accepted((await request(removePastThanksMutation, { input: { id, everywhere } })).removePastThanks);
    toast(t`${name} is on no page and in no feed any more.`);
    onClose();
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Take <bdi>{name}</bdi> off?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>Take off for good</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>The name goes from page, feeds and answers at once. A later import leaves it out, and so does a backup that is put back.</Trans></p>
      <Checkbox label={t`Every line under this name`} checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)} />
    </Dialog>
  );
}
