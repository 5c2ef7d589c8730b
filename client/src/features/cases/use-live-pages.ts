import { useRef } from 'react';
import { useCaseChanges } from '../../session/live/use-case-changes.ts';
import { useNowAndThen } from '../../session/live/use-now-and-then.ts';
import type { CasePages } from './case-pages.ts';

/** Changes of one deed come together, and are asked for together. */
const togetherMs = 1_000;

/** Rows follow what others do, where they stand; what would come or go is told, and nothing moves by itself. */
export function useLivePages(pages: CasePages): void {
  const waiting = useRef(new Set<string>());
  const isFirst = useRef(true);
  const look = useNowAndThen(() => {
    const changed = [...waiting.current];
    waiting.current.clear();
    void pages.follow(changed);
  }, togetherMs);
  const gather = (numbers: readonly string[]): void => {
    for (const number of numbers) waiting.current.add(number);
    look();
  };
  useCaseChanges(null, {
    onChange: (change) => gather([change.case.number]),
    onAgain: () => {
      // The list was read a moment ago.
      if (!isFirst.current) gather(pages.state().rows.slice(0, 100).map(({ number }) => number));
      isFirst.current = false;
    },
  });
}
