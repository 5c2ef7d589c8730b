import { useMemo } from 'react';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { printStructured } from '../../../../schema/case-query/print-case-query.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import { useRequest } from '../../session/graphql.ts';
import type { Audience } from '../../ui/names.ts';
import { type Count, type SavedView, savedViewsQuery } from './case-queries.ts';
import { mostCounted, viewCountsQuery } from './view-counts.ts';
import { viewsFor } from './views.ts';

/** A view that somebody saved; `q` is as the address writes it, and null where it cannot be read any more. */
export interface ListedView {
  readonly view: SavedView;
  readonly q: string | null;
}

export interface Views {
  readonly saved: readonly ListedView[];
  /** By query; absent for what is not counted, or not yet. */
  readonly counts: ReadonlyMap<string, Count>;
  readonly reload: () => void;
}

/** The query in the one form that addresses have; null where this viewer's words do not read it. */
function addressed(query: string, vocabulary: Vocabulary): string | null {
  try {
    return printStructured(parseCaseQuery(query, vocabulary));
  } catch {
    return null;
  }
}

export function useViews(audience: Audience, vocabulary: Vocabulary): Views {
  const { data, reload } = useRequest(savedViewsQuery, {});
  const listed = data?.viewer?.savedViews;
  const saved = useMemo(() => listed?.map((view) => ({ view, q: addressed(view.query, vocabulary) })) ?? [], [listed, vocabulary]);
  const queries = useMemo(() => {
    const own = viewsFor[audience].map(({ q }) => q);
    return [...new Set([...own, '', ...saved.flatMap(({ q }) => q ?? [])])].slice(0, mostCounted);
  }, [audience, saved]);
  const document = useMemo(() => viewCountsQuery(queries.length), [queries.length]);
  const { data: counted } = useRequest(document, Object.fromEntries(queries.map((q, at) => [`v${at}`, q])), { skip: listed === undefined });
  const counts = useMemo(() => new Map(queries.flatMap((q, at) => {
    const count = counted?.[`v${at}`]?.totalCount;
    return count ? [[q, count] as const] : [];
  })), [queries, counted]);
  return { saved, counts, reload };
}
