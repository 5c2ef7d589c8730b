import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import styles from './Acknowledgments.module.css';
import { type Listing, type Month, servicesOf } from './by-month.ts';

interface MonthOfThanksProps {
  readonly month: Month;
  readonly showYear: boolean;
}

export function MonthOfThanks({ month, showYear }: MonthOfThanksProps): ReactElement {
  const { i18n } = useLingui();
  const { id, year, named, anonymous } = month;
  const name = i18n.date(new Date(Date.UTC(year, month.month - 1, 15)), { month: 'long', timeZone: 'UTC', ...(showYear ? { year: 'numeric' } : {}) });
  return (
    <section className={styles['month']} aria-labelledby={`month-${id}`}>
      <div>
        <h2 id={`month-${id}`}>{name}</h2>
        <p className={styles['note']}><Plural value={named.length + anonymous.length} one="one person" other="# people" /></p>
      </div>
      <ul>
        {named.map((listing) => <NamedListing key={listing.id} listing={listing} />)}
        {anonymous.length > 0 && (
          <li>
            <span className={styles['anonymous']}>
              <Plural value={anonymous.length} one="one anonymous researcher" other="# anonymous researchers" />
            </span>
            <span className={styles['for']}>{servicesOf(anonymous).join(', ')}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function NamedListing({ listing }: { readonly listing: Listing }): ReactElement {
  const { t } = useLingui();
  const { publishedName, url, organization, writeUpUrl, role, onlineService, researcher } = listing;
  const handle = researcher?.handle ?? null;
  const details = [onlineService?.name, organization, role === 'CO_FINDER' ? t`co-finder` : null].filter((each) => each !== null && each !== undefined);
  const name = handle !== null ? <Link to="/researchers/$handle" params={{ handle }}>{publishedName}</Link> : publishedName;
  return (
    <li>
      <span className={styles['name']}><bdi>{name}</bdi></span>
      <span className={styles['for']}>
        {details.map((detail, at) => <span key={at}>{at > 0 && ' · '}<bdi>{detail}</bdi></span>)}
        {url !== null && <> · <a href={url} rel="noopener noreferrer nofollow ugc" aria-label={t`Page of ${publishedName ?? ''}`}><Trans>page</Trans></a></>}
        {writeUpUrl !== null && <> · <a href={writeUpUrl} rel="noopener noreferrer nofollow ugc" aria-label={t`Write-up by ${publishedName ?? ''}`}><Trans>write-up</Trans></a></>}
      </span>
    </li>
  );
}
