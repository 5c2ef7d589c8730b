import { useLingui } from '@lingui/react/macro';
import { type ReactElement, useId } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import { knownZones } from './shift-words.ts';

interface ZoneFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time zone by the name of a place, with those that the browser knows to choose from. */
export function ZoneField({ value, onChange }: ZoneFieldProps): ReactElement {
  const { t } = useLingui();
  const list = useId();
  return (
    <>
      <TextField label={t`Time zone`} hint={t`By a place, as Europe/Berlin. Nights on which clocks change are taken care of.`} width="medium" list={list} autoComplete="off" spellCheck={false} value={value} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>{knownZones().map((zone) => <option key={zone} value={zone} />)}</datalist>
    </>
  );
}
