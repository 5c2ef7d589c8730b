import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Caution } from '../../ui/Caution.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Time } from '../../ui/Time.tsx';
import { acknowledgePageMutation, type DeliveryData, type PageData } from './call-queries.ts';
import { channelWords, pageWords, reasonWords } from './call-words.ts';

interface CallEntryProps {
  readonly page: PageData;
  readonly onChanged: () => void;
}

/** One time that people were called: why, whom, how it went, and who is on it. */
export function CallEntry({ page, onChanged }: CallEntryProps): ReactElement {
  const { i18n } = useLingui();
  const { kind, at, caseCount, skipped, fellToLeads, deliveries } = page;
  return (
    <li>
      <b>{i18n._(pageWords(kind))}</b>
      <Hint><Time at={at} as="both" />{caseCount > 1 && <>, <Trans>for {caseCount} cases of one reporter</Trans></>}</Hint>
      {skipped && <Hint><Trans>Not sent: a later call was due by then.</Trans></Hint>}
      {fellToLeads && <Hint><Trans>Nobody was on call, so the leads were called.</Trans></Hint>}
      {deliveries.map((delivery) => <Delivery key={`${delivery.channel} ${delivery.person?.id ?? delivery.name} ${delivery.reason}`} delivery={delivery} />)}
      {!skipped && <Acknowledged page={page} onChanged={onChanged} />}
    </li>
  );
}

function Delivery({ delivery }: { readonly delivery: DeliveryData }): ReactElement {
  const { i18n } = useLingui();
  const { person, name, reason, channel } = delivery;
  const whom = person?.displayName ?? name ?? '';
  return <Hint>{whom} ({i18n._(reasonWords(reason))}), {i18n._(channelWords(channel))}: <Outcome delivery={delivery} /></Hint>;
}

function Outcome({ delivery }: { readonly delivery: DeliveryData }): ReactElement {
  const { sentAt, deliveredAt, failedAt, failure, attempts, acknowledgedAt } = delivery;
  if (acknowledgedAt !== null) return <Trans>acknowledged <Time at={acknowledgedAt} /></Trans>;
  if (failedAt !== null) return <Caution tone="grave"><Trans>failed <Time at={failedAt} />: {failure ?? ''}</Trans></Caution>;
  if (deliveredAt !== null) return <Trans>delivered <Time at={deliveredAt} /></Trans>;
  if (sentAt !== null) return <Trans>sent <Time at={sentAt} /></Trans>;
  return failure === null ? <Trans>waiting to go out</Trans> : <Caution tone="mild"><Trans>tried {attempts} times: {failure}</Trans></Caution>;
}

/** It stops the calling and answers nobody. */
function Acknowledged({ page, onChanged }: CallEntryProps): ReactElement {
  const deed = useDeed(async () => {
    accepted((await request(acknowledgePageMutation, { input: { pageId: page.id } })).acknowledgePage);
    onChanged();
  });
  const { acknowledgedAt, acknowledgedBy, settledAt } = page;
  const who = acknowledgedBy?.displayName;
  if (acknowledgedAt !== null) {
    return <Hint>{who == null ? <Trans>Somebody is on it since <Time at={acknowledgedAt} /></Trans> : <Trans><b>{who}</b> is on it since <Time at={acknowledgedAt} /></Trans>}</Hint>;
  }
  if (settledAt !== null) return <Hint><Trans>Done <Time at={settledAt} /></Trans></Hint>;
  return (
    <>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <Button onPress={deed.run} isPending={deed.isPending}><Trans>I am on it</Trans></Button>
    </>
  );
}
