import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { graphql } from '../../generated/index.ts';
import { faultWords } from '../../session/fault-words.ts';
import { request } from '../../session/graphql.ts';
import { usePages } from '../../session/use-pages.ts';
import { Fault } from '../../ui/Fault.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import type { PastThanksShownQuery } from '../../generated/graphql.ts';
import styles from './Acknowledgments.module.css';

const pastThanksQuery = graphql(`
  query PastThanksShown($after: String) {
    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }
  }
`);
type Thanks = PastThanksShownQuery['pastThanks']['edges'][number]['node'];

async function readPage(after: string | null): Promise<{ readonly nodes: readonly Thanks[]; readonly nextCursor: string | null }> {
  const { pastThanks } = await request(pastThanksQuery, { after });
  return { nodes: pastThanks.edges.map(({ node }) => node), nextCursor: pastThanks.pageInfo.hasNextPage ? (pastThanks.pageInfo.endCursor ?? null) : null };
}

/** People from before this portal, by year, as a list of that time named them. Nothing where there is none. */
export function PastThanks(): ReactElement | null {
  const { nodes, hasMore, isLoading, error, more } = usePages<Thanks>('past thanks', readPage);
  const fault = error === undefined ? null : <Fault words={faultWords(error)} onRetry={more} />;
  if (nodes.length === 0) return fault;
  const years = [...new Set(nodes.map(({ year }) => year))];
  return (
    <section className={styles['past']} aria-labelledby="past-thanks">
      <h2 id="past-thanks"><Trans>Thanked before this portal</Trans></h2>
      <p className={styles['note']}><Trans>Taken over from an earlier list, as it named them. If you stand here and do not want to, write to us: your name is gone at once.</Trans></p>
      {years.map((year) => (
        <div className={styles['month']} key={year}>
          <h3>{year}</h3>
          <ul>{nodes.filter((each) => each.year === year).map((each) => <PastName key={each.id} thanks={each} />)}</ul>
        </div>
      ))}
      {fault}
      <div className={styles['more']}><LoadMore hasMore={hasMore} isLoading={isLoading} onMore={more}><Trans>Earlier</Trans></LoadMore></div>
    </section>
  );
}

function PastName({ thanks: { name, url, words } }: { readonly thanks: Thanks }): ReactElement {
  return (
    <li>
      <span className={styles['name']}><bdi>{name}</bdi></span>
      <span className={styles['for']}>
        <bdi>{words}</bdi>
        {url !== null && <> {words !== null && '· '}<a href={url} rel="noopener noreferrer nofollow ugc"><Trans>page<span className="visually-hidden"> of {name}</span></Trans></a></>}
      </span>
    </li>
  );
}
