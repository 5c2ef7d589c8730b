import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { request } from '../../session/graphql.ts';
import { usePages } from '../../session/use-pages.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { type PastThanksData, pastThanksQuery } from './admin-queries.ts';
import { ImportThanks } from './ImportThanks.tsx';
import { RemoveThanksDialog } from './RemoveThanksDialog.tsx';

/** Whom the organization thanked before this portal. Acknowledgments of the portal itself are computed and stand in no list to edit. */
export function PastThanksSection(): ReactElement {
  const [round, setRound] = useState(0);
  const changed = (): void => setRound(round + 1);
  return (
    <>
      <Part title={<Trans>Thanked before this portal</Trans>} isWide>
        <p><Trans>These people stand on the page of thanks under a heading of their own, apart from those whom the portal lists itself, and are counted with none of them. Whoever asks is taken off at once and for good.</Trans></p>
        <PastThanksRows round={round} onChanged={changed} />
      </Part>
      <Part title={<Trans>Import a list</Trans>} isWide><ImportThanks onImported={changed} /></Part>
    </>
  );
}

async function readPage(after: string | null): Promise<{ readonly nodes: readonly PastThanksData[]; readonly nextCursor: string | null }> {
  const { pastThanks } = await request(pastThanksQuery, { after });
  return { nodes: pastThanks.edges.map(({ node }) => node), nextCursor: pastThanks.pageInfo.hasNextPage ? (pastThanks.pageInfo.endCursor ?? null) : null };
}

function PastThanksRows({ round, onChanged }: { readonly round: number; readonly onChanged: () => void }): ReactElement {
  const { t } = useLingui();
  const [leaving, setLeaving] = useState<PastThanksData | null>(null);
  const { nodes, hasMore, isLoading, error, more } = usePages<PastThanksData>(`past thanks ${round}`, readPage);
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={more} />;
  if (nodes.length === 0) return isLoading ? <Loading /> : <p><Trans>Nobody yet.</Trans></p>;
  return (
    <>
      <Rows label={t`Thanked before this portal`}>
        {nodes.map((each) => (
          <Row
            key={each.id}
            name={<bdi>{each.name}</bdi>}
            sub={each.month === null ? String(each.year) : `${each.year}-${String(each.month).padStart(2, '0')}`}
            detail={<><bdi>{each.words}</bdi>{each.url !== null && <span>{each.url}</span>}</>}
            deed={<Button onPress={() => setLeaving(each)}><Trans>Take off<span className="visually-hidden"> {each.name}</span></Trans></Button>}
          />
        ))}
      </Rows>
      <LoadMore hasMore={hasMore} isLoading={isLoading} onMore={more}><Trans>Earlier</Trans></LoadMore>
      {leaving !== null && <RemoveThanksDialog thanks={leaving} onClose={() => setLeaving(null)} onDone={onChanged} />}
    </>
  );
}
