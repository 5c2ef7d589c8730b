import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { saveTrust } from '../../setup/own-key.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Code } from '../../ui/Code.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { serverNow } from '../../ui/now.ts';
import { TextArea } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';
import { type OwnKeyData, updateKeyMutation } from './settings-queries.ts';

interface ExtendPartProps {
  readonly current: OwnKeyData;
  readonly onDone: () => void;
}

/** A key that came with an end: a later one, set here or in gpg. */
export function ExtendPart({ current, onDone }: ExtendPartProps): ReactElement {
  const { state } = useKeyRing();
  const isElsewhere = state === 'ELSEWHERE';
  return (
    <Part title={<Trans>How long it is good</Trans>}>
      <p>
        {current.expiresAt === null ? (
          <Trans>It does not expire. If you changed it in gpg, bring the newer version here.</Trans>
        ) : (
          <Trans>Extend it before it expires. Nothing that was sealed to it is lost when it does; only nothing new can be sealed to it.</Trans>
        )}
      </p>
      {current.expiresAt !== null && !isElsewhere && (
        <WithOpenKey isShort why={<Trans>The key signs its new end itself.</Trans>}><Extend onDone={onDone} /></WithOpenKey>
      )}
      <Disclosure summary={<Trans>Bring a newer version from gpg</Trans>} isOpenAtFirst={isElsewhere && current.status === 'EXPIRED'}>
        <Newer fingerprint={current.fingerprint} expires={current.expiresAt !== null} onDone={onDone} />
      </Disclosure>
    </Part>
  );
}

const years = { '1': 1, '2': 2, '5': 5 } as const;

function Extend({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  const owner = useOwner();
  const toast = useToast();
  const [chosen, setChosen] = useState<keyof typeof years | 'never'>('2');
  const deed = useDeed(async () => {
    if (owner === null) return;
    const end = serverNow();
    end.setUTCFullYear(end.getUTCFullYear() + (chosen === 'never' ? 0 : years[chosen]));
    const { publicKeyArmored } = await cryptoWorker.extendKey(chosen === 'never' ? null : end.toISOString());
    accepted((await request(updateKeyMutation, { input: { publicKey: publicKeyArmored } })).updateKey);
    await saveTrust(owner.accountId);
    toast(t`Your key is good for longer.`);
    onDone();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <RadioGroup
          label={t`Let it end in`}
          value={chosen}
          options={[{ value: '1', label: t`one year` }, { value: '2', label: t`two years` }, { value: '5', label: t`five years` }, { value: 'never', label: t`not at all` }]}
          onChange={setChosen}
        />
        <Button type="submit" size="form" isPending={deed.isPending}><Trans>Extend the key</Trans></Button>
      </Stack>
    </form>
  );
}

function Newer({ fingerprint, expires, onDone }: { readonly fingerprint: string; readonly expires: boolean; readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  const { state } = useKeyRing();
  const owner = useOwner();
  const toast = useToast();
  const [armored, setArmored] = useState('');
  const deed = useDeed(async () => {
    if (owner === null) return;
    const { publicKeyArmored } = await cryptoWorker.readBroughtKey(armored);
    accepted((await request(updateKeyMutation, { input: { publicKey: publicKeyArmored } })).updateKey);
    if (state === 'OPEN') {
      await cryptoWorker.refreshKey(publicKeyArmored);
      await saveTrust(owner.accountId);
    }
    setArmored('');
    toast(t`The newer version of your key is in use.`);
    onDone();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <Code label={t`Command that exports the newer version`} wraps>{`${expires ? `gpg --quick-set-expire ${fingerprint} 2y && gpg --quick-set-expire ${fingerprint} 2y '*' && ` : ''}gpg --armor --export ${fingerprint}`}</Code>
        <TextArea label={t`The public key as it is now`} isMono spellCheck={false} autoComplete="off" value={armored} onChange={(event) => setArmored(event.target.value)} />
        <Button type="submit" size="form" isPending={deed.isPending}><Trans>Take it over</Trans></Button>
      </Stack>
    </form>
  );
}
