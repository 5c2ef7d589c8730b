import { useLocation } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCase } from './case-context.ts';
import { anchorOf, anchorPrefix } from './index-entries.ts';

/** How far back a link is followed: a thousand entries. */
const mostPages = 10;

export interface Earlier {
  readonly isLoading: boolean;
  readonly load: () => void;
  /** A link to something that is not there, or further back than is looked. */
  readonly isLost: boolean;
}

/** Loads what was before, and leaves what is being read where it stands; goes to what the address names, however far back. */
export function useEarlier(): Earlier {
  const { facts, loadEarlier } = useCase();
  const [isLoading, setIsLoading] = useState(false);
  const first = facts.timeline.edges[0]?.node.id ?? '';
  const place = useRef<{ readonly id: string; readonly top: number } | null>(null);
  const topOf = (id: string): number => document.getElementById(anchorOf(id))?.getBoundingClientRect().top ?? 0;
  useLayoutEffect(() => {
    if (place.current === null || place.current.id === first) return;
    globalThis.scrollBy({ top: topOf(place.current.id) - place.current.top, behavior: 'instant' });
    place.current = null;
  }, [first]);
  const load = async (): Promise<void> => {
    setIsLoading(true);
    place.current = { id: first, top: topOf(first) };
    if (await loadEarlier() === null) place.current = null;
    setIsLoading(false);
  };
  const isLost = useLinkedEntry(load, isLoading);
  return { isLoading, load: () => void load(), isLost };
}

function useLinkedEntry(load: () => Promise<void>, isLoading: boolean): boolean {
  const { facts } = useCase();
  const hash = useLocation({ select: (location) => location.hash.replace(/^#/, '') });
  const wanted = hash.startsWith(anchorPrefix) ? hash : null;
  const [pages, setPages] = useState(0);
  const found = useRef<string | null>(null);
  const { edges, pageInfo } = facts.timeline;
  const isThere = wanted !== null && edges.some(({ node }) => anchorOf(node.id) === wanted);
  const mayBeBefore = wanted !== null && !isThere && pageInfo.hasPreviousPage && pages < mostPages;
  useEffect(() => {
    if (!mayBeBefore || isLoading) return;
    setPages((count) => count + 1);
    void load();
  }, [mayBeBefore, isLoading]);
  useEffect(() => {
    if (!isThere || found.current === wanted) return undefined;
    found.current = wanted;
    const frame = requestAnimationFrame(() => {
      // It may have taken a while, and who began to write goes on writing.
      if (document.activeElement?.matches('textarea, input, select')) return;
      const target = document.getElementById(wanted);
      target?.setAttribute('tabindex', '-1');
      target?.scrollIntoView({ block: 'start', behavior: 'instant' });
      target?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isThere, wanted]);
  return wanted !== null && !isThere && !mayBeBefore && !isLoading;
}
