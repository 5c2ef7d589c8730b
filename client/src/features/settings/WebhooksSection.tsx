import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Part } from '../../ui/Part.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookPart } from './WebhookPart.tsx';
import { webhooksQuery } from './webhook-queries.ts';

/** For leads: the programs that are told of changes. */
export function WebhooksSection(): ReactElement {
  const { data, error, reload } = useRequest(webhooksQuery, {});
  const [isMaking, setIsMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const webhooks = data.webhooks.edges.map(({ node }) => node);
  const services = data.onlineServices.edges.map(({ node }) => node);
  const make = <Button kind="primary" size={webhooks.length === 0 ? 'form' : 'dense'} onPress={() => setIsMaking(true)}><Trans>Make a webhook</Trans></Button>;
  const made = (shown: string | null): void => {
    setIsMaking(false);
    setSecret(shown);
    reload();
  };
  return (
    <>
      {webhooks.length === 0 ? (
        <EmptyState title={<Trans>No program is told of anything</Trans>} action={make}>
          <Trans>A webhook tells a program of yours at once when a case changes, a ticket system or a dashboard. It hears facts: number, state, severity, service. It never hears words or who reported. docs/partners.md shows how a program checks the signature.</Trans>
        </EmptyState>
      ) : (
        <Part title={<Trans>Webhooks</Trans>}>
          <Stack>
            <p><Trans>Programs that are told at once when a case changes: facts, signed, never words or who reported.</Trans></p>
            <div>{make}</div>
          </Stack>
        </Part>
      )}
      {webhooks.map((webhook) => <WebhookPart key={webhook.id} webhook={webhook} services={services} onChanged={reload} onSecret={made} />)}
      {isMaking && <WebhookForm webhook={null} services={services} onClose={() => setIsMaking(false)} onSaved={made} />}
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}
