import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import { AssignDialog } from './AssignDialog.tsx';
import type { OpenAction } from './case-context.ts';
import { ClassifyDialog } from './ClassifyDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import { DisclosureDialog } from './DisclosureDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import { WithdrawConsentDialog } from './WithdrawConsentDialog.tsx';

/** The team's calculator stays out of a reporter's download. */
const AssessDialog = lazy(async () => ({ default: (await import('./AssessDialog.tsx')).AssessDialog }));

interface ActionDialogsProps {
  readonly open: OpenAction | null;
  readonly onOpen: (action: OpenAction | null) => void;
}

/** The dialog of the action that was chosen; a reply and a note have the box under the conversation. */
export function ActionDialogs({ open, onOpen }: ActionDialogsProps): ReactElement | null {
  const close = (): void => onOpen(null);
  switch (open) {
    case null:
    case 'REPLY':
    case 'NOTE':
    case 'FOLLOW_UP':
    case 'ADD_PARTICIPANT':
    case 'GRANT_ACCESS':
      return null;
    case 'CLOSE':
      return <CloseDialog onClose={close} />;
    case 'ASSESS':
      return <Suspense><AssessDialog onClose={close} onVerify={() => onOpen('VERIFY')} /></Suspense>;
    case 'ASSIGN':
      return <AssignDialog onClose={close} />;
    case 'CLASSIFY':
      return <ClassifyDialog onClose={close} />;
    case 'TITLE':
      return <TitleDialog onClose={close} />;
    case 'PLAN_DISCLOSURE':
      return <DisclosureDialog onClose={close} />;
    case 'ANSWER_CONSENT':
      return <ConsentDialog onClose={close} />;
    case 'WITHDRAW_CONSENT':
      return <WithdrawConsentDialog onClose={close} />;
    default:
      return <MoveDialog key={open} move={open} onClose={close} />;
  }
}
