import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Hint } from '../../ui/Layout.tsx';
import styles from './Home.module.css';

interface Thanked {
  readonly id: string;
  readonly publishedName: string | null;
  readonly onlineService: { readonly name: string } | null;
  readonly researcher: { readonly handle: string | null } | null;
}

export function RecentThanks({ entries }: { readonly entries: readonly Thanked[] }): ReactElement {
  return (
    <section aria-labelledby="thanks">
      <h2 id="thanks"><Trans>Thanked most recently</Trans></h2>
      {entries.length === 0 ? (
        <Hint><Trans>Nobody yet. The first confirmed report can put you here, under the name you choose.</Trans></Hint>
      ) : (
        <>
          <ul className={styles['thanks']}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <span className={styles['name']}><bdi>{entry.publishedName ?? <i><Trans>an anonymous researcher</Trans></i>}</bdi></span>
                <span>{entry.onlineService?.name}</span>
              </li>
            ))}
          </ul>
          <Hint><Link to="/acknowledgments"><Trans>Everybody we thank</Trans></Link></Hint>
        </>
      )}
    </section>
  );
}
