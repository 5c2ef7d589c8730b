import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useEffect, useId } from 'react';
import { saveFrom } from '../../attachments/save-file.ts';
import { fileSize } from '../../attachments/file-size.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { type Opened, useOpenedText } from '../../session/opened-text.ts';
import { OpenedWords, UnusualMarks } from '../../session/OpenedWords.tsx';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Caution } from '../../ui/Caution.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { SealedWord } from '../../ui/Sealed.tsx';
import { ResponseCountdown } from '../../ui/Clock.tsx';
import { Time } from '../../ui/Time.tsx';
import { reasonWords } from './reason-words.ts';
import styles from './Sort.module.css';
import type { TrayMail } from './sort-queries.ts';

const MailParts = lazy(async () => ({ default: (await import('../../attachments/MailParts.tsx')).MailParts }));

interface TrayRowProps {
  readonly mail: TrayMail;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onSubject: (subject: string) => void;
  readonly onCase: () => void;
  readonly onAside?: () => void;
  readonly onForward?: () => void;
}

/** One mail: who, when, until when; unfolded, its words as they open here, and what it can become. */
export function TrayRow({ mail, isOpen, onToggle, onSubject, ...deeds }: TrayRowProps): ReactElement {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <li className={styles['mail']} data-id={mail.id}>
      <button type="button" className={styles['head']} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span className={styles['from']}><bdi>{mail.from ?? <Trans>No one sender</Trans>}</bdi></span>
        <span className={styles['when']}><Time at={mail.arrivedAt} as="relative" /></span>
        <span className={styles['due']}>
          {mail.responseDueAt === null ? <Trans>nothing owed</Trans> : <ResponseCountdown case={{ submittedAt: mail.arrivedAt, responseDueAt: mail.responseDueAt, firstRespondedAt: null }} />}
        </span>
        <span className={styles['why']}>{mail.spam && <><Caution tone="grave"><Trans>called spam by the mail server</Trans></Caution>{' '}</>}{i18n._(reasonWords(mail.reason))}</span>
      </button>
      {isOpen && (
        <div className={styles['open']} id={id}>
          <Marks mail={mail} />
          <Words mail={mail} onSubject={onSubject} />
          <Deeds {...deeds} />
        </div>
      )}
    </li>
  );
}

function Marks({ mail }: { readonly mail: TrayMail }): ReactElement {
  const { i18n } = useLingui();
  return (
    <p className={styles['marks']}>
      <SealedWord />
      {mail.authentication.map((found) => <span key={found} className="mono">{found}</span>)}
      <span>{fileSize(mail.sizeBytes, i18n.locale)}</span>
      {mail.sortedBy !== null && mail.sortedAt !== null && <span><Trans>by {mail.sortedBy.displayName}, <Time at={mail.sortedAt} /></Trans></span>}
    </p>
  );
}

function Words({ mail, onSubject }: Pick<TrayRowProps, 'mail' | 'onSubject'>): ReactElement {
  const { state } = useKeyRing();
  const sealed = mail.words === null ? null : { id: mail.id, armored: mail.words, sha256: '' };
  const opened = useOpenedText(sealed, { kind: 'REPORT', caseNumber: '', signers: [], isWithin: true });
  const subject = subjectOf(opened);
  useEffect(() => {
    if (subject !== null) onSubject(subject);
  }, [subject, onSubject]);
  return (
    <>
      {state === 'LOCKED' && <UnlockButton kind="primary" />}
      {opened?.state === 'OPENED' && <p className={styles['marks']}><UnusualMarks opened={opened} /></p>}
      <OpenedWords opened={opened} isThere={sealed !== null} sealed={sealed} />
      {opened?.state === 'OPENED' && opened.mail !== undefined && <Suspense><MailParts mail={opened.mail} /></Suspense>}
      {!mail.isWhole && <Rest url={mail.downloadUrl} />}
    </>
  );
}

const subjectOf = (opened: Opened | null): string | null => (opened?.state === 'OPENED' ? (opened.mail?.head?.subject ?? null) : null);

function Rest({ url }: { readonly url: string | null }): ReactElement {
  return (
    <Hint>
      <Trans>This is only its beginning: the whole mail is too large to be opened here.</Trans>{' '}
      {url !== null && <Button kind="quiet" icon="download" onPress={() => saveFrom(url)}><Trans>Download all of it, sealed, for gpg</Trans></Button>}
    </Hint>
  );
}

function Deeds({ onCase, onAside, onForward }: Pick<TrayRowProps, 'onCase' | 'onAside' | 'onForward'>): ReactElement {
  return (
    <ButtonRow>
      <Button kind="primary" shortcut="c" onPress={onCase}><Trans>Make it a case</Trans></Button>
      {onAside !== undefined && <Button shortcut="x" onPress={onAside}><Trans>Not a report</Trans></Button>}
      {onForward !== undefined && <Button shortcut="f" onPress={onForward}><Trans>Forward</Trans></Button>}
    </ButtonRow>
  );
}
