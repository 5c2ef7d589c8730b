import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useRemoval } from './use-removal.ts';

interface RemoveItemProps {
  readonly id: string;
  /** What goes, for who hears the button. */
  readonly name: string;
  readonly title: ReactNode;
  readonly onRemoved: () => void;
  /** What follows. */
  readonly children: ReactNode;
}

/** A button that asks before something of the schedule goes. */
export function RemoveItem({ id, name, title, onRemoved, children }: RemoveItemProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const removal = useRemoval(id, () => {
    setIsAsking(false);
    onRemoved();
  });
  return (
    <>
      <Button kind="quiet" onPress={() => setIsAsking(true)}><Trans>Remove</Trans><span className="visually-hidden">{name}</span></Button>
      <Dialog
        title={title}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onSubmit={removal.run}
        actions={
          <>
            <Button kind="quiet" onPress={() => setIsAsking(false)}><Trans>Keep it</Trans></Button>
            <Button type="submit" kind="grave" isPending={removal.isPending}><Trans>Remove</Trans></Button>
          </>
        }
      >
        {removal.fault !== '' && <Fault words={removal.fault} />}
        <p>{children}</p>
      </Dialog>
    </>
  );
}
