import type { TestPageMutation } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import type { OnCallData } from '../../setup/on-call-queries.ts';

export const addExceptionMutation = graphql(`
  mutation AddOnCallException($input: OnCallExceptionInput!) {
    addOnCallException(input: $input) { userErrors { code message path } }
  }
`);

export const removeItemMutation = graphql(`
  mutation RemoveOnCallItem($input: OnCallItemInput!) {
    removeOnCallItem(input: $input) { userErrors { code message path } }
  }
`);

export const setRulesMutation = graphql(`
  mutation SetOnCallRules($input: OnCallRulesInput!) {
    setOnCallRules(input: $input) { userErrors { code message path } }
  }
`);

export const saveSenderMutation = graphql(`
  mutation SavePageSender($input: PageSenderInput!) {
    savePageSender(input: $input) { userErrors { code message path } }
  }
`);

export const testPageMutation = graphql(`
  mutation TestPage($input: TestPageInput!) {
    sendTestPage(input: $input) {
      page { id deliveries { channel name sentAt deliveredAt failedAt failure attempts } }
      userErrors { code message path }
    }
  }
`);

export const testedPageQuery = graphql(`
  query TestedPage($id: ID!) {
    node(id: $id) { __typename id ... on Page { deliveries { channel name sentAt deliveredAt failedAt failure attempts } } }
  }
`);

export type ShiftData = OnCallData['shifts'][number];
export type ExceptionData = OnCallData['exceptions'][number];
export type SenderData = OnCallData['senders'][number];
export type TestedDelivery = NonNullable<TestPageMutation['sendTestPage']['page']>['deliveries'][number];
