import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { loadKeyRing, useKeyRing } from '../session/key-ring.ts';
import { useSession } from '../session/session.tsx';
import { UnlockButton } from '../session/UnlockButton.tsx';
import { UnlockKey } from '../session/UnlockKey.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Stack } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Loading } from '../ui/ProgressBar.tsx';

interface WithOpenKeyProps {
  /** Why the key is needed, in one sentence. */
  readonly why: ReactNode;
  /** One of several on a page: a button in place of the form. */
  readonly isShort?: boolean;
  readonly children: ReactNode;
}

/** What needs the open key; until it is open, the way to open it stands in its place. */
export function WithOpenKey({ why, isShort = false, children }: WithOpenKeyProps): ReactElement {
  const { t } = useLingui();
  const session = useSession();
  const { state } = useKeyRing();
  switch (state) {
    case 'OPEN':
      return <>{children}</>;
    case 'LOADING':
      return <Loading />;
    case 'FAILED':
      return <Fault words={t`Your keys could not be fetched.`} onRetry={() => void loadKeyRing(session)} />;
    case 'NONE':
      return (
        <Notice icon="lock" title={<Trans>You have no key yet</Trans>}>
          <p>{why}</p>
          <LinkButton to="/settings/$section" params={{ section: 'key' }}><Trans>Make your key</Trans></LinkButton>
        </Notice>
      );
    case 'ELSEWHERE':
      return (
        <Notice icon="lock" title={<Trans>Your key is in gpg</Trans>}>
          <p>{why}</p>
          <p><Trans>Its private half was never here, so this has to be done with gpg on your machine.</Trans></p>
        </Notice>
      );
    case 'LOCKED':
      if (isShort) return <Notice icon="lock" title={why}><UnlockButton /></Notice>;
      return (
        <Stack>
          <Notice tone="yours" icon="lock" title={<Trans>Your key is locked</Trans>}><p>{why}</p></Notice>
          <UnlockKey />
        </Stack>
      );
  }
}
