import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import styles from './Home.module.css';

/** What happens after a report was sent, step by step. */
export function Course(): ReactElement {
  const { session } = useSession();
  const hours = session?.responseHours ?? 24;
  return (
    <section aria-labelledby="course">
      <h2 id="course"><Trans>What happens after you send</Trans></h2>
      <ol className={styles['course']}>
        <li>
          <span><Trans>At once</Trans></span>
          <div>
            <p><Trans><strong>A number and a signed receipt.</strong> It states what sealed bytes we took, and when.</Trans></p>
          </div>
        </li>
        <li>
          <span><Trans>Within {hours} hours</Trans></span>
          <div>
            <p><strong><Trans>A person answers.</Trans></strong></p>
            <p><Trans>If nobody does, a button called <em>Follow up</em> opens on your case and our leads are told.</Trans></p>
          </div>
        </li>
        <li>
          <span><Trans>Every 14 days, at most</Trans></span>
          <div>
            <p><strong><Trans>You hear how it stands.</Trans></strong></p>
            <p><Trans>A date that we miss opens <em>Follow up</em> again, and counts in public.</Trans></p>
          </div>
        </li>
        <li>
          <span><Trans>Once reproduced</Trans></span>
          <div>
            <p><Trans><strong>Confirmed, with weakness and severity.</strong> You see both, and why.</Trans></p>
          </div>
        </li>
        <li>
          <span><Trans>When it closes</Trans></span>
          <div>
            <p><Trans><strong>Thanked, if you wish.</strong> One confirmed report is enough. We ask first; silence publishes nothing.</Trans></p>
          </div>
        </li>
      </ol>
    </section>
  );
}
