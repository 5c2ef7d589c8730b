import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Policy.module.css';

interface VersionLineProps {
  readonly text: 'disclosure' | 'acknowledgment' | 'privacy';
  readonly version: number;
  readonly newest: number;
  readonly publishedAt: string;
}

/** Which version this is, since when it holds, and the way to the others. Receipts name the version that was seen. */
export function VersionLine({ text, version, newest, publishedAt }: VersionLineProps): ReactElement {
  return (
    <>
      {version < newest && (
        <Notice tone="soon" title={<Trans>Version {newest} holds now</Trans>}>
          <p><Link to="/policy" search={{ text }}><Trans>Read what holds now</Trans></Link></p>
        </Notice>
      )}
      <p className={styles['version']}>
        <span><Trans>Version {version}, since <Time at={publishedAt} as="day" /></Trans></span>
        {version > 1 && <Link to="/policy" search={{ text, version: version - 1 }}><Trans>The version before</Trans></Link>}
        {version < newest && <Link to="/policy" search={{ text, version: version + 1 }}><Trans>The version after</Trans></Link>}
      </p>
    </>
  );
}
