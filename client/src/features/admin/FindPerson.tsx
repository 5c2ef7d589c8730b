import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Found, findPeople } from './people.ts';
import { PersonRows } from './PersonRows.tsx';

/** Every account by address, handle or name. What somebody reported is for the team, and not here. */
export function FindPerson({ onChanged }: { readonly onChanged: () => Promise<void> }): ReactElement {
  const { t } = useLingui();
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const search = async (words: string): Promise<void> => setFound(await findPeople(words));
  const deed = useDeed(async () => {
    await search(query);
    setAsked(query);
  });
  const changed = async (): Promise<void> => {
    await Promise.all([search(asked), onChanged()]);
  };
  return (
    <Stack>
      <form onSubmit={deed.run} noValidate role="search">
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <TextField label={t`Address, handle or name`} hint={t`A part of it is enough. What people reported is not shown here.`} type="search" width="medium" autoComplete="off" value={query} onChange={(event) => setQuery(event.target.value)} />
          <ButtonRow><Button type="submit" size="form" isPending={deed.isPending}><Trans>Find</Trans></Button></ButtonRow>
        </Stack>
      </form>
      {found !== null && found.people.length === 0 && <p role="status"><Trans>No account has this in its address, handle or name. Who reports without an address has none of these.</Trans></p>}
      {found !== null && found.people.length > 0 && <PersonRows label={t`Accounts found`} people={found.people} onChanged={changed} />}
      {found?.more === true && <Hint><Trans>There are more than these: type more of it.</Trans></Hint>}
    </Stack>
  );
}
