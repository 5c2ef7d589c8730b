import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Prose } from '../../ui/Prose.tsx';
import styles from './TeamKey.module.css';

/** What sealing does, and what it cannot do: said before anybody has to find out. */
export function SealingLimits(): ReactElement {
  return (
    <section className={styles['limits']} id="sealing" aria-labelledby="sealing-title">
      <Prose>
        <h2 id="sealing-title"><Trans>How sealing works, and what it cannot do</Trans></h2>
        <p>
          <Trans>
            Title, report, messages and reasons are sealed in the browser before they leave it: encrypted to their readers and signed by their
            writer. The server checks that they are sealed to the right keys, keeps them, and cannot read them. Service, type of issue, state,
            severity, times and sizes are clear, because a server has to route, count and remind.
          </Trans>
        </p>
        <ul>
          <li><Trans>A browser runs what the server delivers. Whoever could change this page could read what you type into it; gpg on your own machine avoids that.</Trans></li>
          <li><Trans>On your first visit your browser cannot know the right key. Compare the fingerprint another way if it matters to you.</Trans></li>
          <li><Trans>Sealed texts name the keys that open them, so a server sees who can read, though never what.</Trans></li>
          <li><Trans>Whoever could read a text once may have kept it. Removing a reader protects what comes after.</Trans></li>
        </ul>
      </Prose>
    </section>
  );
}
