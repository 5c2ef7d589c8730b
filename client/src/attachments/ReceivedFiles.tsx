import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useKeyRing } from '../session/key-ring.ts';
import { type Opened, type OpenAs, useOpenedText } from '../session/opened-text.ts';
import { Notice } from '../ui/Notice.tsx';
import { Rows } from '../ui/Rows.tsx';
import { SealedText } from '../ui/Sealed.tsx';
import { fileSize } from './file-size.ts';
import styles from './Files.module.css';
import { OpenableFile } from './OpenableFile.tsx';
import { knownName, listingOf, missingIn, type ReceivedFile } from './received-files.ts';

export interface ReceivedFilesProps {
  readonly files: readonly ReceivedFile[];
  /** The text that they came with; null while it is sealed. */
  readonly text: Opened | null;
  /** Who may have signed them, and where they belong. */
  readonly from: Omit<OpenAs, 'kind'>;
  /** Files whose name says that they came with a message are left out. */
  readonly isOfReport?: boolean;
}

/** The files that came with a text: names opened here, each with what can be done. */
export function ReceivedFiles({ files, text, from, isOfReport = false }: ReceivedFilesProps): ReactElement | null {
  const { t } = useLingui();
  const { state } = useKeyRing();
  const opened = text?.state === 'OPENED' ? text.text : null;
  const missing = opened === null ? 0 : missingIn(files, opened);
  if (files.length === 0 && missing === 0) return null;
  if (state !== 'OPEN') {
    return <div className={styles['files']}><SealedText><Plural value={files.length} one="One sealed file" other="# sealed files" /></SealedText></div>;
  }
  return (
    <div className={styles['files']}>
      {missing > 0 && (
        <Notice tone="late" title={<Plural value={missing} one="A file is missing" other="# files are missing" />}>
          <p><Trans>This text lists more files than the portal shows. Ask the sender by another way.</Trans></p>
        </Notice>
      )}
      {files.length > 0 && (
        <Rows label={t`Files`}>
          {files.map((file) => <ReceivedRow key={file.id} file={file} text={text} from={from} isOfReport={isOfReport} />)}
        </Rows>
      )}
    </div>
  );
}

function ReceivedRow({ file, text, from, isOfReport }: Omit<ReceivedFilesProps, 'files'> & { readonly file: ReceivedFile }): ReactElement | null {
  const { i18n } = useLingui();
  const name = useOpenedText(file.name, { ...from, kind: 'NAME' });
  if (name === null && file.name !== null) {
    return <li className={styles['file']}><SealedText><Trans>Opening…</Trans></SealedText> <span className={styles['state']}>{fileSize(file.sizeBytes, i18n.locale)}</span></li>;
  }
  const isOfMessage = name?.state === 'OPENED' && name.text.refused === null && !name.text.isOfSubmission;
  if (isOfReport === true && isOfMessage) return null;
  return (
    <OpenableFile
      file={file}
      name={name?.state === 'OPENED' ? name.text : null}
      known={name?.state === 'OPENED' ? knownName(file, name.text) : null}
      listing={text?.state === 'OPENED' ? listingOf(file, text.text) : 'UNTOLD'}
      signers={from.signers}
    />
  );
}
