import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { useSession } from '../session/session.tsx';
import { Button } from '../ui/Button.tsx';
import { Wrap } from '../ui/Layout.tsx';
import { Wreath } from '../ui/Wreath.tsx';
import { AccountCorner } from './AccountCorner.tsx';
import { destinations } from './navigation.ts';
import styles from './Shell.module.css';

function ExampleBanner(): ReactElement | null {
  const { session, account } = useSession();
  if (session?.mode !== 'EXAMPLE') return null;
  return (
    <div className={styles['example']}>
      <Wrap width={account === null ? 'page' : 'app'}>
        <p>
          <Trans>Example: reports sent here reach nobody.</Trans>
          <Link to="/mailbox"><Trans>Mailbox</Trans></Link>
        </p>
      </Wrap>
    </div>
  );
}

function Brand(): ReactElement {
  const { session, account, isTeam } = useSession();
  return (
    <Link className={styles['brand']} to="/" data-for={isTeam ? 'team' : account === null ? undefined : 'researcher'}>
      {session?.logo != null ? <img className={styles['logo']} src={session.logo} alt="" /> : <Wreath {...(styles['wreath'] === undefined ? {} : { className: styles['wreath'] })} />}
      <span className={styles['words']}>
        <b>Laurel</b>
        {session !== null && <span className={styles['organization']}>{session.organization}</span>}
      </span>
    </Link>
  );
}

function Navigation(): ReactElement {
  const { i18n, t } = useLingui();
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => setIsOpen(false), [path]);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setIsOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, []);
  return (
    <>
      <nav className={styles['nav']} id="site-nav" aria-label={t`Site`} data-open={isOpen || undefined}>
        {destinations(session).map(({ to, label }) => (
          <Link key={to} to={to}>{i18n._(label)}</Link>
        ))}
        {session.session !== null && session.account === null && (
          <Link className={styles['narrow']} to="/sign-in"><Trans>Sign in</Trans></Link>
        )}
        {session.account !== null && (
          <>
            <Link className={styles['narrow']} to="/settings"><Trans>Your account</Trans></Link>
            <button type="button" className={styles['narrow']} onClick={() => void session.signOut()}><Trans>Sign out</Trans></button>
          </>
        )}
      </nav>
      <AccountCorner />
      <div className={styles['toggle']}>
        <Button icon="menu" aria-expanded={isOpen} aria-controls="site-nav" onPress={() => setIsOpen(!isOpen)}>
          <Trans>Menu</Trans>
        </Button>
      </div>
    </>
  );
}

export function Header(): ReactElement {
  const { account } = useSession();
  return (
    <header>
      <a className={styles['skip']} href="#main"><Trans>Skip to content</Trans></a>
      <ExampleBanner />
      <div className={styles['top']}>
        <Wrap width={account === null ? 'page' : 'app'}>
          <div className={styles['bar']}>
            <Brand />
            <Navigation />
          </div>
        </Wrap>
      </div>
    </header>
  );
}
