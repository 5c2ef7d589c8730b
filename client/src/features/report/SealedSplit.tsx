import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { SealedWord } from '../../ui/Sealed.tsx';
import styles from './report.module.css';

interface SealedSplitProps {
  readonly teamFingerprint: string | null;
  /** Asks the worker what this browser makes of the team key; not before somebody has begun. */
  readonly isBegun: boolean;
}

/** Shown before anything is typed: what is sealed, what is clear, and to whom. */
export function SealedSplit({ teamFingerprint, isBegun }: SealedSplitProps): ReactElement {
  const { t } = useLingui();
  return (
    <aside className={styles['aside']}>
      <Panel label={t`What is sealed, what is clear`}>
        <PanelPart>
          <div className={styles['split']}>
            <h2><Trans>What is sealed, what is clear</Trans></h2>
            <div>
              <h3><SealedWord /></h3>
              <p><Trans>Title, address, every text, files and their names. Opened by the team, and by you.</Trans></p>
            </div>
            <div>
              <h3><Trans>Clear</Trans></h3>
              <p><Trans>Service, type of issue, your reference, planned date, times and sizes. A server has to route, count and remind.</Trans></p>
            </div>
          </div>
        </PanelPart>
        <Disclosure summary={<Trans>Sealed to whom</Trans>}>
          <PanelPart>
            <div className={styles['split']}>
              <div>
                <h3><Trans>The team key</Trans></h3>
                {isBegun && <TeamKeyTrust />}
                <p>{teamFingerprint === null ? <Trans>There is none yet.</Trans> : <Fingerprint fingerprint={teamFingerprint} />}</p>
              </div>
              <YourKey />
              <p><Link to="/key"><Trans>What sealing can do, and what it cannot</Trans></Link></p>
            </div>
          </PanelPart>
        </Disclosure>
      </Panel>
    </aside>
  );
}

/** In words, what this browser knows about the key. */
function TeamKeyTrust(): ReactElement | null {
  const { teamKeyTrust: trust } = useKeyRing();
  if (trust === null) return null;
  if (trust.state === 'REFUSED') return <p><strong><Trans>Refused: not a key that this browser trusts.</Trans></strong></p>;
  const count = trust.certifiedBy.length;
  const certified = count === 0 ? <Trans>No lead’s certification was found on it.</Trans> : <Plural value={count} one="Certified by one lead." other="Certified by # leads." />;
  if (trust.state === 'FIRST_USE') return <p>{certified} <Trans>Your browser meets it for the first time and remembers it. Compare the fingerprint if you can.</Trans></p>;
  return <p>{certified} <Trans>It is the one that your browser remembers.</Trans></p>;
}

function YourKey(): ReactElement {
  const { account } = useSession();
  if (account?.hasKey === true) {
    return (
      <div>
        <h3><Trans>And your own key</Trans></h3>
        <p><Trans>The one of your account, so that you can read it again.</Trans></p>
      </div>
    );
  }
  return (
    <div>
      <h3><Trans>And a key made for you</Trans></h3>
      <p><Trans>In this browser, when you send. Twelve words, shown then, open your report again on any device.</Trans></p>
    </div>
  );
}
