import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { reportFieldsOf } from '../../../../schema/sealed-entity/report-text.ts';
import type { ReaderMark } from '../../generated/graphql.ts';
import { OpenedWords, SignatureFacts, UnusualMarks } from '../../session/OpenedWords.tsx';
import type { Opened } from '../../session/opened-text.ts';
import { Hint } from '../../ui/Layout.tsx';
import { DestroyedText, SealedMark } from '../../ui/Sealed.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Time } from '../../ui/Time.tsx';
import { Message } from '../../ui/Timeline.tsx';
import { ArrivedInClear } from './ArrivedInClear.tsx';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import type { CaseData } from './case-queries.ts';
import { PartsOfMail, ReportFiles } from './CaseFiles.tsx';
import { reportAnchor } from './index-entries.ts';
import { reporterName } from './people.ts';
import { useReaderWords } from './reader-words.ts';
import { useOpenedReport } from './use-opened-report.ts';

/** What was reported, first of all and opened here. */
export function ReportSheet(): ReactElement {
  const { t, i18n } = useLingui();
  const { facts, voice: audience, team } = useCase();
  const opened = useOpenedReport();
  const readers = useReaderWords();
  const name = reporterName(facts);
  const isInternal = facts.source === 'INTERNAL';
  const isImported = facts.source === 'IMPORT';
  const author =
    audience === 'reporter' ? (
      <Trans>Your report</Trans>
    ) : isImported ? (
      <Trans>Taken over from before Laurel</Trans>
    ) : isInternal ? (
      <Trans>Finding from inside</Trans>
    ) : typeof name === 'string' ? (
      name
    ) : (
      i18n._(name)
    );
  return (
    <Message
      id={reportAnchor}
      label={t`The report`}
      from={audience === 'reporter' ? 'you' : isInternal ? 'team' : 'reporter'}
      author={author}
      role={audience === 'team' && !isInternal ? <Trans>report</Trans> : undefined}
      at={<Time at={facts.submittedAt} as="both" />}
      mark={
        <span className={styles['marks']}>
          <UnusualMarks opened={opened} />
          <SealedMark what={t`the report`} readers={readers.shared} teamFingerprint={team?.fingerprint ?? null} isSealedOnArrival={arrivedInClear(facts)}>
            <SignatureFacts opened={opened} />
          </SealedMark>
        </span>
      }
    >
      {facts.wordsDestroyedAt === null ? (
        <>
          <AsReported opened={opened} />
          <ReaderMarks />
          <ArrivedInClear opened={opened} />
          <OpenedWords opened={opened} isReport isThere={facts.report !== null} sealed={facts.report} />
          <PartsOfMail text={opened} />
          <ReportFiles text={opened} />
        </>
      ) : (
        <Prose inset>
          <DestroyedText at={facts.wordsDestroyedAt} />
        </Prose>
      )}
    </Message>
  );
}

const markWords: Partial<Record<ReaderMark, MessageDescriptor>> = {
  HIDDEN_READER: msg`It has a reader who is not named.`,
  HIDDEN_READERS_ONLY: msg`None of its readers is named.`,
  RETIRED_TEAM_KEY: msg`It was sealed to an earlier team key.`,
  UNKNOWN_READER: msg`It can also be opened with a key that no account here holds, probably the reporter’s own.`,
};

/** What is unusual about who can open the report. The server tells it to the team alone. */
function ReaderMarks(): ReactElement | null {
  const { i18n } = useLingui();
  const { facts } = useCase();
  const words = (facts.report?.readerMarks ?? []).flatMap((mark) => markWords[mark] ?? []);
  if (words.length === 0) return null;
  return (
    <Prose inset>
      <Hint>{words.map((one) => i18n._(one)).join(' ')}</Hint>
    </Prose>
  );
}

/** A mail that was not sealed by its sender, as its first one shows: the server sealed it when it arrived. Told to the team alone. */
const arrivedInClear = ({ inboundMails: [first] }: Pick<CaseData, 'inboundMails'>): boolean => first !== undefined && first.reason !== null;

/** Service and type as they stand under the seal, where the clear facts say something else by now. */
function AsReported({ opened }: { readonly opened: Opened | null }): ReactElement | null {
  const { facts } = useCase();
  if (opened?.state !== 'OPENED') return null;
  const { service } = reportFieldsOf(opened.text.body);
  if (service === undefined || facts.onlineService === null || service.startsWith(facts.onlineService.name)) return null;
  return (
    <Prose inset>
      <Hint>
        <Trans>Written about: {service}</Trans>
      </Hint>
    </Prose>
  );
}
