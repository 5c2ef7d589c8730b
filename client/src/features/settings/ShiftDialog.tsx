import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { type OnCallData, saveShiftMutation } from '../../setup/on-call-queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FieldGroup } from '../../ui/Field.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ShiftData } from './on-call-queries.ts';
import { PersonSelect } from './PersonSelect.tsx';
import styles from './Settings.module.css';
import { ownZone, useWeekdayNames, weekdays } from './shift-words.ts';
import { ZoneField } from './ZoneField.tsx';

interface ShiftDialogProps {
  /** Null: a new one. */
  readonly shift: ShiftData | null;
  readonly people: OnCallData['people'];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** One shift: who, on which days, from when to when, where. */
export function ShiftDialog({ shift, people, onClose, onSaved }: ShiftDialogProps): ReactElement {
  const { t } = useLingui();
  const name = useWeekdayNames();
  const [draft, setDraft] = useState({
    person: shift?.person.id ?? people[0]?.id ?? '', deputy: shift?.deputy?.id ?? '', weekdays: shift?.weekdays ?? [1, 2, 3, 4, 5],
    startsAt: shift?.startsAt ?? '09:00', endsAt: shift?.endsAt ?? '18:00', timeZone: shift?.timeZone ?? ownZone(),
  });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const deed = useDeed(async () => {
    const input = { ...draft, deputy: draft.deputy === '' ? null : draft.deputy, ...(shift !== null && { id: shift.id }) };
    accepted((await request(saveShiftMutation, { input })).saveOnCallShift);
    onSaved();
  });
  return (
    <Dialog
      title={shift === null ? <Trans>Add a shift</Trans> : <Trans>Change the shift</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Save the shift</Trans></Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <PersonSelect label={t`Who`} people={people} value={draft.person} onChange={(person) => change({ person })} />
        <FieldGroup label={<Trans>Begins on</Trans>}>
          <div className={styles['choices']}>
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                isDense
                label={name(day, 'long')}
                checked={draft.weekdays.includes(day)}
                onChange={({ target }) => change({ weekdays: target.checked ? [...draft.weekdays, day] : draft.weekdays.filter((each) => each !== day) })}
              />
            ))}
          </div>
        </FieldGroup>
        <div className={styles['pair']}>
          <TextField label={t`From`} type="time" width="short" value={draft.startsAt} onChange={(event) => change({ startsAt: event.target.value })} />
          <TextField label={t`To`} hint={t`Not later than the beginning: on the next day.`} type="time" width="short" value={draft.endsAt} onChange={(event) => change({ endsAt: event.target.value })} />
        </div>
        <ZoneField value={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
        <PersonSelect label={t`Deputy`} people={people.filter(({ id }) => id !== draft.person)} nobody={t`Nobody: then the leads`} value={draft.deputy} onChange={(deputy) => change({ deputy })} />
      </Stack>
    </Dialog>
  );
}
