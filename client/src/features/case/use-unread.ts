import { useEffect, useRef } from 'react';
import { request } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { markReadMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { firstUnread, type Unread } from './first-unread.ts';
import { anchorOf } from './index-entries.ts';

/**
 * What was new as the page was opened: the line stays where it is while the page is open. Read is what stood open before somebody's eyes,
 * to its last message; with the key locked there was nothing to read.
 */
export function useUnread(): Unread | null {
  const { facts, me, reload } = useCase();
  const { state } = useKeyRing();
  const { number, unreadCount, timeline } = facts;
  const now = firstUnread(timeline.edges.map(({ node }) => node), unreadCount, me);
  const held = useRef<{ readonly number: string; readonly unread: Unread } | null>(null);
  if (held.current?.number !== number) held.current = null;
  if (now !== null) held.current ??= { number, unread: now };
  const last = state === 'OPEN' ? (now?.last ?? null) : null;
  useEffect(() => {
    const element = last === null ? null : document.getElementById(anchorOf(last));
    if (element === null) return undefined;
    const seen = new IntersectionObserver((entries) => {
      if (document.visibilityState === 'hidden' || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      request(markReadMutation, { input: { number } }).then(reload, () => undefined);
    });
    // A page that comes back into view is looked at anew.
    const look = (): void => {
      seen.disconnect();
      seen.observe(element);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      seen.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [last, number, reload]);
  const { unread } = held.current ?? { unread: null };
  // Messages before the first one may have been loaded since.
  return unread && unread.notLoaded > 0 && now ? now : unread;
}
