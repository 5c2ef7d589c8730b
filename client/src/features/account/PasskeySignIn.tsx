import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Account.module.css';
import { usePasskeyArrival } from './use-passkey-arrival.ts';
import { useWaitingPasskey } from './use-waiting-passkey.ts';

/** One gesture: signs in whoever the passkey belongs to, and opens the key where it can. */
export function PasskeySignIn({ then }: { readonly then: string | undefined }): ReactElement | null {
  const { session, refresh } = useSession();
  const enter = usePasskeyArrival(then);
  const { formerHost, fault, insteadOfWaiting } = useWaitingPasskey(enter);
  const deed = useDeed(() =>
    insteadOfWaiting(async () => {
      const { signInByPasskey, signInOptions } = await import('../../session/passkeys.ts');
      const { portalId } = session ?? (await refresh());
      await enter(await signInByPasskey((await signInOptions()).options, portalId));
    }));
  if (typeof PublicKeyCredential !== 'function') return null;
  const words = deed.fault === '' ? fault : deed.fault;
  return (
    <div className={styles['passkey']}>
      <Stack>
        {formerHost !== null && (
          <Notice tone="soon" icon="alert" title={<Trans>This portal has moved: passkeys made for {formerHost} do not work here</Trans>}>
            <p><Trans>Your password and your words do. Sign in with one of them, then add a passkey anew in your settings.</Trans></p>
          </Notice>
        )}
        {words !== '' && <Fault words={words} />}
        <Button size="form" icon="unlock" isPending={deed.isPending} onPress={deed.run}><Trans>Use a passkey</Trans></Button>
        <Hint><Trans>Your device’s fingerprint, face or PIN. It opens your key too, where the passkey can.</Trans></Hint>
      </Stack>
    </div>
  );
}
