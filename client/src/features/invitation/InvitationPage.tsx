import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { keepInvitedPins } from '../../session/invited-pins.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint, PageHead, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { caseInvitedTo, type InvitationLink, isForOwnReports, readInvitation } from './invitation-link.ts';
import styles from './Invitation.module.css';

const EnrolFactor = lazy(async () => ({ default: (await import('../../setup/EnrolFactor.tsx')).EnrolFactor }));

/** Behind the link of an invitation: to the team, or to read one case; goes on to the key. */
export function InvitationPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Invitation`);
  const { session } = useSession();
  const link = readInvitation(useFragment());
  const number = caseInvitedTo(window.location.search);
  const isForReports = isForOwnReports(window.location.search);
  const [joined, setJoined] = useState(false);
  if (joined) return <FactorStep />;
  if (link === null) {
    return (
      <Wrap width="text">
        <PageHead
          title={<Trans>This link is not whole</Trans>}
          lede={<Trans>Open it from the mail once more, with everything behind the # sign, or ask for another invitation.</Trans>}
        />
      </Wrap>
    );
  }
  return (
    <Wrap width="text">
      <PageHead
        title={<Title number={number} isForReports={isForReports} />}
        lede={
          isForReports ? (
            <Trans>{session?.organization} invites you to an account that gathers your reports. The link works once; next you make a key that opens the answers.</Trans>
          ) : number === null ? (
            <Trans>You are invited to work for {session?.organization} on this portal. The link works once; next you make your own key.</Trans>
          ) : (
            <Trans>The security team of {session?.organization} invites you to read one vulnerability report. The link works once; next you make your own key, and the team compares it with you before it opens anything. If you have an account here already, sign in first, then open the link again in this browser.</Trans>
          )
        }
      />
      <div className={styles['body']}>
        {session?.factor === 'ENROL' && <Joined />}
        <AcceptForm link={link} number={number} isForReports={isForReports} onJoined={() => setJoined(true)} />
        <KnownLeads pins={link.pins} />
      </div>
    </Wrap>
  );
}

function Title({ number, isForReports }: { readonly number: string | null; readonly isForReports: boolean }): ReactElement {
  if (isForReports) return <Trans>Make your account</Trans>;
  return number === null ? <Trans>Join the team</Trans> : <Trans>Read {number} with us</Trans>;
}

/** Whoever accepted, and loads the page again before the second factor is there. */
function Joined(): ReactElement {
  return (
    <Notice tone="soon" title={<Trans>You are of the team: your role waits for a second factor</Trans>}>
      <p><Link to="/sign-in" search={{ then: '/settings/key' }}><Trans>Set one up now</Trans></Link></p>
    </Notice>
  );
}

function useKeyPage(): () => Promise<void> {
  const router = useRouter();
  return async () => router.navigate({ to: '/settings/$section', params: { section: 'key' } });
}

/** Before the role counts. */
function FactorStep(): ReactElement {
  const { refresh } = useSession();
  const goOn = useKeyPage();
  const done = async (): Promise<void> => {
    await refresh();
    await goOn();
  };
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Set up a second factor</Trans>} lede={<Trans>Who reads other people’s reports signs in with two things: what they know and a code of an app, or a passkey. Next you make your own key.</Trans>} />
      <Suspense fallback={<Loading />}><EnrolFactor onDone={() => void done()} /></Suspense>
    </Wrap>
  );
}

interface AcceptFormProps {
  readonly link: InvitationLink;
  readonly number: string | null;
  readonly isForReports: boolean;
  /** Of the team now, and without a second factor yet. */
  readonly onJoined: () => void;
}

function AcceptForm({ link: { token, pins }, number, isForReports, onJoined }: AcceptFormProps): ReactElement {
  const { t } = useLingui();
  const router = useRouter();
  const { refresh } = useSession();
  const goOn = useKeyPage();
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const deed = useDeed(async () => {
    const given = { ...(displayName.trim() !== '' && { displayName }), ...(password !== '' && { password }) };
    const accepted = await postJson<{ accountId: string }>('/auth/accept-invitation', { token, ...given });
    if (accepted !== null) await keepInvitedPins(accepted.accountId, pins);
    const { factor } = await refresh();
    if (factor === 'NONE') await goOn();
    // Signed in by the link alone: the code of who had an account here comes next.
    else if (factor === 'SHOW') await router.navigate({ to: '/sign-in', search: { then: '/settings/key' } });
    else onJoined();
  });
  return (
    <form className={styles['form']} onSubmit={deed.run} noValidate>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <TextField label={t`Your name`} hint={isForReports ? t`What the team calls you. Whether and how you are thanked in public is asked apart.` : number === null ? t`Reporters and colleagues see who answers.` : t`The people of the case see it.`} autoComplete="name" maxLength={100} value={displayName} onChange={(event) => setDisplayName(event.target.value)} />
      <TextField
        label={t`Password`}
        hint={t`At least 15 characters. Leave it empty if the address has an account here already.`}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" kind="primary" size="form" isPending={deed.isPending}>
        {number === null && !isForReports ? <Trans>Join the team</Trans> : <Trans>Go on to my key</Trans>}
      </Button>
    </form>
  );
}

/** Whom the browser will believe from now on. */
function KnownLeads({ pins }: { readonly pins: readonly string[] }): ReactElement | null {
  if (pins.length === 0) return null;
  return (
    <Panel>
      <PanelPart title={<Trans>Whom your browser will believe</Trans>}>
        <Hint><Trans>The keys of the leads, as the inviter’s browser knows them. They stand in the link behind the # sign, which no server reads. Compare them with a lead if you can.</Trans></Hint>
        {pins.map((pin) => <p key={pin}><Fingerprint fingerprint={pin} /></p>)}
      </PanelPart>
    </Panel>
  );
}
