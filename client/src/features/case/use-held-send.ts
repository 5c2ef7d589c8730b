import { useCallback, useEffect, useRef, useState } from 'react';

const windowSeconds = 5;

export interface HeldSend {
  /** Null: nothing is held. */
  readonly secondsLeft: number | null;
  readonly hold: () => void;
  readonly undo: () => void;
}

/**
 * Waits a moment before something that cannot be taken back, so that a slip of the thumb can. Whoever looks away meant it: then it goes at
 * once, because a page in the background may never get its turn.
 */
export function useHeldSend(send: () => Promise<void>): HeldSend {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const latest = useRef(send);
  latest.current = send;
  const isHeld = useRef(false);
  const go = useCallback(() => {
    if (!isHeld.current) return;
    isHeld.current = false;
    setSecondsLeft(null);
    void latest.current();
  }, []);
  useEffect(() => {
    if (secondsLeft === null) return undefined;
    const timer = setTimeout(() => (secondsLeft <= 1 ? go() : setSecondsLeft(secondsLeft - 1)), 1_000);
    return () => clearTimeout(timer);
  }, [secondsLeft, go]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') go();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      go();
    };
  }, [go]);
  return {
    secondsLeft,
    hold: () => {
      isHeld.current = true;
      setSecondsLeft(windowSeconds);
    },
    undo: () => {
      isHeld.current = false;
      setSecondsLeft(null);
    },
  };
}
