import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { MailPreferencesOfViewerQuery } from '../../generated/graphql.ts';
import { faultWords } from '../../session/fault-words.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { type Account, useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { AlwaysPart } from './AlwaysPart.tsx';
import { DigestPart } from './DigestPart.tsx';
import { mailPreferencesQuery, type Preferences, setMailPreferencesMutation } from './mail-queries.ts';
import { Part } from '../../ui/Part.tsx';
import styles from './Settings.module.css';

const unchanged = (zone: string): Preferences =>
  ({ sealed: null, switchedOff: [], digest: 'OFF', digestHour: 8, digestWeekday: 1, digestZone: zone });

/** Which mails somebody gets, and how. */
export function MailSection({ account }: { readonly account: Account }): ReactElement {
  const { data, error, reload } = useRequest(mailPreferencesQuery, {});
  if (error !== undefined && data === undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      {account.email === null && (
        <Notice title={<Trans>No mail reaches you yet</Trans>}>
          <Trans>You gave no address, or did not confirm it. <Link to="/settings/$section" params={{ section: 'sign-in' }}>Add one</Link>; until then everything waits on the pages.</Trans>
        </Notice>
      )}
      <PreferencesForm kept={data.viewer?.mailPreferences ?? unchanged(zone)} keys={keysOf(data)} />
      <AlwaysPart />
    </>
  );
}

interface Keys {
  readonly hasKey: boolean;
  /** Whether one is kept elsewhere than in the browser, so that a mail program may open mails. */
  readonly isElsewhere: boolean;
}

function keysOf({ viewer }: MailPreferencesOfViewerQuery): Keys {
  const current = viewer?.keys.filter(({ status }) => status === 'CURRENT') ?? [];
  const isBackedUp = (fingerprint: string): boolean => viewer?.keyBackups.some((backup) => backup.fingerprint === fingerprint) ?? false;
  return { hasKey: current.length > 0, isElsewhere: current.some(({ fingerprint }) => !isBackedUp(fingerprint)) };
}

interface PreferencesFormProps {
  readonly kept: Preferences;
  readonly keys: Keys;
}

function PreferencesForm({ kept, keys: { hasKey, isElsewhere } }: PreferencesFormProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const { isTeam } = useSession();
  const [wanted, setWanted] = useState(kept);
  const change = (changes: Partial<Preferences>): void => setWanted({ ...wanted, ...changes });
  const deed = useDeed(async () => {
    const { sealed, switchedOff, digest, digestHour, digestWeekday, digestZone } = wanted;
    accepted((await request(setMailPreferencesMutation, { input: { sealed, switchedOff, digest, digestHour, digestWeekday, digestZone } })).setMailPreferences);
    toast(t`Your choice of mails is kept.`);
  });
  const topic = (name: Preferences['switchedOff'][number], label: ReactElement): ReactElement => (
    <Checkbox
      label={label}
      checked={!wanted.switchedOff.includes(name)}
      onChange={({ target }) => change({ switchedOff: [...wanted.switchedOff.filter((each) => each !== name), ...(target.checked ? [] : [name])] })}
    />
  );
  return (
    <form className={styles['parts']} onSubmit={deed.run} noValidate>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <Part title={<Trans>How mails about cases come</Trans>}>
        <Checkbox
          label={<Trans>Sealed to my key</Trans>}
          hint={hasKey
            ? <Trans>Only the case’s number is in clear. Your mail program opens them once it has your key; answers of the team open there too. Otherwise they say number, times and the link in clear, and an answer is attached as it was sealed.</Trans>
            : <Trans>You have no current key yet, so mails say number, times and the link, and never a word of the case.</Trans>}
          checked={wanted.sealed ?? isElsewhere}
          onChange={({ target }) => change({ sealed: target.checked })}
        />
        {hasKey && <p><Link to="/settings/$section" params={{ section: 'key' }}><Trans>Take your key along into a mail program</Trans></Link></p>}
      </Part>
      <Part title={<Trans>What you may do without</Trans>}>
        <Stack>
          {topic('DUPLICATE_FIXED', <Trans>What I reported after somebody else is fixed</Trans>)}
          {topic('CASE_OPENED', <Trans>Somebody opened a case to me</Trans>)}
          {isTeam && topic('REPORTER_WROTE', <Trans>Somebody wrote in a case that I work on</Trans>)}
        </Stack>
      </Part>
      {isTeam && <DigestPart wanted={wanted} onChange={change} />}
      <ButtonRow><Button type="submit" kind="primary" size="form" isPending={deed.isPending}><Trans>Save</Trans></Button></ButtonRow>
    </form>
  );
}
