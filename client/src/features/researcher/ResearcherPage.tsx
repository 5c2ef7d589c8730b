import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { graphql } from '../../generated/index.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import styles from './Researcher.module.css';

const researcherQuery = graphql(`
  query ResearcherPage($handle: String!) {
    researcher(handle: $handle) {
      id handle displayName
      acknowledgments(first: 100) {
        edges { node { id publishedName url organization writeUpUrl year month role onlineService { id name } } }
      }
    }
  }
`);

/** A researcher who is listed by name: what they are thanked for, and nothing else. */
export function ResearcherPage(): ReactElement {
  const { t, i18n } = useLingui();
  const { handle } = useParams({ from: '/researchers/$handle' });
  const { data, error, isLoading, reload } = useRequest(researcherQuery, { handle });
  const researcher = data?.researcher ?? null;
  const listings = researcher?.acknowledgments.edges.map(({ node }) => node) ?? [];
  const name = listings.find((listing) => listing.publishedName !== null)?.publishedName ?? researcher?.displayName ?? handle;
  usePageTitle(researcher === null ? t`Researcher` : name);
  if (isLoading && data === undefined) return <Wrap><Loading /></Wrap>;
  if (error !== undefined) return <Wrap><PageHead title={<Trans>Researcher</Trans>} /><Fault words={faultWords(error)} onRetry={reload} /></Wrap>;
  if (researcher === null) return <Wrap><NoPage /></Wrap>;
  return (
    <Wrap>
      <div className={styles['head']}>
        <h1><bdi>{name}</bdi></h1>
        <Hint><Plural value={listings.length} one="Thanked once" other="Thanked # times" /></Hint>
      </div>
      {listings.length === 0 && (
        <EmptyState title={<Trans>Nothing listed yet</Trans>}><Trans>What <bdi>{name}</bdi> is thanked for by name will stand here.</Trans></EmptyState>
      )}
      <ul className={styles['list']}>
        {listings.map((listing) => (
          <li key={listing.id}>
            <span className={styles['when']}>
              {i18n.date(new Date(Date.UTC(listing.year, listing.month - 1, 15)), { month: 'long', year: 'numeric', timeZone: 'UTC' })}
            </span>
            <span>{listing.onlineService?.name ?? <Trans>an online service</Trans>}</span>
            <span className={styles['note']}>
              {listing.organization !== null && <bdi>{listing.organization}</bdi>}
              {listing.organization !== null && listing.role === 'CO_FINDER' && ' · '}
              {listing.role === 'CO_FINDER' && <Trans>co-finder</Trans>}
              {listing.writeUpUrl !== null && <> <a href={listing.writeUpUrl} rel="noopener noreferrer nofollow ugc"><Trans>write-up</Trans></a></>}
            </span>
          </li>
        ))}
      </ul>
      <Hint><Link to="/acknowledgments"><Trans>Everybody we thank</Trans></Link></Hint>
    </Wrap>
  );
}

function NoPage(): ReactElement {
  return (
    <>
      <PageHead title={<Trans>No such page</Trans>} />
      <EmptyState title={<Trans>Nobody is listed under this name</Trans>} action={<Link to="/acknowledgments"><Trans>Everybody we thank</Trans></Link>}>
        <Trans>A researcher has a page once they are listed by name, or chose to have one. Who is listed by an alias or anonymously has none.</Trans>
      </EmptyState>
    </>
  );
}
