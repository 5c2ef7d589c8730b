import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../session/session.tsx';
import { Wrap } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './LostKeyNotice.module.css';

/** Somebody of the team who signed in with one thing alone, or without the provider that their role comes from. */
export function FactorNotice(): ReactElement {
  const { session } = useSession();
  return (
    <Wrap width="app">
      <div className={styles['notices']}>
        {session?.factor === 'ENROL' ? (
          <Notice tone="soon" role="status" title={<Trans>You are here as a researcher: your role waits for a second factor</Trans>}>
            <p><Link to="/sign-in"><Trans>Set one up now</Trans></Link></p>
          </Notice>
        ) : (
          <Notice tone="soon" role="status" title={<Trans>You are here as a researcher: your role comes from your organization’s provider</Trans>}>
            <p><Link to="/sign-in"><Trans>Sign in by it, and the role counts</Trans></Link></p>
          </Notice>
        )}
      </div>
    </Wrap>
  );
}
