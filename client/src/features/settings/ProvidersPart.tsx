import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { postJson } from '../../session/http.ts';
import { goToProvider, outcomeWords, type ProviderNamed, type ProvidersNamed } from '../../session/providers.ts';
import { useConfirmed } from '../../session/use-confirmed.ts';
import { useDeed } from '../../session/use-deed.ts';
import { useJson } from '../../session/use-json.ts';
import { Button, TextButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Part } from '../../ui/Part.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';

/** As GET /auth/oidc/identities answers. */
interface OwnIdentity {
  readonly id: string;
  readonly provider: string | null;
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly vouches: boolean;
  readonly roles: readonly string[];
}

const thisPage = '/settings/sign-in';

/** Other services that sign this person in. Nothing where the operator's file names none. */
export function ProvidersPart(): ReactElement | null {
  const { t } = useLingui();
  const known = useJson<ProvidersNamed>('/auth/oidc/providers');
  const own = useJson<{ readonly identities: readonly OwnIdentity[] }>('/auth/oidc/identities');
  const [leaving, leave] = useState<OwnIdentity | null>(null);
  const providers = known.data?.providers ?? [];
  const identities = own.data?.identities ?? [];
  if (providers.length === 0 && identities.length === 0) return null;
  const unlinked = providers.filter(({ id }) => own.data !== undefined && !identities.some(({ provider }) => provider === id));
  return (
    <Part title={<Trans>Other services that sign you in</Trans>}>
      <CameBack />
      {own.error !== undefined && <Fault words={faultWords(own.error)} onRetry={own.reload} />}
      <p><Trans>Linked, such a service vouches for you here: who gets in there gets in here. It opens nothing that is sealed.</Trans></p>
      {identities.length > 0 && (
        <Rows label={t`Linked services`}>
          {identities.map((identity) => <IdentityRow key={identity.id} identity={identity} onLeave={() => leave(identity)} />)}
        </Rows>
      )}
      {unlinked.map((provider) => <LinkButton key={provider.id} provider={provider} />)}
      <Hint><Trans>Linking or unlinking one ends your other sessions. Nobody is linked by a mail address alone.</Trans></Hint>
      {leaving !== null && <UnlinkDialog identity={leaving} onClose={() => leave(null)} onDone={() => { leave(null); own.reload(); }} />}
    </Part>
  );
}

function CameBack(): ReactElement | null {
  const { i18n } = useLingui();
  const search: { readonly oidc?: unknown } = useSearch({ strict: false });
  const oidc = typeof search.oidc === 'string' ? search.oidc : undefined;
  const outcome = outcomeWords(oidc);
  if (outcome !== null) return <Notice tone="soon" icon="alert" role="alert" title={i18n._(outcome.title)}><p>{i18n._(outcome.next)}</p></Notice>;
  if (oidc === 'LINKED') return <Notice icon="check" role="status" title={<Trans>Linked. It signs you in from now on.</Trans>} />;
  if (oidc === 'CONFIRMED') return <Notice icon="check" role="status" title={<Trans>It is you. For ten minutes you may change how you get in.</Trans>} />;
  return null;
}

function IdentityRow({ identity, onLeave }: { readonly identity: OwnIdentity; readonly onLeave: () => void }): ReactElement {
  const { label, createdAt, lastUsedAt, vouches, roles, provider } = identity;
  const does = vouches ? <Trans>signs you in, and shows your second factor</Trans> : <Trans>signs you in</Trans>;
  return (
    <Row
      name={label}
      sub={provider === null ? <Trans>no longer used by this portal</Trans> : does}
      detail={
        <span>
          <Trans>Linked <Time at={createdAt} as="day" /></Trans> · {lastUsedAt === null ? <Trans>not used yet</Trans> : <Trans>last used <Time at={lastUsedAt} as="relative" /></Trans>}
          {roles.length > 0 && <><br /><Trans>Your part in the team comes from it, and counts where you come by it, twelve hours at a time.</Trans></>}
        </span>
      }
      deed={roles.length > 0 ? undefined : <TextButton onPress={onLeave}><Trans>Unlink<span className="visually-hidden"> {label}</span></Trans></TextButton>}
    />
  );
}

function LinkButton({ provider: { id, label } }: { readonly provider: ProviderNamed }): ReactElement {
  const confirmed = useConfirmed();
  const deed = useDeed(async () => confirmed(() => goToProvider(id, 'LINK', thisPage)));
  return (
    <>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <div><Button size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Link {label}</Trans></Button></div>
    </>
  );
}

interface UnlinkProps {
  readonly identity: OwnIdentity;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function UnlinkDialog({ identity: { id, label }, onClose, onDone }: UnlinkProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const confirmed = useConfirmed();
  const deed = useDeed(async () => {
    await confirmed(() => postJson('/auth/oidc/unlink', { id }));
    toast(t`${label} no longer signs you in.`);
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Unlink {label}?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>Unlink</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>It no longer signs you in here, and every other session of yours ends. You can link it again at any time.</Trans></p>
    </Dialog>
  );
}
