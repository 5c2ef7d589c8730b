import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Wrap } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './LostKeyNotice.module.css';

/** Somebody of the team who signed in with one thing alone. */
export function FactorNotice(): ReactElement {
  return (
    <Wrap width="app">
      <div className={styles['notices']}>
        <Notice tone="soon" role="status" title={<Trans>You are here as a researcher: your role waits for a second factor</Trans>}>
          <p><Link to="/sign-in"><Trans>Set one up now</Trans></Link></p>
        </Notice>
      </div>
    </Wrap>
  );
}
