/** What the walk through related cases asks of the server. It is told which cases are looked at, never which words are alike. */
import { graphql } from '../../generated/index.ts';
import type { RelatedCaseFragment } from '../../generated/graphql.ts';

/** As many of each kind as one looks through; there may be more. */
export const mostOfKind = 20;

export const caseGraphQuery = graphql(`
  query CaseGraph($number: String!, $first: Int!) {
    case(number: $number) {
      ...RelatedCase
      weakness
      onlineService { id name }
      duplicateOf { number state severity }
      related {
        duplicates(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }
        sameService(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }
        sameWeakness(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }
        sameReporter(first: $first) { pageInfo { hasNextPage } edges { node { ...RelatedCase } } }
      }
    }
  }
  fragment RelatedCase on Case {
    id number state resolution severity submittedAt
    reporter { id publicKeys { id armored } }
    title { id sha256 armored }
  }
`);

export const alikeCasesQuery = graphql(`
  query AlikeCases($query: String!, $first: Int!) {
    cases(query: $query, first: $first) {
      edges { node { id number state resolution severity submittedAt reporter { id publicKeys { id armored } } title { id sha256 armored } } }
    }
  }
`);

export type GraphNode = RelatedCaseFragment;
