import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { visibleText } from '../../../packages/client/src/sealing/visible-text.ts';
import { Button } from '../ui/Button.tsx';
import { Code } from '../ui/Code.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Hint } from '../ui/Layout.tsx';
import { Loading } from '../ui/ProgressBar.tsx';
import styles from './Files.module.css';
import { PREVIEW_BYTES, type PreviewKind, previewKindOf } from './preview-kind.ts';

interface PreviewDialogProps {
  readonly file: Blob;
  readonly name: string;
  readonly onClose: () => void;
  readonly onSave: () => void;
}

interface Look {
  readonly kind: PreviewKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A picture as a picture, a text as text, nothing else: nothing in the file runs, and nothing is asked of any server. */
export function PreviewDialog({ file, name, onClose, onSave }: PreviewDialogProps): ReactElement {
  const [look, setLook] = useState<Look | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void file.slice(0, PREVIEW_BYTES).arrayBuffer().then((buffer) => {
      const bytes = new Uint8Array(buffer);
      if (isCurrent) setLook({ kind: previewKindOf(bytes, file.size), bytes });
    });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return (
    <Dialog
      title={name}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Close</Trans></Button>
          <Button icon="download" onPress={onSave}><Trans>Download</Trans></Button>
        </>
      }
    >
      {look === null ? <Loading /> : <Shown look={look} file={file} name={name} />}
    </Dialog>
  );
}

function Shown({ look: { kind, bytes }, file, name }: { readonly look: Look; readonly file: Blob; readonly name: string }): ReactElement {
  const { t } = useLingui();
  if (kind.kind === 'IMAGE') return <Picture file={file} type={kind.type} name={name} />;
  if (kind.kind === 'NONE') return <NoPreview />;
  return (
    <>
      <Code label={t`The text of ${name}`} wraps>{visibleText(new TextDecoder().decode(bytes))}</Code>
      {file.size > bytes.length && <Hint><Trans>The first 64 kB. Download it to read the rest.</Trans></Hint>}
    </>
  );
}

function NoPreview(): ReactElement {
  return <Hint><Trans>This is no picture and no text that can be shown without risk. Download it, and open it where it can do no harm.</Trans></Hint>;
}

function Picture({ file, type, name }: { readonly file: Blob; readonly type: string; readonly name: string }): ReactElement {
  const { t } = useLingui();
  const [url, setUrl] = useState<string | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file, type]);
  if (isBroken) return <NoPreview />;
  return url === null ? <Loading /> : <img className={styles['picture']} src={url} alt={t`Preview of ${name}`} onError={() => setIsBroken(true)} />;
}
