import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { Part } from '../../ui/Part.tsx';
import { revokeKeyMutation } from './settings-queries.ts';

interface RevokePartProps {
  readonly fingerprint: string;
  readonly onDone: () => void;
}
type Why = 'COMPROMISED' | 'SUPERSEDED';

/** The key's end, by its owner. Cannot be taken back. */
export function RevokePart({ fingerprint, onDone }: RevokePartProps): ReactElement {
  const { t } = useLingui();
  const [why, setWhy] = useState<Why | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Part title={<Trans>The end of this key</Trans>}>
      <Disclosure summary={<Trans>Revoke or retire this key</Trans>}>
        <Stack>
          <p>
            <Trans>
              To change to another key, replace it above instead: that keeps your answers coming. Without this key’s word another takes its
              place only when two people of the team agree, case by case, 72 hours later.
            </Trans>
          </p>
          <RadioGroup<Why>
            label={t`Why does it end?`}
            value={why}
            options={[
              { value: 'COMPROMISED', label: t`Somebody else may hold it`, hint: t`It is revoked: nothing sealed to it or signed with it is taken any more.` },
              { value: 'SUPERSEDED', label: t`I do not use it any more`, hint: t`It is retired: it opens what was sealed to it, and nothing new is sealed to it.` },
            ]}
            onChange={setWhy}
          />
          <Button kind="grave" size="form" isDisabled={why === null} onPress={() => setIsAsking(true)}><Trans>End this key</Trans></Button>
        </Stack>
      </Disclosure>
      {why !== null && <Confirm fingerprint={fingerprint} why={why} isOpen={isAsking} onClose={() => setIsAsking(false)} onDone={onDone} />}
    </Part>
  );
}

interface ConfirmProps extends RevokePartProps {
  readonly why: Why;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Confirm({ fingerprint, why, isOpen, onClose, onDone }: ConfirmProps): ReactElement {
  const { t } = useLingui();
  const { state } = useKeyRing();
  const [isSure, setIsSure] = useState(false);
  const [pasted, setPasted] = useState('');
  const compromised = why === 'COMPROMISED';
  const deed = useDeed(async () => {
    const revokedKey = state === 'OPEN' ? await cryptoWorker.revokedForm(compromised) : pasted.trim() === '' ? null : pasted;
    accepted((await request(revokeKeyMutation, { input: { fingerprint, compromised, revokedKey } })).revokeKey);
    onClose();
    onDone();
  });
  return (
    <Dialog
      title={compromised ? <Trans>Revoke your key for good?</Trans> : <Trans>Retire your key for good?</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button type="submit" kind="grave" isDisabled={!isSure} isPending={deed.isPending}>{compromised ? <Trans>Revoke it</Trans> : <Trans>Retire it</Trans>}</Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Fingerprint fingerprint={fingerprint} size="short" /></p>
      {state === 'OPEN' ? (
        <Hint><Trans>The key signs its own revocation, which stands in it from then on: gpg and other programs see it too.</Trans></Hint>
      ) : (
        <TextArea
          label={t`The revoked key from gpg`}
          isOptional
          hint={t`So that other programs see the end too: import your revocation certificate, then gpg --armor --export. Or open your key first, and it is made here.`}
          isMono
          spellCheck={false}
          autoComplete="off"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      )}
      <Checkbox label={t`I know that this cannot be taken back`} checked={isSure} onChange={(event) => setIsSure(event.target.checked)} />
    </Dialog>
  );
}
