import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../session/session.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Shell.module.css';

/** Who is signed in, whether their key is open here, and the way out of both. */
export function AccountCorner(): ReactElement | null {
  const { session, account, signOut } = useSession();
  if (session === null) return null;
  if (account === null) {
    return (
      <div className={styles['end']}>
        <Link className={styles['wide']} to="/sign-in"><Trans>Sign in</Trans></Link>
      </div>
    );
  }
  return (
    <div className={styles['end']}>
      <Link className={styles['wide']} to="/settings">
        {account.displayName ?? account.handle ?? account.email ?? <Trans>Your account</Trans>}
      </Link>
      <Button onPress={() => void signOut()}><Trans>Sign out</Trans></Button>
    </div>
  );
}
