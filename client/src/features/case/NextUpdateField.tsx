import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { DateField, type DateParts } from '../../ui/DateField.tsx';
import { Time } from '../../ui/Time.tsx';
import { dayAt } from './day-at.ts';
import { Behind } from '../../ui/Disclosure.tsx';

interface NextUpdateFieldProps {
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
  readonly error: string | undefined;
}

/** Rule 2, for the team: the date of the next word, where it is not the usual one. */
export function NextUpdateField({ value, onChange, error }: NextUpdateFieldProps): ReactElement {
  const { t } = useLingui();
  const at = dayAt(value);
  const isChosen = at !== null && at !== 'UNREADABLE';
  return (
    <Behind summary={isChosen ? <Trans>The reporter hears again by <Time at={at} as="utc" /></Trans> : <Trans>Say when the reporter hears again</Trans>} isOpenAtFirst={error !== undefined}>
      <DateField
        label={t`The reporter hears again by`}
        hint={t`Left empty, the usual time counts. The reporter sees the date, and a missed one counts in public.`}
        isOptional
        value={value}
        onChange={onChange}
        error={error}
      />
    </Behind>
  );
}
