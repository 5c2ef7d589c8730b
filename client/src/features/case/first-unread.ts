/** Where what is new begins. Pure. */
import type { CaseEventData } from './case-queries.ts';
import { isMe, type Me } from './people.ts';

export interface Unread {
  /** Ids of the events of the first and the last new message that are loaded. */
  readonly first: string;
  readonly last: string;
  /** New messages before the first one that is loaded. */
  readonly notLoaded: number;
}

/** The newest messages of others, as many as are unread: who reads marks a whole case as read, so there are no gaps. */
export function firstUnread(events: readonly CaseEventData[], unreadCount: number, me: Me): Unread | null {
  if (unreadCount === 0) return null;
  const byOthers = events.filter((event) => event.__typename === 'MessagePosted' && !isMe(event.actor, me)).slice(-unreadCount);
  const [first, last] = [byOthers[0], byOthers.at(-1)];
  return first && last ? { first: first.id, last: last.id, notLoaded: unreadCount - byOthers.length } : null;
}
