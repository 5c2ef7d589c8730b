/** What the page of webhooks asks and writes. */
import type { WebhookDeliveriesQuery, WebhooksQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export type WebhookData = WebhooksQuery['webhooks']['edges'][number]['node'];
export type DeliveryData = WebhookDeliveriesQuery['webhookDeliveries']['edges'][number]['node'];

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks(first: 100) {
      edges { node {
        id url description eventKinds everyService onlineServices { id name } state failingSince offAt lastDeliveredAt formerSecretUntil createdAt
        createdBy { id displayName }
      } }
    }
    onlineServices(first: 100) { edges { node { id name } } }
  }
`);

export const webhookDeliveriesQuery = graphql(`
  query WebhookDeliveries($webhook: ID!, $first: Int!) {
    webhookDeliveries(webhook: $webhook, first: $first) {
      edges { node { id messageId kind caseNumber createdAt status attempts lastTriedAt nextTryAt milliseconds statusCode fault answerBegins } }
      pageInfo { hasNextPage }
    }
  }
`);

export const createWebhookMutation = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) { secret webhook { id } userErrors { code message path } }
  }
`);

export const updateWebhookMutation = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) { webhook { id } userErrors { code message path } }
  }
`);

export const rotateWebhookSecretMutation = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) { secret webhook { id } userErrors { code message path } }
  }
`);

export const deleteWebhookMutation = graphql(`
  mutation DeleteWebhook($input: NamedWebhookInput!) {
    deleteWebhook(input: $input) { userErrors { code message path } }
  }
`);

export const testWebhookMutation = graphql(`
  mutation TestWebhook($input: NamedWebhookInput!) {
    testWebhook(input: $input) { delivery { id } userErrors { code message path } }
  }
`);

export const redeliverMutation = graphql(`
  mutation Redeliver($input: RedeliverInput!) {
    redeliver(input: $input) { delivery { id } userErrors { code message path } }
  }
`);
