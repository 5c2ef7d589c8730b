import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** "Copy fingerprint" */
  readonly children: ReactNode;
}

const shownMs = 3_000;

/** Copies, and says so in place; where the browser refuses, it says that too. */
export function CopyButton({ text, children }: CopyButtonProps): ReactElement {
  const [outcome, setOutcome] = useState<'COPIED' | 'REFUSED' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('COPIED');
    } catch {
      setOutcome('REFUSED');
    }
    setTimeout(() => setOutcome(null), shownMs);
  };
  return (
    <Button icon={outcome === 'COPIED' ? 'check' : 'copy'} onPress={() => void copy()}>
      <span aria-live="polite">
        {outcome === null && children}
        {outcome === 'COPIED' && <Trans>Copied</Trans>}
        {outcome === 'REFUSED' && <Trans>Not allowed here: mark it and copy by hand</Trans>}
      </span>
    </Button>
  );
}
