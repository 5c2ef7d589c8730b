import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './TeamKey.module.css';

/** What this browser makes of the key that the server handed out, for somebody who is signed in. */
export function KeyTrust(): ReactElement | null {
  const trust = useKeyRing().teamKeyTrust;
  if (trust === null) return null;
  return <div className={styles['trust']}><TrustWords state={trust.state} /></div>;
}

function TrustWords({ state }: { readonly state: 'CERTIFIED' | 'PINNED' | 'FIRST_USE' | 'REFUSED' }): ReactElement {
  switch (state) {
    case 'CERTIFIED':
      return <Notice icon="check" title={<Trans>Certified by a lead that this browser knows</Trans>} />;
    case 'PINNED':
      return <Notice icon="check" title={<Trans>The same key that this browser trusted before</Trans>} />;
    case 'FIRST_USE':
      return (
        <Notice title={<Trans>Trusted because it came first</Trans>}>
          <p><Trans>This browser has seen no other team key. Compare the fingerprint another way if it matters to you.</Trans></p>
        </Notice>
      );
    case 'REFUSED':
      return (
        <Notice tone="late" role="alert" title={<Trans>Not a key that this browser trusts</Trans>}>
          <p><Trans>The server handed out another team key than before, without the word of a lead that this browser knows. Nothing is sealed to it here. Ask the team by another way.</Trans></p>
        </Notice>
      );
  }
}
