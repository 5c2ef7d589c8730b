import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import styles from './Home.module.css';

/** The one thing to do here, and the key it is sealed to. */
export function HomeTop({ fingerprint }: { readonly fingerprint: string | null }): ReactElement {
  const { session } = useSession();
  const hours = session?.responseHours ?? 24;
  return (
    <div className={styles['top']}>
      <div>
        <h1><Trans>Found a vulnerability in our services? Tell us.</Trans></h1>
        <p className={styles['lede']}>
          <Trans>
            A person on our team answers within {hours} hours, weekends included. Your report is sealed in your browser before it leaves
            it: our servers keep it, and only the people who will fix it can read it.
          </Trans>
        </p>
        <div className={styles['act']}>
          <LinkButton kind="primary" size="form" to="/report"><Trans>Report a vulnerability</Trans></LinkButton>
          <LinkButton size="form" to="/key"><Trans>Use gpg or mail instead</Trans></LinkButton>
        </div>
        <div className={styles['under']}>
          <Hint><Trans>No account needed. You can stay anonymous, to us as well.</Trans></Hint>
        </div>
        {session?.open === false && !session.closedAfterRestore && (
          <Notice tone="soon" title={<Trans>Not open yet</Trans>}>
            <p><Trans>This portal has no team key or no adopted policy yet, so it takes no reports.</Trans></p>
          </Notice>
        )}
      </div>
      <KeyPanel fingerprint={fingerprint} contactEmail={session?.contactEmail ?? null} />
    </div>
  );
}

function KeyPanel({ fingerprint, contactEmail }: { readonly fingerprint: string | null; readonly contactEmail: string | null }): ReactElement {
  const { t } = useLingui();
  const address = contactEmail ?? 'security@example.com';
  return (
    <Panel>
      <PanelPart title={<Trans>The key that reports are sealed to</Trans>}>
        <p className={styles['print']}>{fingerprint === null ? <Trans>Not made yet.</Trans> : <Fingerprint fingerprint={fingerprint} />}</p>
        {fingerprint !== null && (
          <ButtonRow>
            <CopyButton text={fingerprint}><Trans>Copy fingerprint</Trans></CopyButton>
            <a href="/pgp-key.asc" download>pgp-key.asc</a>
          </ButtonRow>
        )}
      </PanelPart>
      <PanelPart title={<Trans>From your own tools</Trans>}>
        <Code label={t`Commands to fetch the key and seal a report`} wraps>{`gpg --locate-keys ${address}\ngpg -se -r ${address} report.txt`}</Code>
        <Hint>
          <Trans>
            Paste <code>report.txt.asc</code> in the form, or mail it to <a href={`mailto:${address}`}>{address}</a>. Plain text is a valid
            report. <Link to="/key">All about the key</Link>
          </Trans>
        </Hint>
      </PanelPart>
    </Panel>
  );
}
