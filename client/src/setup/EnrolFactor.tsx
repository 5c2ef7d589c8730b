import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { EnrolApp } from './EnrolApp.tsx';
import { EnrolPasskey } from './EnrolPasskey.tsx';

/** Somebody's first second factor: an authenticator app, which comes with recovery codes, or a passkey. */
export function EnrolFactor({ onDone }: { readonly onDone: () => void }): ReactElement {
  return (
    <Stack>
      <EnrolApp onDone={onDone}><Trans>Set up an authenticator app</Trans></EnrolApp>
      {typeof PublicKeyCredential === 'function' && (
        <Disclosure summary={<Trans>Use a passkey instead</Trans>}>
          <Stack>
            <p><Trans>Your device’s fingerprint, face or PIN, or a security key: it signs you in by itself, and cannot be given away to a false page.</Trans></p>
            <EnrolPasskey button={<Trans>Add a passkey</Trans>} kind="primary" onDone={onDone} />
            <Hint><Trans>If you have only one, make recovery codes afterwards in your settings, under Signing in.</Trans></Hint>
          </Stack>
        </Disclosure>
      )}
    </Stack>
  );
}
