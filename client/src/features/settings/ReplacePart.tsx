import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { PublicKeyInfo } from '../../crypto/key-api.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { keepsWords, replaceKey } from '../../setup/replace-key.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useFocusOn } from '../../ui/use-focus-on.ts';
import { WordsToKeep } from '../../ui/WordsToKeep.tsx';
import { BringKey } from './BringKey.tsx';
import { Part } from '../../ui/Part.tsx';

/** Another key in place of this one, both vouching. */
export function ReplacePart({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { isTeam } = useSession();
  return (
    <Part title={<Trans>Another key</Trans>}>
      <Disclosure summary={<Trans>Replace this key</Trans>}>
        <Stack>
          <p><Trans>The new key takes its place at once, because this one signs for it. This one is retired: it still opens what was sealed to it, in every browser where you open the new one.</Trans></p>
          {isTeam && (
            <Notice tone="soon" icon="info" title={<Trans>Your colleagues know this key</Trans>}>
              <p><Trans>A lead has to certify the new one before the team key is handed to it. If you are a lead, everybody has to compare your new fingerprint.</Trans></p>
            </Notice>
          )}
          <WithOpenKey isShort why={<Trans>Open your key first: it signs for the new one.</Trans>}><Replace onDone={onDone} /></WithOpenKey>
        </Stack>
      </Disclosure>
    </Part>
  );
}

interface Next {
  readonly key: PublicKeyInfo;
  /** New ones; null: those that open the key now open the next one too. */
  readonly words: readonly string[] | null;
}

function Replace({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  const owner = useOwner();
  const toast = useToast();
  const [next, setNext] = useState<Next | null>(null);
  const prepare = async (key: PublicKeyInfo): Promise<void> =>
    setNext({ key, words: (await keepsWords()) ? null : await cryptoWorker.newRecoveryWords() });
  const make = useDeed(async () => prepare(await cryptoWorker.createNextKey()));
  const replace = useDeed(async () => {
    if (owner === null || next === null) return;
    await replaceKey(owner, next.key, next.words ?? undefined);
    toast(t`The new key is in use. What was sealed to the one before still opens.`);
    setNext(null);
    onDone();
  });
  const shown = useFocusOn(next);
  if (next === null) {
    return (
      <>
        {make.fault !== '' && <Fault words={make.fault} />}
        <ButtonRow><Button size="form" isPending={make.isPending} onPress={make.run}><Trans>Make another key</Trans></Button></ButtonRow>
        <Disclosure summary={<Trans>Bring one from gpg</Trans>}>
          <BringKey onKey={async (armored, passphrase, nameless) => prepare(await cryptoWorker.importNextKey(armored, passphrase, nameless))} />
        </Disclosure>
      </>
    );
  }
  const cancel = <Button kind="quiet" size="form" onPress={() => setNext(null)}><Trans>Keep the old key</Trans></Button>;
  return (
    <Stack>
      {replace.fault !== '' && <Fault words={replace.fault} />}
      <p tabIndex={-1} ref={shown}><Trans>The new key:</Trans> <Fingerprint fingerprint={next.key.fingerprint} size="short" /></p>
      {next.words === null ? (
        <>
          <p><Trans>What opens your key now opens this one too: your words stay as they are.</Trans></p>
          <ButtonRow>
            <Button kind="primary" size="form" isPending={replace.isPending} onPress={replace.run}><Trans>Put it in place of the old key</Trans></Button>
            {cancel}
          </ButtonRow>
        </>
      ) : (
        <>
          <p><Trans>The words of your key are not known in this tab, so the new key gets new ones. The old words stop working.</Trans></p>
          <WordsToKeep
            words={next.words}
            fileName="laurel-recovery-words"
            fileTitle={t`Recovery words of the key ${next.key.fingerprint}`}
            done={<Trans>They are right. Replace the key</Trans>}
            isPending={replace.isPending}
            onKept={replace.run}
          />
          <ButtonRow>{cancel}</ButtonRow>
        </>
      )}
    </Stack>
  );
}
