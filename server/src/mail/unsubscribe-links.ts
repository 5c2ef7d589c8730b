/** What a mail's List-Unsubscribe names: RFC 8058. Derived from the portal key, stored nowhere; it ends mails of one kind and does nothing else. */
import type { PortalKey } from '../receipts/portal-key.ts';
import { type MailTopic, mailTopics } from './mail-rules.ts';

export const unsubscribable = [...mailTopics, 'DIGEST'] as const;
export type Unsubscribable = MailTopic | 'DIGEST';

const purpose = 'unsubscribe';

/** `ACCOUNT.TOPIC.TOKEN` */
export const unsubscribeToken = (key: Pick<PortalKey, 'deriveToken'>, accountId: string, topic: Unsubscribable): string =>
  `${accountId}.${topic}.${key.deriveToken(purpose, accountId, topic)}`;

export function readUnsubscribe(key: Pick<PortalKey, 'isToken'>, token: string): { readonly accountId: string; readonly topic: Unsubscribable } | null {
  const [accountId = '', named = '', proof = ''] = token.split('.');
  const topic = unsubscribable.find((one) => one === named);
  return topic !== undefined && key.isToken(proof, purpose, accountId, topic) ? { accountId, topic } : null;
}
