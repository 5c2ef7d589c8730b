import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { sortTrayQuery, type TrayMail, type TrayView } from './sort-queries.ts';

export interface Tray {
  /** Null until it was loaded once. */
  readonly mails: readonly TrayMail[] | null;
  readonly error: unknown;
  readonly loadMore: (() => void) | null;
  readonly reload: () => void;
  /** Takes a mail off the list, before or after the portal was told. */
  readonly hide: (id: string) => void;
  readonly show: (id: string) => void;
}

const againMs = 60_000;

/** The mails of one view, read again every minute. */
export function useTray(view: TrayView): Tray {
  const [mails, setMails] = useState<readonly TrayMail[] | null>(null);
  const [error, setError] = useState<unknown>(undefined);
  const [cursor, setCursor] = useState<string | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(0);
  /** Reading the first page again would take the others from under whoever reads them. */
  const hasMore = useRef(false);
  const read = useCallback(
    async (after: string | null): Promise<void> => {
      asked.current += 1;
      hasMore.current = after !== null;
      const mine = asked.current;
      try {
        const { inboundMails } = await request(sortTrayQuery, { state: view, after });
        if (mine !== asked.current) return;
        const found = inboundMails.edges.map(({ node }) => node);
        setMails((before) => (after === null ? found : [...(before ?? []), ...found]));
        setCursor(inboundMails.pageInfo.hasNextPage ? (inboundMails.pageInfo.endCursor ?? null) : null);
        setError(undefined);
      } catch (fault) {
        if (mine === asked.current) setError(fault);
      }
    },
    [view],
  );
  useEffect(() => {
    setMails(null);
    void read(null);
    const timer = setInterval(() => document.visibilityState === 'visible' && !hasMore.current && void read(null), againMs);
    return () => clearInterval(timer);
  }, [read]);
  return {
    mails: mails?.filter(({ id }) => !hidden.has(id)) ?? null,
    error,
    loadMore: cursor === null ? null : () => void read(cursor),
    reload: () => void read(null),
    hide: (id) => setHidden((all) => new Set(all).add(id)),
    show: (id) => setHidden((all) => new Set([...all].filter((each) => each !== id))),
  };
}
