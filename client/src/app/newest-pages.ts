/**
 * How Apollo keeps a list that is read from its end: an earlier page goes before what is there; the newest one, read again, takes the place
 * of the end and leaves what was loaded before it. Pure.
 */
import type { FieldPolicy } from '@apollo/client';

interface PageOf {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasPreviousPage?: boolean; readonly startCursor?: string | null };
}

export function mergeNewest<Kept extends PageOf>(existing: Kept | undefined, incoming: Kept, before: string | null | undefined): Kept {
  if (existing === undefined) return incoming;
  if (before != null) return before === existing.pageInfo.startCursor ? joined(incoming, existing, existing) : existing;
  const first = incoming.edges[0]?.cursor;
  const kept = existing.edges.slice(0, Math.max(0, existing.edges.findIndex(({ cursor }) => cursor === first)));
  return kept.length === 0 ? incoming : joined({ ...existing, edges: kept }, incoming, incoming);
}

const joined = <Kept extends PageOf>(earlier: Kept, later: Kept, facts: Kept): Kept => {
  const { hasPreviousPage, startCursor } = earlier.pageInfo;
  return { ...facts, edges: [...earlier.edges, ...later.edges], pageInfo: { ...facts.pageInfo, hasPreviousPage, startCursor } };
};

export const newestPages: FieldPolicy<PageOf> = {
  // A page from the beginning is another list.
  keyArgs: (args) => (args?.['last'] == null ? JSON.stringify(args) : 'newest'),
  merge: (existing, incoming, { args }) => mergeNewest(existing, incoming, args?.['before'] as string | undefined),
};
