/** How many cases each view finds: one request for all of them, however many there are. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Count } from './case-queries.ts';

/** Behind so many tabs a count stands: a request is allowed few aliases more. */
export const mostCounted = 28;

type Counts = Readonly<Record<`v${number}`, { readonly totalCount: Count }>>;

/** The generator knows no operation of a changing size, so its text is made here; it has the form of those that the build writes. */
export function viewCountsQuery(count: number): TypedDocumentNode<Counts, Record<string, string>> {
  const places = Array.from({ length: count }, (_, at) => `v${at}`);
  const declared = places.map((place) => `$${place}: String!`).join(', ');
  const body = `query ViewCounts(${declared}) { ${places.map((place) => `${place}: cases(query: $${place}, first: 1) { totalCount { value hasMore } }`).join(' ')} }`;
  return { kind: 'Document', definitions: [], loc: { source: { body } } } as unknown as TypedDocumentNode<Counts, Record<string, string>>;
}
