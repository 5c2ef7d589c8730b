import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Part } from './Part.tsx';
import { revokeKeyMutation } from './settings-queries.ts';

interface RevokePartProps {
  readonly fingerprint: string;
  readonly onDone: () => void;
}

/** Somebody else may hold the key: nothing is sealed to it any more. Cannot be taken back. */
export function RevokePart({ fingerprint, onDone }: RevokePartProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Part title={<Trans>If somebody else may hold it</Trans>}>
      <Disclosure summary={<Trans>Revoke this key</Trans>}>
        <Stack>
          <p>
            <Trans>
              Revoke it only if its private half may be in other hands. Nothing is sealed to it afterwards. Another key takes its place only
              when two people of the team agree, case by case, 72 hours later.
            </Trans>
          </p>
          <Button kind="grave" size="form" onPress={() => setIsAsking(true)}><Trans>Revoke this key</Trans></Button>
        </Stack>
      </Disclosure>
      <Confirm fingerprint={fingerprint} isOpen={isAsking} onClose={() => setIsAsking(false)} onDone={onDone} />
    </Part>
  );
}

interface ConfirmProps extends RevokePartProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Confirm({ fingerprint, isOpen, onClose, onDone }: ConfirmProps): ReactElement {
  const { t } = useLingui();
  const [isSure, setIsSure] = useState(false);
  const deed = useDeed(async () => {
    accepted((await request(revokeKeyMutation, { input: { fingerprint, compromised: true } })).revokeKey);
    onClose();
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Revoke your key for good?</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button type="submit" kind="grave" isDisabled={!isSure} isPending={deed.isPending}><Trans>Revoke it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Fingerprint fingerprint={fingerprint} size="short" /></p>
      <Checkbox label={t`I know that this cannot be taken back`} checked={isSure} onChange={(event) => setIsSure(event.target.checked)} />
    </Dialog>
  );
}
