import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { leastRetentionDays as least, mostRetentionDays as most, noticeDays } from '../../../../schema/retention-days.ts';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type RetentionData, setRetentionMutation } from './retention-queries.ts';

interface PeriodPartProps {
  readonly retention: RetentionData;
  readonly typed: string;
  readonly isFit: boolean;
  /** What is shown below is of the days that are typed. */
  readonly isShown: boolean;
  readonly onType: (typed: string) => void;
  readonly onChanged: () => void;
}

/** What is typed is shown as a dry run below at once; it holds once it was confirmed. */
export function PeriodPart({ retention, typed, isFit, isShown, onType, onChanged }: PeriodPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const { days: held, askedDays, months } = retention;
  const save = async (days: number | null): Promise<void> => {
    accepted((await request(setRetentionMutation, { input: { days, earlier: held } })).setRetention);
    setIsAsking(false);
    onChanged();
    toast(days === null ? t`Words are kept for good from now on.` : t`Saved. It holds from now on.`);
  };
  const set = useDeed(async () => save(askedDays));
  const stop = useDeed(async () => save(null));
  const cases = months.reduce((sum, month) => sum + month.cases, 0);
  return (
    <Part title={<Trans>The period</Trans>}>
      <Stack>
        {stop.fault !== '' && <Fault words={stop.fault} />}
        <TextField
          label={t`Days after closing`} hint={t`${least} to ${most}. Reporters and participants get a mail ${noticeDays} days before, with how to download their own copy.`} inputMode="numeric" width="short"
          value={typed} error={isFit ? '' : t`Type a number of days from ${least} to ${most}.`} onChange={(event) => onType(event.target.value)}
        />
        <ButtonRow>
          <Button kind="primary" size="form" isDisabled={!isFit || !isShown || askedDays === held} onPress={() => setIsAsking(true)}><Trans>Set this period</Trans></Button>
          {held !== null && <Button size="form" isPending={stop.isPending} onPress={stop.run}><Trans>Keep words for good</Trans></Button>}
        </ButtonRow>
        <p><Trans>Say the period in your privacy text too, under Policy: what people read has to say what happens.</Trans></p>
      </Stack>
      <Dialog
        title={<Trans>Destroy words {askedDays} days after closing?</Trans>}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        actions={(
          <>
            <Button kind="quiet" size="form" onPress={() => setIsAsking(false)}><Trans>Leave it as it is</Trans></Button>
            <Button kind="grave" size="form" isPending={set.isPending} onPress={set.run}><Trans>Destroy words after {askedDays} days</Trans></Button>
          </>
        )}
      >
        {set.fault !== '' && <Fault words={set.fault} />}
        <p><Trans>As cases stand now, <Plural value={cases} one="# closed case loses its words" other="# closed cases lose their words" /> in the months shown, and each one closed from now on after its time. What was destroyed nobody can bring back.</Trans></p>
      </Dialog>
    </Part>
  );
}
