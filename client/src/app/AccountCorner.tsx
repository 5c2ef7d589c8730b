import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { useSession } from '../session/session.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Shell.module.css';

const KeyCorner = lazy(async () => ({ default: (await import('./KeyCorner.tsx')).KeyCorner }));

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
        <bdi>{account.displayName ?? account.handle ?? account.email ?? <Trans>Your account</Trans>}</bdi>
      </Link>
      <Suspense><KeyCorner /></Suspense>
      <span className={styles['wide']}><Button kind="quiet" onPress={() => void signOut()}><Trans>Sign out</Trans></Button></span>
    </div>
  );
}
