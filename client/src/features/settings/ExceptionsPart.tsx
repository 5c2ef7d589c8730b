import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { ExceptionDialog } from './ExceptionDialog.tsx';
import type { ExceptionData } from './on-call-queries.ts';
import { Part } from '../../ui/Part.tsx';
import { RemoveItem } from './RemoveItem.tsx';
import type { OnCallPartProps } from './ShiftsPart.tsx';

/** Days on which somebody is away, and holidays. */
export function ExceptionsPart({ onCall, mayChange, onChanged }: OnCallPartProps): ReactElement {
  const { t } = useLingui();
  const [isAdding, setIsAdding] = useState(false);
  const added = (): void => {
    setIsAdding(false);
    onChanged();
  };
  return (
    <Part title={<Trans>Away and holidays</Trans>} isWide>
      {onCall.exceptions.length === 0 ? <p><Trans>Nothing differs in the weeks to come.</Trans></p> : (
        <Rows label={t`Exceptions`}>
          {onCall.exceptions.map((exception) => <ExceptionRow key={exception.id} exception={exception} mayChange={mayChange} onRemoved={onChanged} />)}
        </Rows>
      )}
      {mayChange && <ButtonRow><Button icon="plus" onPress={() => setIsAdding(true)}><Trans>Add days</Trans></Button></ButtonRow>}
      {isAdding && <ExceptionDialog people={onCall.people} onClose={() => setIsAdding(false)} onSaved={added} />}
    </Part>
  );
}

interface ExceptionRowProps {
  readonly exception: ExceptionData;
  readonly mayChange: boolean;
  readonly onRemoved: () => void;
}

function ExceptionRow({ exception: { id, fromDay, untilDay, timeZone, away, cover }, mayChange, onRemoved }: ExceptionRowProps): ReactElement {
  const days = fromDay === untilDay ? fromDay : `${fromDay} – ${untilDay}`;
  return (
    <Row
      name={away ? <Trans>{away.displayName} is away</Trans> : <Trans>Holiday</Trans>}
      sub={cover ? <Trans>{cover.displayName} stands in</Trans> : away ? <Trans>the deputies of the shifts stand in</Trans> : <Trans>nobody is on call: pages go to the leads</Trans>}
      detail={<span><span className="num">{days}</span> · {timeZone}</span>}
      deed={mayChange && (
        <ButtonRow>
          <RemoveItem id={id} name={days} title={<Trans>Remove these days?</Trans>} onRemoved={onRemoved}><Trans>The shifts of the week hold on these days again.</Trans></RemoveItem>
        </ButtonRow>
      )}
    />
  );
}
