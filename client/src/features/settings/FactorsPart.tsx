import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useCallback, useEffect, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { newRecoveryCodes, type OwnFactors, readFactors, removeApp } from '../../session/own-factors.ts';
import { useSession } from '../../session/session.tsx';
import { useConfirmed } from '../../session/use-confirmed.ts';
import { useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';

const EnrolApp = lazy(async () => ({ default: (await import('../../setup/EnrolApp.tsx')).EnrolApp }));
const RecoveryCodes = lazy(async () => ({ default: (await import('../../setup/RecoveryCodes.tsx')).RecoveryCodes }));

/** The second factor: an authenticator app, and what stands in for it. */
export function FactorsPart(): ReactElement {
  const { session, refresh } = useSession();
  const heard = session?.serverTime;
  const [factors, setFactors] = useState<OwnFactors | null>(null);
  const [fault, setFault] = useState('');
  const load = useCallback(() => {
    setFault('');
    readFactors().then(setFactors, (error: unknown) => setFault(faultWords(error)));
  }, []);
  // A passkey was added beside, too.
  useEffect(load, [load, heard]);
  const changed = (): void => void refresh();
  return (
    <Part title={<Trans>Second factor</Trans>}>
      <p><Trans>With an authenticator app, signing in asks for a code too, so that a password or words that somebody got hold of do not let them in. A passkey is one by itself.</Trans></p>
      {fault !== '' && <Fault words={fault} onRetry={load} />}
      {factors === null ? fault === '' && <Loading /> : <AppPart key={factors.app?.enrolledAt ?? ''} factors={factors} onChanged={changed} />}
      {factors !== null && (factors.app !== null || factors.passkeys > 0) && <CodesPart left={factors.recoveryCodesLeft} onChanged={changed} />}
    </Part>
  );
}

interface PartProps {
  readonly factors: OwnFactors;
  readonly onChanged: () => void;
}

function AppPart({ factors: { app, passkeys, providers }, onChanged }: PartProps): ReactElement {
  const { session } = useSession();
  const [view, setView] = useState<'STATE' | 'REPLACE' | 'REMOVE'>('STATE');
  if (app === null) return <Suspense fallback={<Loading />}><EnrolApp onDone={onChanged}><Trans>Set up an authenticator app</Trans></EnrolApp></Suspense>;
  if (view === 'REPLACE') {
    return <Suspense fallback={<Loading />}><EnrolApp onDone={onChanged} onCancel={() => setView('STATE')}><Trans>Show the QR code for the new app</Trans></EnrolApp></Suspense>;
  }
  const isLast = passkeys === 0 && !providers.some(({ vouches }) => vouches);
  const isKept = isLast && (session?.rolesWithFactor.some((role) => role !== 'RESEARCHER') ?? false);
  return (
    <>
      <p><Trans>Your app was set up <Time at={app.enrolledAt} as="day" />.</Trans></p>
      <ButtonRow>
        <Button size="form" onPress={() => setView('REPLACE')}><Trans>Move to another app</Trans></Button>
        {!isKept && <Button kind="quiet" size="form" onPress={() => setView('REMOVE')}><Trans>Remove it</Trans></Button>}
      </ButtonRow>
      {isKept && <Hint><Trans>Whoever works here keeps a second factor: add a passkey, and the app can go.</Trans></Hint>}
      <RemoveApp isOpen={view === 'REMOVE'} isLast={isLast} onClose={() => setView('STATE')} onDone={onChanged} />
    </>
  );
}

interface RemoveAppProps {
  readonly isOpen: boolean;
  readonly isLast: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function RemoveApp({ isOpen, isLast, onClose, onDone }: RemoveAppProps): ReactElement {
  const { t } = useLingui();
  const confirmed = useConfirmed();
  const toast = useToast();
  const deed = useDeed(async () => {
    await confirmed(removeApp);
    onClose();
    toast(t`The authenticator app is removed. Every other session has ended.`);
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Remove the authenticator app?</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>Remove it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p>{isLast ? <Trans>Signing in asks for no code any more, and your recovery codes end. Every other session ends.</Trans> : <Trans>Your other second factor stays. Every other session ends.</Trans>}</p>
    </Dialog>
  );
}

function CodesPart({ left, onChanged }: { readonly left: number; readonly onChanged: () => void }): ReactElement {
  const confirmed = useConfirmed();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const deed = useDeed(async () => setCodes(await confirmed(newRecoveryCodes)));
  if (codes !== null) {
    const kept = (): void => {
      setCodes(null);
      onChanged();
    };
    return <Suspense fallback={<Loading />}><RecoveryCodes codes={codes} onKept={kept} /></Suspense>;
  }
  return (
    <>
      {left <= 3 && <Notice tone="soon" icon="alert" title={left === 0 ? <Trans>No recovery code is left: make new ones before the phone is gone</Trans> : <Plural value={left} one="One recovery code is left" other="# recovery codes are left" />} />}
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <ButtonRow><Button size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Make ten new recovery codes</Trans></Button></ButtonRow>
      <Hint><Trans>{left} of ten are left. New ones end those.</Trans></Hint>
    </>
  );
}
