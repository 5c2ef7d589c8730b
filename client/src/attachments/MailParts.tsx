import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { MailFault, MailFile, MailHead, ReadMail } from '../mime/mail-api.ts';
import { readMail } from '../mime/mail-client.ts';
import type { OpenedMail } from '../session/opened-mail.ts';
import { Button } from '../ui/Button.tsx';
import { Caution } from '../ui/Caution.tsx';
import { Hint } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Fact, Facts } from '../ui/Panel.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Rows } from '../ui/Rows.tsx';
import { Time } from '../ui/Time.tsx';
import { Words } from '../ui/Words.tsx';
import { fileSize } from './file-size.ts';
import styles from './Files.module.css';
import { mayRun, poses, safeName } from '../../../packages/client/src/safe-name.ts';
import { saveFile } from './save-file.ts';

const faults: Readonly<Record<MailFault, MessageDescriptor>> = {
  TOO_LARGE: msg`This mail is larger than 40 MB, so it is shown as it stands`,
  TOO_DEEP: msg`This mail is nested too deeply to be read, so it is shown as it stands`,
  TOO_MANY_PARTS: msg`This mail has too many parts to be read, so it is shown as it stands`,
  HEADERS_TOO_LARGE: msg`The fields of this mail are too long to be read, so it is shown as it stands`,
  UNREADABLE: msg`This mail could not be read, so it is shown as it stands`,
  TOOK_TOO_LONG: msg`Reading this mail took too long, so it is shown as it stands`,
};

/** What a mail carries beside its words: who it says it is from, files, mails within. */
export function MailParts({ mail }: { readonly mail: OpenedMail }): ReactElement {
  const { t, i18n } = useLingui();
  return (
    <div className={styles['mail']}>
      {mail.fault !== null && (
        <Notice tone="soon" title={i18n._(faults[mail.fault])}>
          <p><Trans>Save it whole, and open it where it can do no harm.</Trans></p>
        </Notice>
      )}
      <MailNotes mail={mail} />
      {mail.head !== null && <MailHeadFacts head={mail.head} />}
      <MailFiles files={mail.files} leftOut={mail.filesLeftOut} />
      <div className={styles['deeds']}>
        <Button kind="quiet" icon="download" onPress={() => saveFile(new Blob([mail.raw]), 'mail.eml')}>{t`Save the whole mail`}</Button>
      </div>
    </div>
  );
}

function MailNotes({ mail }: { readonly mail: Pick<OpenedMail, 'textFrom' | 'isCut' | 'within'> }): ReactElement | null {
  const { t } = useLingui();
  const notes = [
    ...(mail.textFrom === 'HTML' ? [t`The mail came as HTML: this is its text, with everything that it hides, and where its links lead.`] : []),
    ...(mail.isCut ? [t`It is longer than what is shown. Save the whole mail to read the rest.`] : []),
    ...(mail.within === 'OPENED' ? [t`These words were sealed within the mail.`] : []),
    ...(mail.within === 'CLOSED' ? [t`It carries something sealed that does not open here. Save the whole mail and open it with gpg.`] : []),
  ];
  return notes.length === 0 ? null : <Hint>{notes.join(' ')}</Hint>;
}

/** Fields of the header, which anybody can write as they like. */
function MailHeadFacts({ head }: { readonly head: MailHead }): ReactElement {
  return (
    <Facts>
      {head.from !== null && <Fact term={<Trans>Says it is from</Trans>}>{head.from}</Fact>}
      {head.replyTo !== null && head.replyTo !== head.from && <Fact term={<Trans>Answers go to</Trans>}>{head.replyTo}</Fact>}
      {head.to.length > 0 && <Fact term={<Trans>To</Trans>}>{head.to.join(', ')}</Fact>}
      {head.date !== null && <Fact term={<Trans>Written</Trans>}><Time at={head.date} as="both" /></Fact>}
      {head.subject !== null && <Fact term={<Trans>Subject</Trans>}>{head.subject}</Fact>}
    </Facts>
  );
}

function MailFiles({ files, leftOut }: { readonly files: readonly MailFile[]; readonly leftOut: number }): ReactElement | null {
  const { t } = useLingui();
  if (files.length === 0) return null;
  return (
    <>
      <Rows label={t`Files of this mail`}>{files.map((file, index) => <MailFileRow key={index} file={file} />)}</Rows>
      {leftOut > 0 && <Hint><Plural value={leftOut} one="One file more is in the whole mail." other="# files more are in the whole mail." /></Hint>}
    </>
  );
}

function MailFileRow({ file }: { readonly file: MailFile }): ReactElement {
  const { t, i18n } = useLingui();
  const [inner, setInner] = useState<ReadMail | { readonly fault: MailFault } | null>(null);
  const saved = safeName(file.name);
  const shown = file.shownName ?? (file.isMail ? t`A mail within this mail` : t`A file without a name`);
  const of = <span className="visually-hidden"> {shown}</span>;
  return (
    <li className={styles['file']}>
      <div className={styles['name']}><b>{shown}</b> <span>{fileSize(file.bytes.length, i18n.locale)}</span></div>
      <div className={styles['state']} />
      <div className={styles['deeds']}>
        {file.isMail && inner === null && <Button onPress={() => void readMail(file.bytes).then(setInner)}><Trans>Open{of}</Trans></Button>}
        <Button icon="download" onPress={() => saveFile(new Blob([file.bytes]), saved)}><Trans>Save{of}</Trans></Button>
      </div>
      <div className={styles['notes']}>
        <span>{file.mimeType}</span>
        {file.name !== '' && saved !== shown && <span><Trans>saved as {saved}</Trans></span>}
        {poses(saved) ? (
          <Caution tone="grave"><Trans>Poses as something harmless: it may run when you open it</Trans></Caution>
        ) : (
          mayRun(saved) && <Caution tone="mild"><Trans>It may run when you open it</Trans></Caution>
        )}
        {inner !== null && <MailWithin inner={inner} />}
      </div>
    </li>
  );
}

function MailWithin({ inner }: { readonly inner: ReadMail | { readonly fault: MailFault } }): ReactElement {
  const { i18n } = useLingui();
  if ('fault' in inner) return <Hint>{i18n._(faults[inner.fault])}</Hint>;
  return (
    <div className={styles['mail']}>
      <Prose inset><MailHeadFacts head={inner} /></Prose>
      <Words text={inner.text} />
      <MailFiles files={inner.files} leftOut={inner.filesLeftOut} />
    </div>
  );
}
