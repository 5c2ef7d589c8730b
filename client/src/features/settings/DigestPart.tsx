import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Preferences } from './mail-queries.ts';
import { Part } from '../../ui/Part.tsx';
import { ZoneField } from './ZoneField.tsx';

interface DigestPartProps {
  readonly wanted: Preferences;
  readonly onChange: (changes: Partial<Preferences>) => void;
}

/** What waits, by mail, for somebody of the team. */
export function DigestPart({ wanted, onChange }: DigestPartProps): ReactElement {
  const { t } = useLingui();
  const { digest, digestHour, digestWeekday, digestZone } = wanted;
  const weekdays = [t`Monday`, t`Tuesday`, t`Wednesday`, t`Thursday`, t`Friday`, t`Saturday`, t`Sunday`];
  return (
    <Part title={<Trans>What waits, in one mail</Trans>}>
      <Stack>
        <p><Trans>Overdue, due within a day, without somebody to work on it, yours, mails to sort: by number. Nothing comes when nothing waits.</Trans></p>
        <RadioGroup
          label={t`How often`}
          value={digest}
          onChange={(chosen) => onChange({ digest: chosen })}
          options={[
            { value: 'OFF', label: <Trans>Never</Trans> },
            { value: 'DAILY', label: <Trans>Every day</Trans> },
            { value: 'WEEKLY', label: <Trans>Every week</Trans> },
          ]}
        />
        {digest === 'WEEKLY' && (
          <Select label={t`On`} value={digestWeekday} onChange={({ target }) => onChange({ digestWeekday: Number(target.value) })}>
            {weekdays.map((name, at) => <option key={name} value={at + 1}>{name}</option>)}
          </Select>
        )}
        {digest !== 'OFF' && (
          <>
            <Select label={t`At`} value={digestHour} onChange={({ target }) => onChange({ digestHour: Number(target.value) })}>
              {Array.from({ length: 24 }, (_, hour) => <option key={hour} value={hour}>{`${String(hour).padStart(2, '0')}:00`}</option>)}
            </Select>
            <ZoneField value={digestZone} onChange={(zone) => onChange({ digestZone: zone })} />
          </>
        )}
      </Stack>
    </Part>
  );
}
