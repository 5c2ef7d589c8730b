import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { saveShiftMutation, setHoursMutation } from '../../setup/on-call-queries.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { StepPart } from './StepPart.tsx';
import { weekendHours } from './welcome-steps.ts';
import styles from './Welcome.module.css';

type Answer = 'I_DO' | 'NOBODY';

interface SaturdayStepProps {
  /** Global id of the lead. */
  readonly triagerId: string;
  readonly hours: number;
  readonly onDone: () => void;
}

/** Who answers on Saturday; and where nobody does, a promise that holds all the same. Before the policy, which states it. */
export function SaturdayStep({ triagerId, hours, onDone }: SaturdayStepProps): ReactElement {
  const { t } = useLingui();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [typed, setTyped] = useState(String(weekendHours));
  // Never less than reaches over a weekend: what stands on the button is what is promised.
  const longer = Math.max(weekendHours, Math.round(Number(typed)) || 0);
  const deed = useDeed(async () => {
    if (answer === 'I_DO') {
      const input = { person: triagerId, deputy: null, weekdays: [1, 2, 3, 4, 5, 6, 7], startsAt: '00:00', endsAt: '00:00', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
      accepted((await request(saveShiftMutation, { input })).saveOnCallShift);
    } else accepted((await request(setHoursMutation, { input: { hours: longer } })).setResponseHours);
    onDone();
  });
  return (
    <StepPart
      title={t`Who answers on Saturday?`}
      lede={<Trans>Reporters are promised an answer from a person within {hours} hours, weekends included. The clock stops neither at night nor on holidays.</Trans>}
    >
      <form className={styles['form']} onSubmit={deed.run}>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <RadioGroup
          label={<Trans>On Saturdays, Sundays and holidays</Trans>}
          value={answer}
          onChange={setAnswer}
          options={[
            { value: 'I_DO', label: t`I do, until others join me`, hint: t`You are on call every day for now. Shifts, deputies and holidays are set under Settings, On call.` },
            { value: 'NOBODY', label: t`Nobody does`, hint: t`Then promise what you can keep.` },
          ]}
        />
        {answer === 'NOBODY' && (
          <>
            <TextField
              label={t`Hours until a person answers`}
              hint={t`${weekendHours} reach from a Friday afternoon to Monday. At least these, at most 720.`}
              inputMode="numeric"
              width="short"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Hint><Trans>Reporters will read: “You will receive a response from a person on our team within {longer} hours, weekends included.”</Trans></Hint>
          </>
        )}
        {answer !== null && (
          <Button type="submit" kind="primary" size="form" isPending={deed.isPending}>
            {answer === 'I_DO' ? <Trans>Put me on call</Trans> : <Trans>Promise {longer} hours</Trans>}
          </Button>
        )}
      </form>
    </StepPart>
  );
}
