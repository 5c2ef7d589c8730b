import { type ReactVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** CSS pixels at the usual size of text; each row is measured once it stands. */
const rowHeight = 36;
const cardHeight = 132;
/** Rows that are drawn before they come into sight, on either side. */
const ahead = 14;

interface VirtualRowsOptions {
  readonly keys: readonly string[];
  readonly areCards: boolean;
  /** The row with the focus stays drawn, wherever the page is scrolled to. */
  readonly active: number;
  /** Height of what sticks to the top of the window and hides rows. */
  readonly headHeight: number;
}

export type VirtualRows = ReactVirtualizer<Window, HTMLTableRowElement>;

/** Which rows of a list stand in the page, and where: the window scrolls, and what is out of sight is not drawn. */
export function useVirtualRows(body: RefObject<HTMLElement | null>, options: VirtualRowsOptions): VirtualRows {
  const { keys, areCards, active, headHeight } = options;
  const latest = useRef(keys);
  latest.current = keys;
  const getItemKey = useCallback((index: number) => latest.current[index] ?? index, []);
  return useWindowVirtualizer<HTMLTableRowElement>({
    count: keys.length,
    getItemKey,
    estimateSize: () => (areCards ? cardHeight : rowHeight),
    gap: areCards ? 8 : 0,
    overscan: ahead,
    scrollMargin: useOffset(body),
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: rowHeight,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(startIndex - overscan, 0);
      const to = Math.min(endIndex + overscan, count - 1);
      const range = Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i);
      if (active >= 0 && active < from) return [active, ...range];
      return active > to && active < count ? [...range, active] : range;
    },
  });
}

/** Where the list begins in the page, told anew whenever the page above it grows or shrinks. */
function useOffset(body: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (body.current) setOffset(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [body]);
  return offset;
}
