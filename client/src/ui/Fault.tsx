import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { TextButton } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface FaultProps {
  /** What went wrong and what to do; see session/fault-words.ts. */
  readonly words: string;
  readonly onRetry?: () => void;
}

/** Something could not be read or done. */
export function Fault({ words, onRetry }: FaultProps): ReactElement {
  return (
    <Notice tone="late" role="alert" title={words}>
      {onRetry !== undefined && <p><TextButton onPress={onRetry}><Trans>Try again</Trans></TextButton></p>}
    </Notice>
  );
}
