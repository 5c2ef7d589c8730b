import { useEffect, useState } from 'react';
import { useRequest } from '../graphql.ts';
import { useWordIndex, type WordIndexView } from '../words/use-word-index.ts';
import type { Similar } from '../words/words-api.ts';
import type { GraphGroup } from './graph-model.ts';
import { alikeCasesQuery, caseGraphQuery, type GraphNode, mostOfKind } from './graph-queries.ts';

export interface CaseGraph {
  /** Undefined while it is read, null where there is none for this viewer. */
  readonly centre: GraphCentre | null | undefined;
  /** Without those that are empty. */
  readonly groups: readonly GraphGroup<GraphNode>[];
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly reload: () => void;
  readonly words: WordIndexView;
}
export interface GraphCentre extends GraphNode {
  readonly weakness: string | null;
  readonly service: string | null;
  /** An original that is not the viewer's to open. */
  readonly hiddenOriginal: { readonly number: string; readonly state: string; readonly severity: string | null } | null;
}

/** By words that were opened in this tab; nothing before somebody had them opened. */
function useAlike(number: string, words: WordIndexView): readonly GraphNode[] {
  const { version, similarTo, state } = words;
  const [alike, setAlike] = useState<{ readonly of: string; readonly found: readonly Similar[] }>({ of: number, found: [] });
  useEffect(() => {
    if (state === 'LOCKED' || state === 'IDLE') return;
    let isCurrent = true;
    void similarTo({ number }, 10).then((found) => isCurrent && setAlike({ of: number, found }));
    return () => {
      isCurrent = false;
    };
  }, [number, version, state, similarTo]);
  const numbers = alike.of === number ? alike.found.map((one) => one.number) : [];
  const { data } = useRequest(alikeCasesQuery, { query: `number:${numbers.join(',')}`, first: mostOfKind }, { skip: numbers.length === 0 });
  const rows = new Map(data?.cases.edges.map(({ node }) => [node.number, node]));
  return numbers.flatMap((one) => rows.get(one) ?? []);
}

/** What surrounds a case: its relatives by what stands clear, and by its words where they were opened. */
export function useCaseGraph(number: string): CaseGraph {
  const words = useWordIndex();
  const { data, isLoading, error, reload } = useRequest(caseGraphQuery, { number, first: mostOfKind });
  const alike = useAlike(number, words);
  const found = data?.case;
  if (!found) return { centre: data === undefined ? undefined : null, groups: [], error, isLoading, reload, words };
  const { related, duplicateOf, onlineService, ...facts } = found;
  const listed = (relation: GraphGroup<GraphNode>['relation'], list: typeof related.sameReporter): GraphGroup<GraphNode> =>
    ({ relation, nodes: list?.edges.map(({ node }) => node) ?? [], hasMore: list?.pageInfo.hasNextPage ?? false });
  const groups = [
    listed('DUPLICATE', related.duplicates), { relation: 'SIMILAR_TEXT' as const, nodes: alike, hasMore: false }, listed('SAME_REPORTER', related.sameReporter),
    listed('SAME_SERVICE', related.sameService), listed('SAME_WEAKNESS', related.sameWeakness),
  ].filter(({ nodes }) => nodes.length > 0);
  const isSeen = related.duplicates.edges.some(({ node }) => node.number === duplicateOf?.number);
  return { centre: { ...facts, service: onlineService?.name ?? null, hiddenOriginal: isSeen ? null : duplicateOf }, groups, error, isLoading, reload, words };
}
