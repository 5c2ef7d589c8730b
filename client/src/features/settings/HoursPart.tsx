import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { setHoursMutation } from '../../setup/on-call-queries.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Part } from '../../ui/Part.tsx';

interface HoursPartProps {
  readonly hours: number;
  readonly onChanged: () => void;
}

/** The promise itself. What came in before keeps what it was promised. */
export function HoursPart({ hours, onChanged }: HoursPartProps): ReactElement {
  const { t } = useLingui();
  const { refresh } = useSession();
  const [typed, setTyped] = useState(String(hours));
  const [isChanged, setIsChanged] = useState(false);
  const deed = useDeed(async () => {
    accepted((await request(setHoursMutation, { input: { hours: Math.round(Number(typed)) || 0 } })).setResponseHours);
    setIsChanged(true);
    await refresh();
    onChanged();
  });
  return (
    <Part title={<Trans>The promise</Trans>}>
      <form onSubmit={deed.run} noValidate>
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <p><Trans>When half of these hours have passed without an answer, whoever works on the case and whoever is on call is called; after five sixths, and at the end, the leads. Reports that are here already keep what they were promised.</Trans></p>
          <TextField label={t`Hours until a person answers`} hint={t`Weekends included. 1 to 720.`} inputMode="numeric" width="short" value={typed} onChange={(event) => setTyped(event.target.value)} />
          <ButtonRow><Button type="submit" size="form" isPending={deed.isPending}><Trans>Save the hours</Trans></Button></ButtonRow>
          {isChanged && (
            <Notice role="status" tone="yours" title={<Trans>New reports are promised an answer within {hours} hours</Trans>}>
              <p><Trans>The policy that people read still says what you adopted: <Link to="/admin/$section" params={{ section: 'policy' }}>look at it and adopt it anew</Link>.</Trans></p>
            </Notice>
          )}
        </Stack>
      </form>
    </Part>
  );
}
