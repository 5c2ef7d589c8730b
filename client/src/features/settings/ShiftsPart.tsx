import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { OnCallData } from '../../setup/on-call-queries.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import type { ShiftData } from './on-call-queries.ts';
import { Part } from '../../ui/Part.tsx';
import { RemoveItem } from './RemoveItem.tsx';
import { daysInWords, useWeekdayNames } from './shift-words.ts';
import { ShiftDialog } from './ShiftDialog.tsx';

export interface OnCallPartProps {
  readonly onCall: OnCallData;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** The shifts of every week. */
export function ShiftsPart({ onCall, mayChange, onChanged }: OnCallPartProps): ReactElement {
  const { t } = useLingui();
  const [editing, setEditing] = useState<ShiftData | 'NEW' | null>(null);
  const changed = (): void => {
    setEditing(null);
    onChanged();
  };
  return (
    <Part title={<Trans>Every week</Trans>} isWide>
      {onCall.shifts.length === 0 ? (
        <p><Trans>No shifts yet. Half-way to a deadline the leads are called for everything that nobody works on.</Trans></p>
      ) : (
        <Rows label={t`Shifts`}>
          {onCall.shifts.map((shift) => (
            <ShiftRow key={shift.id} shift={shift} isOfTeam={onCall.people.some(({ id }) => id === shift.person.id)} mayChange={mayChange} onEdit={() => setEditing(shift)} onRemoved={onChanged} />
          ))}
        </Rows>
      )}
      {mayChange && <ButtonRow><Button icon="plus" onPress={() => setEditing('NEW')}><Trans>Add a shift</Trans></Button></ButtonRow>}
      {editing !== null && <ShiftDialog shift={editing === 'NEW' ? null : editing} people={onCall.people} onClose={() => setEditing(null)} onSaved={changed} />}
    </Part>
  );
}

interface ShiftRowProps {
  readonly shift: ShiftData;
  /** Else the shift counts for nothing. */
  readonly isOfTeam: boolean;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

function ShiftRow({ shift, isOfTeam, mayChange, onEdit, onRemoved }: ShiftRowProps): ReactElement {
  const name = useWeekdayNames();
  const { person, deputy, startsAt, endsAt, timeZone } = shift;
  const days = daysInWords(shift.weekdays, (day) => name(day, 'short'));
  const isWhole = startsAt === endsAt;
  return (
    <Row
      name={person.displayName}
      sub={!isOfTeam ? <Trans>left the team: this shift counts for nothing</Trans> : deputy ? <Trans>deputy {deputy.displayName}</Trans> : <Trans>no deputy: then the leads</Trans>}
      detail={<span>{days} <span className="num">{isWhole ? <Trans>24 hours from {startsAt}</Trans> : `${startsAt}–${endsAt}`}</span> · {timeZone}</span>}
      deed={mayChange && (
        <ButtonRow>
          <Button onPress={onEdit}><Trans>Change</Trans><span className="visually-hidden">{person.displayName} {days}</span></Button>
          <RemoveItem id={shift.id} name={`${person.displayName} ${days}`} title={<Trans>Remove this shift?</Trans>} onRemoved={onRemoved}>
            <Trans>Nobody is on call in its hours any more, unless another shift covers them.</Trans>
          </RemoveItem>
        </ButtonRow>
      )}
    />
  );
}
