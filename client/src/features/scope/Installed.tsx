import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './Scope.module.css';

/** What an online service is, as against software that people install. */
export function Installed(): ReactElement {
  return (
    <section className={styles['service']} id="installed" aria-labelledby="installed-name">
      <h2 id="installed-name"><Trans>Software that people install</Trans></h2>
      <div className={styles['words']}>
        <p>
          <Trans>
            This portal is about online services: what we run ourselves, and fix ourselves. You need not update anything when we do, so no
            bulletin tells you; the thank-you is what remains.
          </Trans>
        </p>
        <p>
          <Trans>
            Found something in software that you downloaded and run? Report it here all the same and say so in the form. We take it, hand it
            on to the people who maintain it, sealed to their key, and you see that we did.
          </Trans>
        </p>
      </div>
    </section>
  );
}
