import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Lede } from '../../ui/Layout.tsx';
import { wordList } from '../../ui/word-list.ts';
import styles from './Home.module.css';

interface HarbourProps {
  readonly policyVersion: number | null;
  readonly services: readonly string[];
}

/** What we promise not to do, and what may be tested. */
export function Harbour({ policyVersion, services }: HarbourProps): ReactElement {
  const names = wordList(services);
  return (
    <div className={styles['harbour']}>
      <section aria-labelledby="harbour">
        <h2 id="harbour"><Trans>We will not take legal action against you</Trans></h2>
        <Lede>
          <Trans>
            Research done in good faith and within the policy is authorised. We will not pursue it in court, will say so if somebody else
            does, and ask you to stop and tell us when you meet other people’s data.
          </Trans>
        </Lede>
        <p>
          <Link to="/policy">
            {policyVersion === null ? <Trans>The policy, with the safe harbour in full</Trans> : <Trans>Policy, version {policyVersion}, with the safe harbour in full</Trans>}
          </Link>
        </p>
      </section>
      <section aria-labelledby="may-test">
        <h2 id="may-test"><Trans>What you may test</Trans></h2>
        <Lede>
          {services.length === 0 ? (
            <Trans>Our online services, with accounts of your own. Each service says how, and what is usually closed.</Trans>
          ) : (
            <Trans>{names}, with accounts of your own. Each service says how, and what is usually closed.</Trans>
          )}
        </Lede>
        <p><Link to="/scope"><Trans>Scope, by service and host name</Trans></Link></p>
      </section>
    </div>
  );
}
