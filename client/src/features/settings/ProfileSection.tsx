import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { type Account, useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';
import styles from './Settings.module.css';

const LetterPart = lazy(async () => ({ default: (await import('./LetterPart.tsx')).LetterPart }));

/** What others call this person, and whether there is a public page about them. */
export function ProfileSection({ account }: { readonly account: Account }): ReactElement {
  const { t } = useLingui();
  const { refresh, isTeam } = useSession();
  const toast = useToast();
  const [displayName, setDisplayName] = useState(account.displayName ?? '');
  const [handle, setHandle] = useState(account.handle ?? '');
  const [publicProfile, setPublicProfile] = useState(account.publicProfile);
  const deed = useDeed(async () => {
    const given = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
    await postJson('/auth/profile', { displayName: given(displayName), handle: given(handle), publicProfile });
    await refresh();
    toast(t`Saved.`);
  });
  return (
    <>
      <Part title={<Trans>Profile</Trans>}>
        <form className={styles['form']} onSubmit={deed.run} noValidate>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <TextField
            label={t`Your name`}
            hint={isTeam ? t`Reporters and colleagues see who answers.` : t`What the team calls you. Whether and how you are thanked in public is asked for each case.`}
            isOptional={!isTeam}
            autoComplete="name"
            maxLength={100}
            value={displayName}
            onChange={(event) => setDisplayName(event.target.value)}
          />
          <TextField
            label={t`Handle`}
            hint={t`The last part of your page’s address: letters a to z, digits, hyphens.`}
            isOptional
            isMono
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={handle}
            onChange={(event) => setHandle(event.target.value)}
          />
          <Checkbox
            label={t`Show a public page under my handle`}
            hint={t`It shows your name and what you are thanked for by name. Listings by alias or anonymous never lead there.`}
            checked={publicProfile}
            onChange={(event) => setPublicProfile(event.target.checked)}
          />
          <Button type="submit" kind="primary" size="form" isPending={deed.isPending}><Trans>Save</Trans></Button>
        </form>
        {account.publicProfile && account.handle !== null && (
          <p><Link to="/researchers/$handle" params={{ handle: account.handle }}><Trans>Your public page</Trans></Link></p>
        )}
      </Part>
      <Suspense><LetterPart /></Suspense>
    </>
  );
}
