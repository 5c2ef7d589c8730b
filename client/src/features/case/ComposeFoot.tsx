import { Trans } from '@lingui/react/macro';
import { type ReactElement, useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Layout.tsx';
import styles from './Case.module.css';
import type { HeldSend } from './use-held-send.ts';

interface ComposeFootProps {
  readonly isNote: boolean;
  /** Its files are still on the way. */
  readonly isSending: boolean;
  readonly isPending: boolean;
  readonly isDisabled: boolean;
  readonly held: HeldSend;
}

/** What happens on sending, and the button; while it is held, the way back. */
export function ComposeFoot({ isNote, isSending, isPending, isDisabled, held }: ComposeFootProps): ReactElement {
  const { secondsLeft, undo } = held;
  const back = useRef<HTMLButtonElement>(null);
  const isHeld = secondsLeft !== null;
  // Whoever pressed the button stands where it was.
  useEffect(() => {
    if (isHeld && document.activeElement === document.body) back.current?.focus();
  }, [isHeld]);
  return (
    <div className={styles['composeFoot']}>
      {/* Announced once; the seconds are for the eye. */}
      <span role="status" className="visually-hidden">{secondsLeft !== null && <Trans>It goes out in a few seconds. Undo is the next button.</Trans>}</span>
      <Hint>
        {secondsLeft !== null ? (
          <Trans>Goes out in {secondsLeft} s, or as soon as you look away.</Trans>
        ) : isSending ? (
          <Trans>It goes out when its files have arrived.</Trans>
        ) : isNote ? (
          <Trans>Sealed to the team alone. Never an answer to the reporter.</Trans>
        ) : (
          <Trans>Sealed and signed in this browser when you send.</Trans>
        )}
      </Hint>
      {secondsLeft !== null ? (
        <Button key="undo" ref={back} onPress={undo}><Trans>Undo</Trans></Button>
      ) : (
        <Button key="send" type="submit" kind="primary" isPending={isPending || isSending} isDisabled={isDisabled}>
          {isNote ? <Trans>Keep the note</Trans> : <Trans>Send sealed</Trans>}{' '}
          <kbd className={styles['shortcut']} aria-hidden="true">
            Ctrl Enter
          </kbd>
        </Button>
      )}
    </div>
  );
}
