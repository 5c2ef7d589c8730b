import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Settings.module.css';
import { type DeliveryData, redeliverMutation, type WebhookData, webhookDeliveriesQuery } from './webhook-queries.ts';
import { useKindWords, useTryWords } from './webhook-words.ts';

const [page, most] = [20, 100];
/** Again soon while something is on its way, seldom while something waits for its next try. */
const [soonMilliseconds, seldomMilliseconds] = [1_500, 10_000];
const isUnderWay = ({ status, nextTryAt }: DeliveryData): boolean => status === 'PENDING' && (nextTryAt === null || Date.parse(nextTryAt) <= Date.now());

function pauseFor(deliveries: readonly DeliveryData[]): number | null {
  if (deliveries.some(isUnderWay)) return soonMilliseconds;
  return deliveries.some(({ status }) => status === 'PENDING') ? seldomMilliseconds : null;
}

/** What was sent, and what waits; looked at again as long as something is on its way. */
export function WebhookLog({ webhook, onChanged }: { readonly webhook: WebhookData; readonly onChanged: () => void }): ReactElement {
  const { t } = useLingui();
  const [first, setFirst] = useState(page);
  const { data, error, isLoading, reload } = useRequest(webhookDeliveriesQuery, { webhook: webhook.id, first });
  const deliveries = data?.webhookDeliveries.edges.map(({ node }) => node);
  const pause = pauseFor(webhook.offAt === null ? (deliveries ?? []) : []);
  useEffect(() => {
    if (pause === null || isLoading) return undefined;
    const timer = setTimeout(() => { reload(); onChanged(); }, pause);
    return () => clearTimeout(timer);
  }, [pause, isLoading, reload, onChanged]);
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (deliveries === undefined) return <Loading />;
  if (deliveries.length === 0) return <p><Trans>Nothing was sent yet. A test shows whether the program takes what comes.</Trans></p>;
  return (
    <>
      <Rows label={t`Log`}>
        {deliveries.map((delivery) => <DeliveryRow key={delivery.id} delivery={delivery} isOff={webhook.offAt !== null} onChanged={reload} />)}
      </Rows>
      <LoadMore hasMore={first < most && (data?.webhookDeliveries.pageInfo.hasNextPage ?? false)} isLoading={isLoading} onMore={() => setFirst(most)} />
      <p><Trans>The log reaches back 30 days.</Trans></p>
    </>
  );
}

interface DeliveryRowProps {
  readonly delivery: DeliveryData;
  readonly isOff: boolean;
  readonly onChanged: () => void;
}
function DeliveryRow({ delivery, isOff, onChanged }: DeliveryRowProps): ReactElement {
  const kinds = useKindWords();
  const deed = useDeed(async () => {
    accepted((await request(redeliverMutation, { input: { id: delivery.id } })).redeliver);
    onChanged();
  });
  const name = [delivery.caseNumber, kinds[delivery.kind]].filter(Boolean).join(': ');
  return (
    <Row
      name={name}
      sub={<Time at={delivery.createdAt} as="moment" />}
      detail={<Outcome delivery={delivery} isOff={isOff} fault={deed.fault} />}
      deed={!isOff && !isUnderWay(delivery) && (
        <TextButton isDisabled={deed.isPending} onPress={deed.run}><Trans>Send again</Trans> <span className="visually-hidden">{name}</span></TextButton>
      )}
    />
  );
}

function Outcome({ delivery, isOff, fault }: { readonly delivery: DeliveryData; readonly isOff: boolean; readonly fault: string }): ReactElement {
  const tryWords = useTryWords();
  const { status, attempts, milliseconds, nextTryAt, answerBegins, messageId } = delivery;
  const outcome = tryWords(delivery);
  return (
    <div className={styles['lines']}>
      <span className={styles['state']} data-tone={status === 'DELIVERED' || isUnderWay(delivery) ? undefined : 'soon'}>
        <b>{status === 'DELIVERED' ? <Trans>Arrived</Trans> : status === 'FAILED' ? <Trans>Given up</Trans> : <Trans>Waits</Trans>}</b>
      </span>
      <span>
        {outcome}
        {milliseconds !== null && <> · <Trans>{milliseconds} ms</Trans></>}
        {attempts > 1 && <> · <Trans>try {attempts}</Trans></>}
        {status === 'PENDING' && attempts > 0 && nextTryAt !== null && !isOff && <> · <Trans>next <Time at={nextTryAt} as="moment" /></Trans></>}
      </span>
      {answerBegins !== null && <code>{answerBegins}</code>}
      <code>{messageId}</code>
      {fault !== '' && <Fault words={fault} />}
    </div>
  );
}
