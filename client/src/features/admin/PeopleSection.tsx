import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { getJson } from '../../session/http.ts';
import { type Role, useSession } from '../../session/session.tsx';
import { InviteForm } from '../../setup/InviteForm.tsx';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Part } from '../../ui/Part.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** GET /auth/members */
export interface MemberFacts {
  /** uuid */
  readonly id: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly teamKeys: number;
}

/** For administrators: who works here, who comes, who leaves. */
export function PeopleSection(): ReactElement {
  return (
    <>
      <Part title={<Trans>Invite somebody</Trans>}>
        <WithOpenKey why={<Trans>The link of an invitation carries the leads’ fingerprints that your key knows, so that the browser of who comes believes the same leads.</Trans>}>
          <InviteForm />
        </WithOpenKey>
      </Part>
      <Part title={<Trans>Who works here</Trans>} isWide><People /></Part>
    </>
  );
}

function People(): ReactElement {
  const { t } = useLingui();
  const { account } = useSession();
  const [people, setPeople] = useState<readonly MemberFacts[] | null>(null);
  const [error, setError] = useState<unknown>();
  const [leaving, setLeaving] = useState<MemberFacts | null>(null);
  const load = async (): Promise<void> => {
    setError(undefined);
    await getJson<readonly MemberFacts[]>('/auth/members').then(setPeople, setError);
  };
  useEffect(() => void load(), []);
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={() => void load()} />;
  if (people === null) return <Loading />;
  return (
    <>
      <Rows label={t`Who works here`}>
        {people.map((person) => (
          <Row
            key={person.id}
            name={person.displayName ?? t`without a name`}
            sub={<><Roles roles={person.roles} />{person.id === account?.id && <> · <Trans>you</Trans></>}</>}
            detail={<span>{person.email}</span>}
            deed={person.id !== account?.id && (
              <Button onPress={() => setLeaving(person)}><Trans>End their rights<span className="visually-hidden"> {person.displayName}</span></Trans></Button>
            )}
          />
        ))}
      </Rows>
      {leaving !== null && <RemoveDialog person={leaving} onClose={() => setLeaving(null)} onDone={load} />}
    </>
  );
}

function Roles({ roles }: { readonly roles: readonly Role[] }): ReactElement {
  const { t } = useLingui();
  const names: Readonly<Partial<Record<Role, string>>> = { TRIAGER: t`Triager`, LEAD: t`Lead`, ADMINISTRATOR: t`Administrator` };
  return <>{roles.flatMap((role) => names[role] ?? []).join(' · ')}</>;
}
