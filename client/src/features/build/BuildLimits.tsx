import { Trans } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { Prose } from '../../ui/Prose.tsx';
import styles from './Build.module.css';

/** What the checks leave open. */
export function BuildLimits({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <section className={styles['limits']} aria-labelledby="build-limits">
      <Prose>
        <h2 id="build-limits"><Trans>What this does not tell</Trans></h2>
        <ul>
          <li><Trans>A page cannot vouch for itself: one that lies would show this very page. Only a check from outside counts.</Trans></li>
          <li><Trans>A server can send you another page than the one who checks it. Check from where you are, and let others check too.</Trans></li>
          <li><Trans>That the code is the published one does not make it free of faults.</Trans></li>
          <li>{children}</li>
        </ul>
      </Prose>
    </section>
  );
}
