import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { OwnerWords } from '../../session/inventory/OwnerCell.tsx';
import type { ServicesInventory } from '../../session/inventory/use-inventory.ts';
import { OpenedWords, SignatureFacts, UnusualMarks } from '../../session/OpenedWords.tsx';
import { useOpenedText } from '../../session/opened-text.ts';
import { chooseOriginal } from '../../session/words/duplicate-of.ts';
import { useSession } from '../../session/session.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { issueTypeName, sourceName } from '../../ui/names.ts';
import { Fact, Facts } from '../../ui/Panel.tsx';
import { DestroyedText, SealedMark } from '../../ui/Sealed.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { Time } from '../../ui/Time.tsx';
import { PreviewActions } from './PreviewActions.tsx';
import { PreviewClock } from './PreviewClock.tsx';
import styles from './Queue.module.css';
import { casePreviewQuery, type PreviewedCase } from './queue-queries.ts';
import { useTitle } from './TitleCell.tsx';

const SimilarCases = lazy(async () => ({ default: (await import('../../session/words/SimilarCases.tsx')).SimilarCases }));

interface PreviewProps {
  readonly number: string;
  /** Null where partners are not asked. */
  readonly inventory: ServicesInventory | null;
  readonly onAssign: () => void;
}

/** One case beside the list: its report, opened here, its facts, and what can be done. */
export function Preview({ number, inventory, onAssign }: PreviewProps): ReactElement | null {
  const { data } = useQuery(casePreviewQuery, { variables: { number }, fetchPolicy: 'cache-and-network' });
  const { session } = useSession();
  const facts = data?.case;
  if (facts === undefined)
    return (
      <div className={styles['part']}>
        <Loading />
      </div>
    );
  if (facts === null) return null;
  return (
    <>
      <Head facts={facts} />
      <PreviewClock facts={facts} hours={session?.responseHours ?? 24} />
      <PreviewActions facts={facts} onAssign={onAssign} />
      <Report facts={facts} />
      <FactsOf facts={facts} inventory={inventory} />
      <Suspense><SimilarPart facts={facts} /></Suspense>
    </>
  );
}

interface Of {
  readonly facts: PreviewedCase;
}

function Head({ facts }: Of): ReactElement {
  const { i18n } = useLingui();
  const { text } = useTitle(facts);
  const { number, reporter, source } = facts;
  const name = reporter?.displayName ?? reporter?.handle;
  return (
    <div className={styles['part']}>
      <p className={styles['line']}>
        <span className="mono">{number}</span>
        <StateDial state={facts.state} resolution={facts.resolution} audience="team" />
        <SeverityMark severity={facts.severity} score={facts.cvss?.score ?? null} />
      </p>
      <h2>{text ?? <Trans>Case {number}</Trans>}</h2>
      <p className={styles['line']}>
        {name && (
          <span>
            <Trans>
              from <b>{name}</b>
            </Trans>
          </span>
        )}
        <span>
          {i18n._(sourceName(source))}, <Time at={facts.submittedAt} />
        </span>
      </p>
    </div>
  );
}

function Report({ facts }: Of): ReactElement {
  const { t } = useLingui();
  const signers = facts.reporter?.publicKeys?.map(({ armored }) => armored) ?? [];
  const opened = useOpenedText(facts.report, { kind: 'REPORT', caseNumber: facts.number, signers });
  if (facts.wordsDestroyedAt !== null)
    return (
      <div className={styles['part']}>
        <DestroyedText at={facts.wordsDestroyedAt} />
      </div>
    );
  const hasReporter = facts.reporter !== null;
  return (
    <div className={styles['body']}>
      <p className={styles['line']}>
        <SealedMark what={t`the report`} readers={hasReporter ? t`the team and the reporter` : t`the team alone`}>
          <SignatureFacts opened={opened} />
        </SealedMark>
        <UnusualMarks opened={opened} />
      </p>
      <OpenedWords opened={opened} isReport isThere={facts.report !== null} />
    </div>
  );
}

function FactsOf({ facts, inventory }: Of & Pick<PreviewProps, 'inventory'>): ReactElement {
  const { i18n } = useLingui();
  const none = <Trans>Not set</Trans>;
  return (
    <div className={styles['part']}>
      <Facts>
        <Fact term={<Trans>Service</Trans>}>{facts.onlineService?.name ?? none}</Fact>
        {inventory && facts.onlineService && <Fact term={<Trans>Owner</Trans>}><OwnerWords inventory={inventory} slug={facts.onlineService.slug} /></Fact>}
        <Fact term={<Trans>Type</Trans>}>{facts.issueType === null ? none : i18n._(issueTypeName(facts.issueType))}</Fact>
        <Fact term={<Trans>Weakness</Trans>}>{facts.weakness ?? none}</Fact>
        <Fact term={<Trans>Handled by</Trans>}>{facts.assignee?.displayName ?? <Trans>Nobody yet</Trans>}</Fact>
      </Facts>
    </div>
  );
}

function SimilarPart({ facts: { number, submittedAt, viewerCan } }: Of): ReactElement | null {
  const navigate = useNavigate();
  const { account } = useSession();
  if (account?.holdsTeamKey !== true) return null;
  const close = (original: string): void => {
    chooseOriginal(number, original);
    void navigate({ to: '/cases/$number', params: { number }, hash: 'close' });
  };
  return (
    <section className={styles['part']} aria-labelledby="similar-cases">
      <h3 id="similar-cases"><Trans>Similar cases</Trans></h3>
      <SimilarCases number={number} submittedAt={submittedAt} onDuplicate={viewerCan.includes('CLOSE') ? close : undefined} />
    </section>
  );
}
