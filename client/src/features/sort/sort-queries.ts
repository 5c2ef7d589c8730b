import type { SortTrayQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const sortTrayQuery = graphql(`
  query SortTray($state: InboundState!, $after: String) {
    inboundMails(first: 50, after: $after, state: $state) {
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id arrivedAt from sizeBytes state reason responseDueAt authentication spam words isWhole downloadUrl sortedAt sortedBy { id displayName } } }
    }
  }
`);

export const sortServicesQuery = graphql(`
  query SortServices {
    onlineServices(first: 100) { edges { cursor node { id name } } }
  }
`);

export const sortMailMutation = graphql(`
  mutation SortMail($input: SortMailInput!) {
    sortMail(input: $input) { mail { id state } case { id number version } userErrors { code message path } }
  }
`);

export const classifySortedMutation = graphql(`
  mutation ClassifySorted($input: ClassifyCaseInput!) {
    classifyCase(input: $input) { case { id version } userErrors { code message path } }
  }
`);

export const titleSortedMutation = graphql(`
  mutation TitleSorted($input: TitleCaseInput!) {
    titleCase(input: $input) { case { id version } userErrors { code message path } }
  }
`);

export type TrayMail = SortTrayQuery['inboundMails']['edges'][number]['node'];
/** Waiting for somebody; else put aside by somebody or by itself, for as long as its words are kept. */
export const trayViews = ['WAITING', 'NOT_A_REPORT', 'FORWARDED', 'DROPPED'] as const;
export type TrayView = (typeof trayViews)[number];
