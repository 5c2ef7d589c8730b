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

interface ThenProps {
  readonly then: string | undefined;
}

/** How coming back from a provider ended; nothing for who did not come from one. */
export function ProviderOutcome({ then }: ThenProps): ReactElement | null {
  const { i18n } = useLingui();
  const { oidc } = useSearch({ from: '/sign-in' });
  if (oidc === 'DONE') return <Arriving then={then} />;
  const outcome = outcomeWords(oidc);
  return outcome && <div className={styles['outcome']}><Notice tone="soon" icon="alert" role="alert" title={i18n._(outcome.title)}><p>{i18n._(outcome.next)}</p></Notice></div>;
}

/** A button for each provider. Nothing where there is none; below what is known at once, which nothing that comes later moves. */
export function ProviderButtons({ then }: ThenProps): ReactElement | null {
  const { data } = useJson<ProvidersNamed>('/auth/oidc/providers');
  const providers = data?.providers ?? [];
  if (providers.length === 0) return null;
  return <div className={styles['providers']}><Stack>{providers.map((provider) => <ProviderButton key={provider.id} provider={provider} then={then} />)}</Stack></div>;
}

function ProviderButton({ provider: { id, label }, then }: ThenProps & { readonly provider: ProviderNamed }): ReactElement {
  const deed = useDeed(async () => goToProvider(id, 'SIGN_IN', then));
  return (
    <>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <Button size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Sign in with {label}</Trans></Button>
    </>
  );
}

/** Signed in at the provider: the page learns who is here, and goes on. */
function Arriving({ then }: ThenProps): ReactElement {
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
