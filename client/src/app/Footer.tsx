import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { buildFacts } from '../session/build-facts.ts';
import { useSession } from '../session/session.tsx';
import { Wrap } from '../ui/Layout.tsx';
import styles from './Shell.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function Footer(): ReactElement {
  const { account } = useSession();
  const { version, hash } = buildFacts();
  const build = hash.slice(0, 8);
  return (
    <footer className={styles['foot']}>
      <Wrap width={account === null ? 'page' : 'app'}>
        <div className={styles['footBar']}>
          <div>
            <ul>
              <li><Link to="/policy"><Trans>Policy</Trans></Link></li>
              <li><Link to="/scope"><Trans>Scope</Trans></Link></li>
              <li><Link to="/key"><Trans>Team key</Trans></Link></li>
              <li><a href="/.well-known/security.txt">security.txt</a></li>
              <li><Link to="/policy" search={{ text: 'privacy' }}><Trans>Privacy</Trans></Link></li>
            </ul>
            <p>
              <Link to="/build"><Trans>Laurel {version}, build {build}</Trans></Link> ·{' '}
              {timeZone === 'UTC' ? <Trans>times are shown in UTC</Trans> : <Trans>times are shown in {timeZone} and UTC</Trans>}
            </p>
          </div>
          <ThemeSwitch />
        </div>
      </Wrap>
    </footer>
  );
}
