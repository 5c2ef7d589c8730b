import type { FollowCasesSubscription } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

/** What a page has to know to read anew what changed. */
export const followCasesSubscription = graphql(`
  subscription FollowCases($after: ID) {
    caseChanged(after: $after) { __typename id at actorRole case { id number } }
  }
`);

export type CaseChange = FollowCasesSubscription['caseChanged'];
