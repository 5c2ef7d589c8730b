import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { idleMinutes, setIdleMinutes } from '../../crypto/idle-lock.ts';
import { idleChoices, idleMinutesOf } from '../../crypto/idle-rules.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';

/** For the team: when this device locks by itself. */
export function IdlePart(): ReactElement {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(String(idleMinutes()));
  return (
    <Part title={<Trans>This device</Trans>}>
      <RadioGroup
        label={t`Lock the key when nobody has touched the device for`}
        value={chosen}
        options={idleChoices.map((minutes) => ({ value: String(minutes), label: t`${minutes} minutes` }))}
        onChange={(value) => {
          setIdleMinutes(idleMinutesOf(value));
          setChosen(value);
        }}
      />
      <Hint><Trans>Kept on this device, for all its tabs. Whoever opens the team key cannot let it stay open. Alt, Shift and L lock at once, as signing out and closing the tab do.</Trans></Hint>
    </Part>
  );
}
