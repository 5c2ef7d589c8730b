import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { SignatureFacts, UnusualMarks } from '../../session/OpenedWords.tsx';
import { type Opened, useOpenedText } from '../../session/opened-text.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Caution } from '../../ui/Caution.tsx';
import { DestroyedText, SealedMark, SealedText } from '../../ui/Sealed.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { Time } from '../../ui/Time.tsx';
import { submissionOf } from '../../session/sealing/case-readers.ts';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { keysOfAll } from './people.ts';
import { useReaderWords } from './reader-words.ts';

const titleText = (opened: Opened | null): string | null =>
  opened?.state === 'OPENED' && opened.text.refused === null ? opened.text.text.replace(/\s+/g, ' ').trim() : null;

/** What the case is called, as far as this browser can read it. */
export function useCaseTitle(): { readonly opened: Opened | null; readonly text: string | null } {
  const { facts } = useCase();
  const submissionId = submissionOf(facts);
  const opened = useOpenedText(facts.title, {
    kind: 'TITLE',
    caseNumber: facts.number,
    signers: keysOfAll(facts),
    ...(submissionId === undefined ? {} : { submissionId }),
  });
  return { opened, text: titleText(opened) };
}

/** Number, title, state, severity, service, when it came. */
export function CaseHead(): ReactElement {
  const { t } = useLingui();
  const { facts, audience, part, team } = useCase();
  const { opened, text } = useCaseTitle();
  const readers = useReaderWords();
  usePageTitle(text === null ? facts.number : `${text} · ${facts.number}`);
  return (
    <div className={styles['head']}>
      <p className={styles['line']}>
        {audience === 'team' ? (
          <Link to="/queue" search={{}}>
            <Trans>Queue</Trans>
          </Link>
        ) : (
          <Link to="/cases" search={{}}>
            {part === null ? <Trans>My submissions</Trans> : <Trans>My cases</Trans>}
          </Link>
        )}
        <span className="mono">{facts.number}</span>
      </p>
      <div className={styles['title']}>
        <h1>{text ?? <InTitlesPlace opened={opened} />}</h1>
        {facts.title !== null && (
          <SealedMark what={t`the title`} readers={readers.shared} teamFingerprint={team?.fingerprint ?? null}>
            <SignatureFacts opened={opened} />
          </SealedMark>
        )}
        <UnusualMarks opened={opened} />
      </div>
      <p className={styles['line']}>
        <StateDial state={facts.state} resolution={facts.resolution} audience={audience} size="large" />
        <SeverityMark severity={facts.severity} score={facts.cvss?.score ?? null} />
        <span>{facts.onlineService?.name ?? <Trans>Service not known yet</Trans>}</span>
        {facts.installedSoftware && (
          <Caution tone="mild">
            <Trans>software that people install</Trans>
          </Caution>
        )}
        <span>
          <Trans>
            received <Time at={facts.submittedAt} as="both" />
          </Trans>
        </span>
      </p>
    </div>
  );
}

function InTitlesPlace({ opened }: { readonly opened: Opened | null }): ReactElement {
  const { facts } = useCase();
  if (facts.wordsDestroyedAt !== null) return <DestroyedText at={facts.wordsDestroyedAt} />;
  if (facts.title === null) return <Trans>Case {facts.number}</Trans>;
  if (opened === null)
    return (
      <SealedText>
        <span className="visually-hidden">
          <Trans>Sealed title</Trans>
        </span>
      </SealedText>
    );
  return <Trans>A title that does not open here</Trans>;
}
