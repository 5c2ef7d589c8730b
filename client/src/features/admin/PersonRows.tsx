import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useSession } from '../../session/session.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import type { PersonFacts } from './people.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { useRoleNames } from './use-role-names.ts';

interface PersonRowsProps {
  readonly label: string;
  readonly people: readonly PersonFacts[];
  readonly onChanged: () => Promise<void>;
}

/** People, each with their rights and what may be done about them. Nobody changes their own. */
export function PersonRows({ label, people, onChanged }: PersonRowsProps): ReactElement {
  const { t } = useLingui();
  const { account } = useSession();
  const rolesOf = useRoleNames();
  const [opened, setOpened] = useState<{ readonly person: PersonFacts; readonly deed: 'CHANGE' | 'END' } | null>(null);
  const close = (): void => setOpened(null);
  return (
    <>
      <Rows label={label}>
        {people.map((person) => {
          const name = person.displayName ?? person.handle ?? t`without a name`;
          const hasRole = person.roles.some((role) => role !== 'RESEARCHER');
          return (
            <Row
              key={person.id}
              name={<bdi>{name}</bdi>}
              sub={<>{rolesOf(person.roles)}{person.id === account?.id && <> · <Trans>you</Trans></>}</>}
              detail={<PersonDetail person={person} hasRole={hasRole} />}
              deed={person.id !== account?.id && (
                <ButtonRow>
                  <Button onPress={() => setOpened({ person, deed: 'CHANGE' })}><Trans>Change<span className="visually-hidden"> {name}</span></Trans></Button>
                  {hasRole && person.disabledAt === null && (
                    <Button onPress={() => setOpened({ person, deed: 'END' })}><Trans>End their rights<span className="visually-hidden"> {name}</span></Trans></Button>
                  )}
                </ButtonRow>
              )}
            />
          );
        })}
      </Rows>
      {opened?.deed === 'CHANGE' && <PersonDialog person={opened.person} onClose={close} onDone={onChanged} />}
      {opened?.deed === 'END' && <RemoveDialog person={opened.person} onClose={close} onDone={onChanged} />}
    </>
  );
}

function PersonDetail({ person, hasRole }: { readonly person: PersonFacts; readonly hasRole: boolean }): ReactElement {
  return (
    <>
      <bdi>{person.email ?? <Trans>no address</Trans>}</bdi>
      {person.disabledAt !== null && <span><Trans>disabled since <Time at={person.disabledAt} as="day" /></Trans></span>}
      {person.disabledAt === null && (person.hasFactor ? <span><Trans>with a second factor</Trans></span> : hasRole && <span><Trans>no second factor yet: the role does not count until there is one</Trans></span>)}
    </>
  );
}
