import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import type { OnCallData } from '../../setup/on-call-queries.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { addExceptionMutation } from './on-call-queries.ts';
import { PersonSelect } from './PersonSelect.tsx';
import styles from './Settings.module.css';
import { ownZone } from './shift-words.ts';
import { ZoneField } from './ZoneField.tsx';

interface ExceptionDialogProps {
  readonly people: OnCallData['people'];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Whole days on which something differs from the week. */
export function ExceptionDialog({ people, onClose, onSaved }: ExceptionDialogProps): ReactElement {
  const { t } = useLingui();
  const [draft, setDraft] = useState({ kind: 'AWAY' as 'AWAY' | 'HOLIDAY', fromDay: '', untilDay: '', timeZone: ownZone(), away: people[0]?.id ?? '', cover: '' });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const isAway = draft.kind === 'AWAY';
  const deed = useDeed(async () => {
    const { fromDay, untilDay, timeZone } = draft;
    const input = { fromDay, untilDay: untilDay || fromDay, timeZone, away: isAway ? draft.away : null, cover: draft.cover || null };
    accepted((await request(addExceptionMutation, { input })).addOnCallException);
    onSaved();
  });
  return (
    <Dialog
      title={<Trans>Add days</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Save the days</Trans></Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <RadioGroup
          label={<Trans>What differs</Trans>}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={[{ value: 'AWAY', label: <Trans>Somebody is away</Trans> }, { value: 'HOLIDAY', label: <Trans>A holiday: no shift holds</Trans> }]}
        />
        {isAway && <PersonSelect label={t`Who is away`} people={people} value={draft.away} onChange={(away) => change({ away })} />}
        <div className={styles['pair']}>
          <TextField label={t`First day`} type="date" width="medium" value={draft.fromDay} onChange={(event) => change({ fromDay: event.target.value })} />
          <TextField label={t`Last day`} hint={t`Empty: that day alone.`} type="date" width="medium" value={draft.untilDay} onChange={(event) => change({ untilDay: event.target.value })} />
        </div>
        <PersonSelect
          label={t`Who stands in`}
          people={people.filter(({ id }) => !isAway || id !== draft.away)}
          nobody={isAway ? t`The deputy of each shift` : t`Nobody`}
          value={draft.cover}
          onChange={(cover) => change({ cover })}
        />
        <ZoneField value={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
      </Stack>
    </Dialog>
  );
}
