import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { CaseQueryError } from '../../../../schema/case-query/case-query-error.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './QueryBar.module.css';

interface QueryFaultProps {
  readonly id: string;
  readonly text: string;
  readonly error: CaseQueryError | null;
  /** With the text as it would be right. */
  readonly onMend: (text: string) => void;
}

/** What is wrong with the query, where, and the nearest way to put it right. */
export function QueryFault({ id, text, error, onMend }: QueryFaultProps): ReactElement {
  return (
    <div id={id} role="alert" className={styles['fault']} hidden={error === null}>
      {error !== null && (
        <>
          <p><Icon name="alert" /> {error.message}</p>
          <p className={styles['place']}>
            <code>
              {text.slice(0, error.offset)}
              <mark>{text.slice(error.offset, error.end) || '␣'}</mark>
              {text.slice(error.end)}
            </code>
          </p>
          <Mend text={text} error={error} onMend={onMend} />
        </>
      )}
    </div>
  );
}

function Mend({ text, error, onMend }: { readonly text: string; readonly error: CaseQueryError; readonly onMend: (text: string) => void }): ReactElement | null {
  const { nearest, expected } = error;
  if (nearest !== null) {
    return (
      <TextButton onPress={() => onMend(text.slice(0, error.offset) + nearest + text.slice(error.end))}>
        <Trans>Use “{nearest}”</Trans>
      </TextButton>
    );
  }
  if (expected.length === 0) return null;
  const words = expected.slice(0, 12).join(', ');
  return <p className={styles['expected']}><Trans>Possible here: {words}</Trans></p>;
}
