import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Select } from '../../ui/Select.tsx';
import { declineLostKeyMutation } from './lost-key-queries.ts';
import { declineWords } from './lost-key-words.ts';

type Reason = keyof typeof declineWords;
const reasons: readonly Reason[] = ['NOT_REACHED', 'NOT_CONVINCED', 'NO_CASES'];

/** One person of the team is enough to decline, with a reason that the owner reads. */
export function DeclineButton({ id, onDone }: { readonly id: string; readonly onDone: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState<Reason>('NOT_REACHED');
  const close = (): void => setIsAsking(false);
  const deed = useDeed(async () => {
    accepted((await request(declineLostKeyMutation, { input: { id, reason } })).declineLostKey);
    close();
    onDone();
  });
  return (
    <>
      <Button kind="quiet" onPress={() => setIsAsking(true)}><Trans>Decline</Trans></Button>
      <Dialog
        title={<Trans>Decline to replace this key?</Trans>}
        isOpen={isAsking}
        onClose={close}
        onSubmit={deed.run}
        actions={
          <>
            <Button kind="quiet" onPress={close}><Trans>Not now</Trans></Button>
            <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>Decline</Trans></Button>
          </>
        }
      >
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <Select label={t`Why`} hint={t`The owner reads it, and may ask again.`} value={reason} onChange={(event) => setReason(reasons.find((each) => each === event.target.value) ?? 'NOT_REACHED')}>
          {reasons.map((each) => <option key={each} value={each}>{i18n._(declineWords[each])}</option>)}
        </Select>
      </Dialog>
    </>
  );
}
