import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Wrap } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './LostKeyNotice.module.css';

interface RestoredNoticeProps {
  readonly email: string;
  /** Leads open the portal, administrators see how far it is. */
  readonly canLook: boolean;
  readonly isSignedIn: boolean;
}

/** On every page of a portal that was put back from a backup, until a lead has opened it. */
export function RestoredNotice({ email, canLook, isSignedIn }: RestoredNoticeProps): ReactElement {
  return (
    <Wrap width={isSignedIn ? 'app' : 'page'}>
      <div className={styles['notices']}>
        <Notice tone="late" role="status" title={<Trans>This portal was put back from a backup and is closed for now</Trans>}>
          <p>
            <Trans>Nothing can be sent, and nobody is named, until a lead has looked and opens it. What you sent shortly before may be lost: send it again then. Meanwhile write to <a href={`mailto:${email}`}>{email}</a>.</Trans>{' '}
            {canLook && <Link to="/settings/$section" params={{ section: 'restore' }}><Trans>See what came back</Trans></Link>}
          </p>
        </Notice>
      </div>
    </Wrap>
  );
}
