/** What an advisory begins with: facts of the case that may be public, and whoever agreed to be named. No word of it is asked for. */
import type { AdvisoryCaseQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import type { AdvisoryCredit } from '../../../../schema/advisory/advisory-facts.ts';

export const advisoryCaseQuery = graphql(`
  query AdvisoryCase($number: String!) {
    case(number: $number) {
      id number installedSoftware weakness fixedAt advisoryUrl consent { state }
      cvss { vector }
      onlineService { id name }
      acknowledgment { id publishedName url organization role }
      duplicates(first: 100) { edges { cursor node { id acknowledgment { id publishedName url organization role } } } }
    }
  }
`);

export type AdvisoryCase = NonNullable<AdvisoryCaseQuery['case']>;

/** Of the case and of its duplicates. */
export function creditsOf({ acknowledgment, duplicates }: AdvisoryCase): readonly AdvisoryCredit[] {
  return [acknowledgment, ...duplicates.edges.map(({ node }) => node.acknowledgment)].flatMap((one) =>
    (one === null ? [] : [{ name: one.publishedName, url: one.url, organization: one.organization, role: one.role }]));
}
