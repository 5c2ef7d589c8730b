import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { visibleText } from '../../../packages/client/src/sealing/visible-text.ts';
import { Button } from '../ui/Button.tsx';
import { Rows } from '../ui/Rows.tsx';
import { fileSize } from './file-size.ts';
import { faultWordsOf } from './file-words.ts';
import styles from './Files.module.css';
import { canGoOn, type OutFile } from './out-file.ts';
import type { Outbox } from './outbox.ts';
import { OutState } from './OutState.tsx';
import { useOutbox } from './use-outbox.ts';

/** What was chosen, how far each file is, and what can be done about it. Nothing where nothing was chosen. */
export function OutFiles({ slot }: { readonly slot: string }): ReactElement | null {
  const { t } = useLingui();
  const { outbox, files } = useOutbox(slot);
  const [removed, setRemoved] = useState('');
  return (
    <>
      {files.length > 0 && <Rows label={t`Attached files`}>{files.map((file) => <OutRow key={file.id} file={file} outbox={outbox} onRemoved={setRemoved} />)}</Rows>}
      <Said files={files} removed={removed} />
    </>
  );
}

interface OutRowProps {
  readonly file: OutFile;
  readonly outbox: Outbox;
  readonly onRemoved: (name: string) => void;
}

function OutRow({ file, outbox, onRemoved }: OutRowProps): ReactElement {
  const { i18n } = useLingui();
  const { id, sizeBytes, state } = file;
  const name = visibleText(file.name);
  const row = useRef<HTMLLIElement>(null);
  const remove = (): void => {
    onRemoved(name);
    // The button goes with its row: the focus stays near.
    const near = [row.current?.nextElementSibling, row.current?.previousElementSibling, row.current?.parentElement?.previousElementSibling];
    const button = near.map((element) => element?.querySelector('button')).find((found) => found != null);
    (button ?? row.current?.closest('form')?.querySelector<HTMLButtonElement>('button[type="submit"]'))?.focus();
    void outbox.remove(id);
  };
  return (
    <li className={styles['file']} ref={row}>
      <div className={styles['name']}><b>{name}</b> <span>{fileSize(sizeBytes, i18n.locale)}</span></div>
      <div className={styles['state']}><OutState file={file} /></div>
      <div className={styles['deeds']}>
        {state.kind === 'SENDING' && <Button kind="quiet" onPress={() => outbox.pause(id)}><Trans>Pause<Of name={name} /></Trans></Button>}
        {canGoOn(file) && <Button kind="quiet" onPress={() => outbox.goOn(id)}><Trans>Go on<Of name={name} /></Trans></Button>}
        <Button kind="quiet" onPress={remove}>
          {state.kind === 'SENDING' || state.kind === 'SEALING' ? <Trans>Cancel<Of name={name} /></Trans> : <Trans>Remove<Of name={name} /></Trans>}
        </Button>
      </div>
    </li>
  );
}

/** For screen readers: which file a button is about. */
function Of({ name }: { readonly name: string }): ReactElement {
  return <span className="visually-hidden"> {name}</span>;
}

/** What a screen reader hears: what is new, and no percentages. */
function Said({ files, removed }: { readonly files: readonly OutFile[]; readonly removed: string }): ReactElement {
  const { t, i18n } = useLingui();
  const wordsOf = ({ name: given, state }: OutFile): string => {
    const name = visibleText(given);
    if (state.kind === 'SEALING') return t`${name}: sealing`;
    if (state.kind === 'SEALED') return t`${name}: sealed`;
    if (state.kind === 'SENDING') return state.isWaiting ? t`${name}: connection lost, trying again` : t`${name}: sending`;
    if (state.kind === 'PAUSED') return t`${name}: paused`;
    if (state.kind === 'SENT') return t`${name}: arrived`;
    return state.kind === 'FAULT' ? `${name}: ${i18n._(faultWordsOf(state.fault))}` : '';
  };
  const before = useRef<ReadonlyMap<string, string>>(new Map());
  const [said, say] = useState('');
  useEffect(() => {
    const now = new Map(files.map((file) => [file.id, wordsOf(file)]));
    const news = [...now].filter(([id, words]) => words !== '' && before.current.get(id) !== words).map(([, words]) => words);
    before.current = now;
    if (news.length > 0) say(news.join('. '));
  }, [files]);
  useEffect(() => {
    if (removed !== '') say(t`${removed}: removed`);
  }, [removed]);
  return <div role="status" className="visually-hidden">{said}</div>;
}
