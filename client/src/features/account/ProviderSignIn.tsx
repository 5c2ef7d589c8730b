import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { goToProvider, outcomeWords, type ProviderNamed, type ProvidersNamed } from '../../session/providers.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { useJson } from '../../session/use-json.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import styles from './Account.module.css';
import { useArrival } from './use-arrival.ts';

/** A button for each provider, and how coming back from one ended. Nothing where there is none. */
export function ProviderSignIn({ then }: { readonly then: string | undefined }): ReactElement | null {
  const { i18n } = useLingui();
  const { oidc } = useSearch({ from: '/sign-in' });
  const { data } = useJson<ProvidersNamed>('/auth/oidc/providers');
  const outcome = outcomeWords(oidc);
  const providers = data?.providers ?? [];
  if (oidc === 'DONE') return <Arriving then={then} />;
  if (providers.length === 0 && outcome === null) return null;
  return (
    <div className={styles['passkey']}>
      <Stack>
        {outcome !== null && <Notice tone="soon" icon="alert" role="alert" title={i18n._(outcome.title)}><p>{i18n._(outcome.next)}</p></Notice>}
        {providers.map((provider) => <ProviderButton key={provider.id} provider={provider} then={then} />)}
      </Stack>
    </div>
  );
}

function ProviderButton({ provider: { id, label }, then }: { readonly provider: ProviderNamed; readonly then: string | undefined }): ReactElement {
  const deed = useDeed(async () => goToProvider(id, 'SIGN_IN', then));
  return (
    <>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <Button size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Sign in with {label}</Trans></Button>
    </>
  );
}

/** Signed in at the provider: the page learns who is here, and goes on. */
function Arriving({ then }: { readonly then: string | undefined }): ReactElement {
  const { refresh } = useSession();
  const arrive = useArrival();
  const navigate = useNavigate();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const goOn = async (): Promise<void> => {
      const { account, factor } = await refresh();
      // The address alone signs nobody in.
      if (account === null && factor === 'NONE') await navigate({ to: '/sign-in', search: then === undefined ? {} : { then }, replace: true });
      else await arrive(then);
    };
    goOn().catch(() => navigate({ to: '/sign-in', replace: true }));
  }, [refresh, arrive, navigate, then]);
  return <Loading />;
}
