/** What the page says of webhooks. Pure but for the language. */
import { useLingui } from '@lingui/react/macro';
import type { WebhookDeliveryKind, WebhookEventKind } from '../../generated/graphql.ts';
import type { DeliveryData, WebhookData } from './webhook-queries.ts';

export const eventKinds = [
  'CASE_RECEIVED', 'CASE_MOVED', 'CASE_ASSESSED', 'CASE_ASSIGNED', 'CLOCK_PASSED', 'FOLLOWED_UP', 'ACCESS_CHANGED',
] as const satisfies readonly WebhookEventKind[];

export function useKindWords(): Readonly<Record<WebhookDeliveryKind, string>> {
  const { t } = useLingui();
  return {
    CASE_RECEIVED: t`a report came in`, CASE_MOVED: t`the state changed`, CASE_ASSESSED: t`weakness or severity was judged`,
    CASE_ASSIGNED: t`somebody took the case, or gave it back`, CLOCK_PASSED: t`a time passed: unanswered, update missed`, FOLLOWED_UP: t`the reporter asked where you are`,
    ACCESS_CHANGED: t`a reader was added, or taken off`, TEST: t`a test`,
  };
}

export function useStateWords(): Readonly<Record<WebhookData['state'], string>> {
  const { t } = useLingui();
  return {
    ON: t`On`, FAILING: t`On, and the last try failed`, OFF: t`Switched off`, GONE: t`Switched off: the program answered that it is gone`,
    FAILED: t`Switched off: nothing arrived for three days`,
  };
}

/** How the last try went: what came back, or why nothing did. */
export function useTryWords(): (delivery: Pick<DeliveryData, 'statusCode' | 'fault'>) => string {
  const { t } = useLingui();
  const faults: Readonly<Record<string, string>> = {
    TIMEOUT: t`no answer within ten seconds`, TLS: t`its certificate does not fit`, NO_SUCH_NAME: t`its name leads nowhere`, NO_CONNECTION: t`nobody listens there`,
    NOT_PUBLIC: t`its name leads to a machine that is not on the public internet`, NO_SECRET: t`the secret cannot be opened: make a new one`,
    BROKEN_ANSWER: t`the answer is no HTTP`,
  };
  return ({ statusCode, fault }) => {
    if (statusCode !== null) return statusCode >= 300 && statusCode < 400 ? t`it answered ${statusCode}, a redirect: give the address that it leads to` : t`it answered ${statusCode}`;
    return fault === null ? t`not tried yet` : (faults[fault] ?? fault);
  };
}
