import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import type { SenderData } from './on-call-queries.ts';
import { Part } from '../../ui/Part.tsx';
import { RemoveItem } from './RemoveItem.tsx';
import { SenderDialog } from './SenderDialog.tsx';
import { useSenderNames } from './sender-words.ts';
import { TestPage } from './TestPage.tsx';

interface SendersPartProps {
  readonly senders: readonly SenderData[];
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** What carries pages beside mail, and whether they arrive. */
export function SendersPart({ senders, mayChange, onChanged }: SendersPartProps): ReactElement {
  const { t } = useLingui();
  const names = useSenderNames();
  const [editing, setEditing] = useState<SenderData | 'NEW' | null>(null);
  const changed = (): void => {
    setEditing(null);
    onChanged();
  };
  return (
    <Part title={<Trans>How pages reach people</Trans>} isWide>
      <p><Trans>Everybody who is called gets a mail. Services get every page beside it: numbers, due times and links, never a word of a report.</Trans></p>
      {senders.length > 0 && (
        <Rows label={t`Services`}>
          {senders.map((sender) => (
            <Row
              key={sender.id}
              name={sender.name}
              sub={names[sender.kind]}
              detail={<span><span className="num">{sender.host}</span> · <Trans>since <Time at={sender.createdAt} as="day" /></Trans></span>}
              deed={mayChange && (
                <ButtonRow>
                  <Button onPress={() => setEditing(sender)}><Trans>Change</Trans><span className="visually-hidden">{sender.name}</span></Button>
                  <RemoveItem id={sender.id} name={sender.name} title={<Trans>Remove this service?</Trans>} onRemoved={onChanged}>
                    <Trans>Pages do not go there any more, and its secret is forgotten. What it carried stays with the cases.</Trans>
                  </RemoveItem>
                </ButtonRow>
              )}
            />
          ))}
        </Rows>
      )}
      {mayChange && <ButtonRow><Button icon="plus" onPress={() => setEditing('NEW')}><Trans>Add a service</Trans></Button></ButtonRow>}
      {mayChange && <TestPage />}
      {editing !== null && <SenderDialog sender={editing === 'NEW' ? null : editing} onClose={() => setEditing(null)} onSaved={changed} />}
    </Part>
  );
}
