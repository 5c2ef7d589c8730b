import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { OpenedWords, SignatureFacts, UnusualMarks } from '../../session/OpenedWords.tsx';
import { type SealedWords, useOpenedText } from '../../session/opened-text.ts';
import { responseClock } from '../../ui/response-clock.ts';
import { useNear } from '../../ui/use-near.ts';
import { useNow } from '../../ui/now.ts';
import { SealedMark } from '../../ui/Sealed.tsx';
import { spanWords } from '../../ui/span-words.ts';
import { Time } from '../../ui/Time.tsx';
import { Message, TimelineEvent as Line } from '../../ui/Timeline.tsx';
import { ArrivedInClear } from './ArrivedInClear.tsx';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { CopyLink } from './CopyLink.tsx';
import { MessageFiles, PartsOfMail } from './CaseFiles.tsx';
import type { CaseData, CaseEventData, TimelineEvent } from './case-queries.ts';
import { anchorOf } from './index-entries.ts';
import { isMe, keysOfActor, nameOf } from './people.ts';
import { useReaderWords } from './reader-words.ts';

interface SheetProps {
  readonly event: CaseEventData;
  readonly id: string;
  readonly body: SealedWords;
  readonly kind: 'MESSAGE' | 'NOTE' | 'REASON';
  readonly files?: CaseData['attachments'];
}

/** One sealed text by somebody, opened here. */
function Sheet({ event, id, body, kind, files = [] }: SheetProps): ReactElement {
  const { t, i18n } = useLingui();
  const { facts, me, team } = useCase();
  const signers = keysOfActor(event, facts);
  const [isNear, ref] = useNear();
  const opened = useOpenedText(isNear ? body : null, { kind, caseNumber: facts.number, signers });
  const readers = useReaderWords();
  const name = nameOf(event.actor, me, event.actorRole);
  const author = typeof name === 'string' ? name : i18n._(name);
  const isOfTeam = event.actor?.__typename === 'Triager';
  const isMine = isMe(event.actor, me);
  return (
    <Message
      ref={ref}
      id={id}
      label={kind === 'NOTE' ? t`Note by ${author}` : t`Message from ${author}`}
      from={kind === 'NOTE' ? 'note' : isMine ? 'you' : isOfTeam ? 'team' : 'reporter'}
      author={isMine ? <Trans>You</Trans> : author}
      role={
        kind === 'NOTE' ? (
          <Trans>note within the team</Trans>
        ) : kind === 'REASON' ? (
          <Trans>why it is this grave</Trans>
        ) : isOfTeam ? (
          <Trans>team</Trans>
        ) : event.actorRole === 'PARTICIPANT' ? (
          <Trans>participant</Trans>
        ) : (
          <Trans>reporter</Trans>
        )
      }
      at={<Time at={event.at} as="both" />}
      mark={
        <span className={styles['marks']}>
          <UnusualMarks opened={opened} />
          <SealedMark
            what={kind === 'NOTE' ? t`this note` : t`this message`}
            readers={kind === 'NOTE' ? readers.team : readers.shared}
            teamFingerprint={team?.fingerprint ?? null}
          >
            <SignatureFacts opened={opened} />
          </SealedMark>
          <CopyLink number={facts.number} anchor={id} />
        </span>
      }
    >
      <ArrivedInClear opened={opened} />
      <OpenedWords opened={opened} sealed={body} />
      <PartsOfMail text={opened} />
      <MessageFiles files={files} text={opened} signers={signers} />
    </Message>
  );
}

interface MessageSheetProps {
  readonly event: TimelineEvent<'MessagePosted'>;
  readonly isFirstAnswer: boolean;
}

export function MessageSheet({ event, isFirstAnswer }: MessageSheetProps): ReactElement {
  const { message } = event;
  const { body } = message;
  return (
    <>
      {body === null ? <DestroyedLine event={event} /> : <Sheet event={event} id={anchorOf(event.id)} body={body} kind={message.internal ? 'NOTE' : 'MESSAGE'} files={message.attachments} />}
      {isFirstAnswer && <Answered />}
    </>
  );
}

export function ReasonSheet({ event, reason }: { readonly event: CaseEventData; readonly reason: SealedWords }): ReactElement {
  return <Sheet event={event} id={`${anchorOf(event.id)}-reason`} body={reason} kind="REASON" />;
}

/** That somebody wrote, and when, is a fact and remains. */
function DestroyedLine({ event }: { readonly event: CaseEventData }): ReactElement {
  const { i18n } = useLingui();
  const { me } = useCase();
  const name = nameOf(event.actor, me, event.actorRole);
  const author = typeof name === 'string' ? name : i18n._(name);
  return <Line icon="info"><Trans><b>{author}</b> wrote, <Time at={event.at} as="both" />. The words were destroyed.</Trans></Line>;
}

/** How the promise was kept, under the answer that kept it. */
function Answered(): ReactElement | null {
  const { facts, hours } = useCase();
  const clock = responseClock(facts, useNow());
  if (clock.kind !== 'ANSWERED' && clock.kind !== 'ANSWERED_LATE') return null;
  const span = spanWords(clock.ms);
  return (
    <Line icon={clock.kind === 'ANSWERED' ? 'clock' : 'alert'}>
      {clock.kind === 'ANSWERED' ? (
        <Trans>
          <b>Answered after {span}</b>, within the promised {hours} hours.
        </Trans>
      ) : (
        <Trans>
          <b>Answered {span} late</b>, after the promised {hours} hours. It stays late.
        </Trans>
      )}
    </Line>
  );
}
