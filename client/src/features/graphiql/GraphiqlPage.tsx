import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import type { Asker } from './ask-api.ts';
import { AskerPart } from './AskerPart.tsx';
import { useSchema } from './use-schema.ts';

const Bench = lazy(async () => ({ default: (await import('./Bench.tsx')).Bench }));

/** The API, to be tried: what pages and tools ask, asked by hand. */
export function GraphiqlPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`GraphiQL`);
  const { session, account } = useSession();
  const [typed, setTyped] = useState<Asker | null>(null);
  const isSignedIn = account !== null;
  return (
    <Wrap width="full">
      <PageHead
        title="GraphiQL"
        lede={<Trans>Ask the API by hand: what this portal’s own pages and partner tools ask, with the same rights and limits. What is sealed comes sealed.</Trans>}
      />
      {session === null ? <Loading /> : <Asked asker={typed ?? (isSignedIn ? { token: null } : null)} isSignedIn={isSignedIn} onAsker={(asker) => setTyped(asker?.token == null ? null : asker)} />}
    </Wrap>
  );
}

interface AskedProps {
  readonly asker: Asker | null;
  readonly isSignedIn: boolean;
  readonly onAsker: (asker: Asker | null) => void;
}

function Asked({ asker, isSignedIn, onAsker }: AskedProps): ReactElement {
  const { t } = useLingui();
  const { state, schema, reload } = useSchema(asker);
  return (
    <>
      <AskerPart asker={asker} isSignedIn={isSignedIn} onAsker={onAsker} />
      {state === 'LOADING' && <Loading><Trans>Reading the schema…</Trans></Loading>}
      {state === 'REFUSED' && (
        <Notice tone="late" role="alert" title={<Trans>The portal does not take this token</Trans>}>
          <Trans>It was mistyped, has ended or was revoked. Who made it sees its state among the portal’s tokens.</Trans>
        </Notice>
      )}
      {state === 'FAILED' && <Fault words={t`The schema could not be read. Try again in a minute.`} onRetry={reload} />}
      {asker !== null && schema !== null && <Suspense fallback={<Loading />}><Bench asker={asker} schema={schema} /></Suspense>}
    </>
  );
}
