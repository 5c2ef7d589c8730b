import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { faultWords } from '../session/fault-words.ts';
import { postJson } from '../session/http.ts';
import { type OwnFactors, readFactors } from '../session/own-factors.ts';
import { useSession } from '../session/session.tsx';
import { type Deed, useDeed } from '../session/use-deed.ts';
import { Button, TextButton } from '../ui/Button.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Hint } from '../ui/Layout.tsx';
import { Loading } from '../ui/ProgressBar.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';

type Way = 'CODE' | 'PASSKEY' | 'PASSWORD' | 'WORDS' | 'PROVIDER';

/** A code, a passkey or a provider where they are set up; only where there is none, the password or the words. */
function waysOf({ app, passkeys, recoveryCodesLeft, hasPassword, hasWords, providers }: OwnFactors): readonly Way[] {
  const hasFactor = app !== null || passkeys > 0;
  const vouches = providers.some((provider) => provider.vouches);
  return [
    ...(passkeys > 0 ? ['PASSKEY' as const] : []),
    ...(app !== null || (hasFactor && recoveryCodesLeft > 0) ? ['CODE' as const] : []),
    ...(!hasFactor && !vouches && hasPassword ? ['PASSWORD' as const] : []),
    ...(!hasFactor && !vouches && hasWords ? ['WORDS' as const] : []),
    ...(vouches || (!hasFactor && providers.length > 0) ? ['PROVIDER' as const] : []),
  ];
}

/** Asks again for what guards the account, before it is changed. */
export function ConfirmIdentity({ onDone }: { readonly onDone: (isShown: boolean) => void }): ReactElement {
  const [factors, setFactors] = useState<OwnFactors | null>(null);
  const [fault, setFault] = useState('');
  const load = useCallback(() => {
    setFault('');
    readFactors().then(setFactors, (error: unknown) => setFault(faultWords(error)));
  }, []);
  useEffect(load, [load]);
  if (factors !== null) return <Asking ways={waysOf(factors)} provider={(factors.providers.find(({ vouches }) => vouches) ?? factors.providers[0])?.id} onDone={onDone} />;
  return (
    <Dialog title={<Trans>Is it you?</Trans>} isOpen onClose={() => onDone(false)} actions={<Button kind="quiet" onPress={() => onDone(false)}><Trans>Leave it</Trans></Button>}>
      {fault === '' ? <Loading /> : <Fault words={fault} onRetry={load} />}
    </Dialog>
  );
}

interface AskingProps {
  readonly ways: readonly Way[];
  readonly provider: string | undefined;
  readonly onDone: (isShown: boolean) => void;
}

function Asking({ ways, provider, onDone }: AskingProps): ReactElement {
  const [way, setWay] = useState<Way | null>(ways[0] ?? null);
  const [typed, setTyped] = useState('');
  const { session } = useSession();
  const show = useShow(way, typed, provider, () => onDone(true));
  const next = ways.find((each) => each !== way);
  const change = (): void => {
    setWay(next ?? null);
    setTyped('');
  };
  return (
    <Dialog
      title={<Trans>Is it you?</Trans>}
      isOpen
      onClose={() => onDone(false)}
      onSubmit={show.run}
      actions={
        <>
          <Button kind="quiet" onPress={() => onDone(false)}><Trans>Leave it</Trans></Button>
          {way !== null && <Button type="submit" kind="primary" isPending={show.isPending}>{way === 'PASSKEY' ? <Trans>Use the passkey</Trans> : <Trans>Go on</Trans>}</Button>}
        </>
      }
    >
      {show.fault !== '' && <Fault words={show.fault} />}
      <p><Trans>This changes how one gets into your account, or takes out what it holds. Show once more that it is you; it holds for ten minutes.</Trans></p>
      {way === null && <p><Trans>Nothing here can show it: sign out, and sign in again the way you always do.</Trans></p>}
      <WayField way={way} typed={typed} onTyped={setTyped} />
      {next !== undefined && <Hint><TextButton onPress={change}><OtherWay way={next} /></TextButton></Hint>}
      {way === 'PROVIDER' && <p><Trans>You go to your provider and come back to this page. What you were about to do you then do once more.</Trans></p>}
      {way === 'CODE' && <Hint><Trans>Phone and codes lost? Write to {session?.contactEmail}.</Trans></Hint>}
    </Dialog>
  );
}

function useShow(way: Way | null, typed: string, provider: string | undefined, onShown: () => void): Deed {
  const { session, refresh } = useSession();
  const bodyOf = async (): Promise<object> => {
    switch (way) {
      case 'PASSKEY': return { passkey: await (await import('../session/passkeys.ts')).passkeyToConfirm() };
      case 'CODE': return { code: typed };
      case 'WORDS': {
        const { cryptoWorker } = await import('../crypto/worker-client.ts');
        return { signInSecret: await cryptoWorker.signInSecret(typed, (session ?? (await refresh())).portalId) };
      }
      default: return { password: typed };
    }
  };
  return useDeed(async () => {
    if (way === 'PROVIDER' && provider !== undefined) await (await import('../session/providers.ts')).goToProvider(provider, 'CONFIRM', window.location.pathname);
    await postJson('/auth/confirm', await bodyOf());
    onShown();
  });
}

function OtherWay({ way }: { readonly way: Way }): ReactElement {
  switch (way) {
    case 'PASSKEY': return <Trans>Use a passkey instead</Trans>;
    case 'CODE': return <Trans>Type a code instead</Trans>;
    case 'PASSWORD': return <Trans>Type the password instead</Trans>;
    case 'WORDS': return <Trans>Type the recovery words instead</Trans>;
    case 'PROVIDER': return <Trans>Sign in at your provider instead</Trans>;
  }
}

interface WayFieldProps {
  readonly way: Way | null;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

function WayField({ way, typed, onTyped }: WayFieldProps): ReactElement | null {
  const { t } = useLingui();
  switch (way) {
    case 'CODE':
      return <CodeField hint={t`Six digits from your authenticator app, or one of your recovery codes.`} value={typed} onChange={onTyped} />;
    case 'WORDS':
      return <TextArea label={t`Your twelve words`} rows="line" required autoComplete="off" autoCapitalize="none" spellCheck={false} value={typed} onChange={(event) => onTyped(event.target.value)} />;
    case 'PASSWORD':
      return <TextField label={t`Your password`} type="password" autoComplete="current-password" required value={typed} onChange={(event) => onTyped(event.target.value)} />;
    default:
      return null;
  }
}
