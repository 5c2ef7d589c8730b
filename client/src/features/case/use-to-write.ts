import { useEffect, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';

interface Asked {
  readonly placeId: string;
  /** The key is not opened now; what was asked for waits. */
  readonly isPutOff: boolean;
}

export interface ToWrite {
  /** Goes to where one writes: at once, or as soon as the key is open. */
  readonly begin: (placeId: string) => void;
  /** Somebody came to write, and the key is locked. */
  readonly needsKey: boolean;
  readonly waitForKey: () => void;
}

/** The way to the box under the conversation, by way of the key where that is locked. */
export function useToWrite(): ToWrite {
  const { state } = useKeyRing();
  const [asked, setAsked] = useState<Asked | null>(null);
  // After a dialog that leads here is gone and has given back the focus.
  useEffect(() => {
    if (asked === null || state !== 'OPEN') return undefined;
    const frame = requestAnimationFrame(() => {
      const place = document.getElementById(asked.placeId) ?? document.getElementById('compose');
      place?.scrollIntoView({ block: 'start' });
      place?.focus();
      setAsked(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [asked, state]);
  return {
    begin: (placeId) => setAsked({ placeId, isPutOff: false }),
    needsKey: asked !== null && !asked.isPutOff && state === 'LOCKED',
    waitForKey: () => setAsked((one) => one && { ...one, isPutOff: true }),
  };
}
