import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';
import styles from './Settings.module.css';
import { DeleteWebhookDialog, RotateDialog } from './WebhookDialogs.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookLog } from './WebhookLog.tsx';
import { testWebhookMutation, updateWebhookMutation, type WebhookData } from './webhook-queries.ts';
import { eventKinds, useKindWords, useStateWords } from './webhook-words.ts';

interface WebhookPartProps {
  readonly webhook: WebhookData;
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly onChanged: () => void;
  /** A new secret, to be shown. */
  readonly onSecret: (secret: string | null) => void;
}

/** One webhook: what it is told, how it goes, and what can be done about it. */
export function WebhookPart({ webhook, services, onChanged, onSecret }: WebhookPartProps): ReactElement {
  const [open, setOpen] = useState<'CHANGE' | 'ROTATE' | 'DELETE' | null>(null);
  const [logged, setLogged] = useState(0);
  const { host } = new URL(webhook.url);
  const close = (): void => setOpen(null);
  const done = (secret: string | null = null): void => {
    close();
    if (secret === null) onChanged();
    else onSecret(secret);
  };
  return (
    <Part title={webhook.description || host} isWide>
      <Facts webhook={webhook} />
      <Deeds webhook={webhook} onOpen={setOpen} onChanged={onChanged} onTested={() => setLogged(logged + 1)} isLogShown={logged > 0} />
      {logged > 0 && <WebhookLog key={logged} webhook={webhook} onChanged={onChanged} />}
      {open === 'CHANGE' && <WebhookForm webhook={webhook} services={services} onClose={close} onSaved={() => done()} />}
      {open === 'ROTATE' && <RotateDialog webhook={webhook} onClose={close} onDone={done} />}
      {open === 'DELETE' && <DeleteWebhookDialog webhook={webhook} host={host} onClose={close} onDone={() => done()} />}
    </Part>
  );
}

function Facts({ webhook }: { readonly webhook: WebhookData }): ReactElement {
  const states = useStateWords();
  const kinds = useKindWords();
  const { url, state, failingSince, lastDeliveredAt, formerSecretUntil, everyService, onlineServices, createdAt, createdBy } = webhook;
  const name = createdBy?.displayName;
  return (
    <div className={styles['lines']}>
      <code>{url}</code>
      <span className={styles['state']} data-tone={state === 'ON' || state === 'OFF' ? undefined : 'soon'}>
        <span><b>{states[state]}</b>{failingSince !== null && <> <Trans>since <Time at={failingSince} as="moment" /></Trans></>}</span>
      </span>
      <span>
        {webhook.eventKinds.length === eventKinds.length ? <Trans>Told of every event</Trans> : webhook.eventKinds.map((kind) => kinds[kind]).join(' · ')}
        {' · '}
        {everyService ? <Trans>in all cases</Trans> : onlineServices.map((one) => one.name).join(', ')}
      </span>
      <span>
        {lastDeliveredAt === null ? <Trans>Nothing has arrived yet</Trans> : <Trans>Last arrived <Time at={lastDeliveredAt} as="relative" /></Trans>}
        {' · '}
        {name === undefined ? <Trans>made <Time at={createdAt} as="day" /></Trans> : <Trans>made by {name}, <Time at={createdAt} as="day" /></Trans>}
      </span>
      {formerSecretUntil !== null && <span><Trans>The secret before signs too, until <Time at={formerSecretUntil} as="moment" /></Trans></span>}
    </div>
  );
}

interface DeedsProps {
  readonly webhook: WebhookData;
  readonly onOpen: (dialog: 'CHANGE' | 'ROTATE' | 'DELETE') => void;
  readonly onChanged: () => void;
  readonly onTested: () => void;
  readonly isLogShown: boolean;
}
function Deeds({ webhook, onOpen, onChanged, onTested, isLogShown }: DeedsProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const isOff = webhook.offAt !== null;
  const setEnabled = async (enabled: boolean): Promise<void> => {
    accepted((await request(updateWebhookMutation, { input: { id: webhook.id, enabled } })).updateWebhook);
    onChanged();
  };
  const test = useDeed(async () => {
    accepted((await request(testWebhookMutation, { input: { id: webhook.id } })).testWebhook);
    onTested();
  });
  const turn = useDeed(async () => {
    await setEnabled(isOff);
    toast(isOff ? t`It is told again. What waited goes now.` : t`It is told nothing any more.`, isOff ? undefined : () => void setEnabled(true));
  });
  return (
    <>
      {test.fault + turn.fault !== '' && <Fault words={test.fault || turn.fault} />}
      <ButtonRow>
        {!isOff && <Button isPending={test.isPending} onPress={test.run}><Trans>Send a test</Trans></Button>}
        {!isLogShown && <Button onPress={onTested}><Trans>Show the log</Trans></Button>}
        <Button onPress={() => onOpen('CHANGE')}><Trans>Change</Trans></Button>
        <Button onPress={() => onOpen('ROTATE')}><Trans>New secret</Trans></Button>
        <Button isPending={turn.isPending} onPress={turn.run}>{isOff ? <Trans>Switch on</Trans> : <Trans>Switch off</Trans>}</Button>
        <Button kind="quiet" onPress={() => onOpen('DELETE')}><Trans>Delete</Trans></Button>
      </ButtonRow>
    </>
  );
}
