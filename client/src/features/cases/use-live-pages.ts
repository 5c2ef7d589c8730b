import { useEffect, useRef } from 'react';
import { useCaseChanges } from '../../session/live/use-case-changes.ts';
import type { CasePages } from './case-pages.ts';

/** Changes of one deed come together, and are asked for together. */
const gatherMs = 300;

/** Rows follow what others do, where they stand; what would come or go is told, and nothing moves by itself. */
export function useLivePages(pages: CasePages): void {
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isFirst = useRef(true);
  const gather = (numbers: readonly string[]): void => {
    for (const number of numbers) waiting.current.add(number);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const changed = [...waiting.current];
      waiting.current.clear();
      void pages.follow(changed);
    }, gatherMs);
  };
  useEffect(() => () => clearTimeout(timer.current), [pages]);
  useCaseChanges(null, {
    onChange: (change) => gather([change.case.number]),
    onAgain: () => {
      // The list was read a moment ago.
      if (!isFirst.current) gather(pages.state().rows.slice(0, 100).map(({ number }) => number));
      isFirst.current = false;
    },
  });
}
