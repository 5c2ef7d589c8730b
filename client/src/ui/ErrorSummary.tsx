import { Plural } from '@lingui/react/macro';
import { type MouseEvent, type ReactElement, useEffect, useRef } from 'react';
import { Notice } from './Notice.tsx';
import styles from './Notice.module.css';

export interface FieldFault {
  /** The id of the control to put right. */
  readonly fieldId: string;
  readonly message: string;
}

/** Above a form: what has to be put right, each a link to its field. Takes the focus when it appears or changes. */
export function ErrorSummary({ faults }: { readonly faults: readonly FieldFault[] }): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  const shown = faults.map((fault) => fault.fieldId + fault.message).join('\n');
  useEffect(() => {
    if (shown !== '') box.current?.focus();
  }, [shown]);
  if (faults.length === 0) return null;
  return (
    <Notice
      tone="late"
      role="alert"
      tabIndex={-1}
      ref={box}
      title={<Plural value={faults.length} one="One thing to put right" other="# things to put right" />}
    >
      <ul className={styles['list']}>
        {faults.map(({ fieldId, message }) => (
          <li key={fieldId}><a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>{message}</a></li>
        ))}
      </ul>
    </Notice>
  );
}

function focusField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
