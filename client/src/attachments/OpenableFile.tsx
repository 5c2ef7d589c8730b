import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { OpenedText } from '../../../packages/client/src/sealing/opened-text.ts';
import type { OpenedFile } from '../crypto/file-api.ts';
import { useDeed } from '../session/use-deed.ts';
import { Button, TextButton } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { FileMarks } from './FileMarks.tsx';
import { fileSize } from './file-size.ts';
import { faultWordsOf } from './file-words.ts';
import styles from './Files.module.css';
import { type KnownName, type Listing, mayShow, type ReceivedFile } from './received-files.ts';
import { safeName } from '../../../packages/client/src/safe-name.ts';
import { saveFile, saveFrom } from './save-file.ts';
import { type FileState, linkOf, useOpenedFile } from './use-opened-file.ts';

const PreviewDialog = lazy(async () => ({ default: (await import('./PreviewDialog.tsx')).PreviewDialog }));

interface OpenableFileProps {
  readonly file: ReceivedFile;
  readonly name: OpenedText | null;
  readonly known: KnownName | null;
  readonly listing: Listing;
  readonly signers: readonly string[];
}

/** One file: what it is called, what is to be known about it, preview and download. */
export function OpenableFile({ file, name, known, listing, signers }: OpenableFileProps): ReactElement {
  const { t, i18n } = useLingui();
  const [preview, setPreview] = useState<OpenedFile | null>(null);
  const isSealedElsewhere = known?.isSealedElsewhere ?? false;
  const { state, open, stop } = useOpenedFile(file.id, { sha256: file.sha256, signers, isSealedElsewhere });
  const sealedWith = isSealedElsewhere ? (known?.label.name ?? '').replace(/\.(?:gpg|pgp|asc)$/i, '') : (known?.label.name ?? '');
  const shown = known === null ? t`File without a name` : safeName(sealedWith);
  const save = async (): Promise<void> => {
    const opened = await open();
    if (opened !== null) saveFile(opened.file, known === null ? 'file' : shown);
  };
  const sealed = useDeed(async () => saveFrom(await linkOf(file.id)));
  const of = <span className="visually-hidden"> {shown}</span>;
  return (
    <li className={styles['file']}>
      <div className={styles['name']}><b>{shown}</b> <span>{fileSize(known?.label.sizeBytes ?? file.sizeBytes, i18n.locale)}</span></div>
      <div className={styles['state']}><Opening state={state} /></div>
      <div className={styles['deeds']}>
        {state.kind === 'OPENING' && <Button kind="quiet" onPress={stop}><Trans>Stop{of}</Trans></Button>}
        {known !== null && mayShow({ ...known.label, name: shown }) && (
          <Button isPending={state.kind === 'OPENING'} onPress={() => void open().then(setPreview)}><Trans>Preview{of}</Trans></Button>
        )}
        <Button icon="download" isPending={state.kind === 'OPENING'} onPress={() => void save()}><Trans>Download{of}</Trans></Button>
      </div>
      <div className={styles['notes']}>
        <FileMarks name={name} known={known} shown={shown} listing={listing} state={state} />
        <TextButton onPress={sealed.run}><Trans>Sealed, for gpg{of}</Trans></TextButton>
        {sealed.fault !== '' && <span role="alert">{sealed.fault}</span>}
      </div>
      <p role="status" className="visually-hidden">
        {state.kind === 'OPENED' ? t`${shown}: opened` : state.kind === 'FAULT' ? `${shown}: ${i18n._(faultWordsOf(state.fault))}` : ''}
      </p>
      {preview !== null && <Suspense><PreviewDialog file={preview.file} name={shown} onClose={() => setPreview(null)} onSave={() => saveFile(preview.file, shown)} /></Suspense>}
    </li>
  );
}

function Opening({ state }: { readonly state: FileState }): ReactElement | null {
  const { t, i18n } = useLingui();
  if (state.kind !== 'OPENING') return null;
  const { progress } = state;
  const isKnown = progress !== null && progress.totalBytes > 0;
  const detail = isKnown ? t`${fileSize(progress.doneBytes, i18n.locale)} of ${fileSize(progress.totalBytes, i18n.locale)}` : undefined;
  return <ProgressBar label={t`Fetching and opening`} value={isKnown ? progress.doneBytes / progress.totalBytes : null} detail={detail} />;
}
