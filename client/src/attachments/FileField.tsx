import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { DropZone } from '../ui/DropZone.tsx';
import { FieldGroup } from '../ui/Field.tsx';
import styles from './Files.module.css';
import type { SealHow } from './outbox.ts';
import { OutFiles } from './OutFiles.tsx';
import { useOutbox } from './use-outbox.ts';

interface FileFieldProps {
  /** Which report or box the files belong to. */
  readonly slot: string;
  readonly how: SealHow;
  readonly error?: string | undefined;
  /** The sealed mark. */
  readonly mark?: ReactNode;
  /** Beside a text in a case: without the words that explain it. */
  readonly isTerse?: boolean;
}

/** Takes files by button, keyboard or drop; each is sealed here at once, name and type with it. */
export function FileField({ slot, how, error, mark, isTerse = false }: FileFieldProps): ReactElement {
  const { t } = useLingui();
  const { outbox } = useOutbox(slot);
  const drop = (
    <DropZone button={t`Attach files`} allowsMany onFiles={(files) => outbox.add(files, how)}>
      <Trans>or drop them here. Up to 20, each up to 100 MiB.</Trans>
    </DropZone>
  );
  const content = <div className={styles['field']}>{drop}<OutFiles slot={slot} /></div>;
  if (isTerse) return content;
  return (
    <FieldGroup
      id="files" label={t`Files`} isOptional mark={<span className={styles['mark']}>{mark}</span>} error={error}
      hint={<Trans>Screenshots, recordings, proofs of concept. Names are sealed too. What gpg has sealed to the team already goes as it is.</Trans>}
    >
      {content}
    </FieldGroup>
  );
}
