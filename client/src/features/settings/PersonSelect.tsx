import type { ReactElement } from 'react';
import type { OnCallData } from '../../setup/on-call-queries.ts';
import { Select } from '../../ui/Select.tsx';

interface PersonSelectProps {
  readonly label: string;
  readonly people: OnCallData['people'];
  /** What choosing nobody means. */
  readonly nobody?: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Somebody of the team. */
export function PersonSelect({ label, people, nobody, value, onChange }: PersonSelectProps): ReactElement {
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {nobody !== undefined && <option value="">{nobody}</option>}
      {people.map(({ id, displayName }) => <option key={id} value={id}>{displayName}</option>)}
    </Select>
  );
}
