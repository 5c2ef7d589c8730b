import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { SealedMark } from '../../ui/Sealed.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useCase } from './case-context.ts';
import { useReaderWords } from './reader-words.ts';

interface MessageFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  readonly isNote?: boolean;
  /** A title: one line. */
  readonly isLine?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Words that are sealed when they are sent. */
export function MessageField({ label, hint, isNote = false, isLine = false, value, onChange, ...rest }: MessageFieldProps): ReactElement {
  const { t } = useLingui();
  const { team } = useCase();
  const readers = useReaderWords();
  return (
    <TextArea
      {...rest}
      label={label}
      rows={isLine ? 'line' : 'plain'}
      {...(hint === undefined ? {} : { hint })}
      mark={
        <SealedMark
          what={t`what you write here`}
          readers={isNote ? readers.team : readers.shared}
          teamFingerprint={team?.fingerprint ?? null}
        />
      }
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
