import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Account } from '../session/session.tsx';
import { Wrap } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Time } from '../ui/Time.tsx';
import styles from './LostKeyNotice.module.css';

interface LostKeyNoticeProps {
  readonly lostKey: Account['lostKey'];
  /** Other people's, that wait for the person here. */
  readonly toDecide: number;
}

/** "Notice everywhere": on every page that the owner sees, and for the team where its work starts. */
export function LostKeyNotice({ lostKey, toDecide }: LostKeyNoticeProps): ReactElement {
  return (
    <Wrap width={toDecide > 0 ? 'full' : 'page'}>
      <div className={styles['notices']}>
        {lostKey !== null && (
          <Notice tone="late" role="status" title={<Trans>Somebody signed in as you says that your key is lost</Trans>}>
            <p>
              {lostKey.readyAt === null ? <Trans>Another key is to take its place once two people of the team agree.</Trans> : <Trans>Another key takes its place after <Time at={lostKey.readyAt} />.</Trans>}{' '}
              <Link to="/lost-key"><Trans>See how far it is, or object</Trans></Link>
            </p>
          </Notice>
        )}
        {toDecide > 0 && (
          <Notice tone="yours" icon="lock" title={<Plural value={toDecide} one="# lost key waits for you" other="# lost keys wait for you" />}>
            <p><Link to="/lost-keys"><Trans>See whose, and decide</Trans></Link></p>
          </Notice>
        )}
      </div>
    </Wrap>
  );
}
