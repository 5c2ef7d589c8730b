import { useState } from 'react';

const drafts = new Map<string, string>();

/**
 * What is being written, kept while the tab lives: a closed dialog or another page loses nothing. In memory only, because it is
 * not sealed yet.
 * @param slot what it is for: "LRL-2026-000042 reply"
 */
export function useDraft(slot: string): readonly [string, (text: string) => void] {
  const [held, hold] = useState({ slot, text: drafts.get(slot) ?? '' });
  const text = held.slot === slot ? held.text : (drafts.get(slot) ?? '');
  const write = (next: string): void => {
    if (next === '') drafts.delete(slot);
    else drafts.set(slot, next);
    hold({ slot, text: next });
  };
  return [text, write];
}
