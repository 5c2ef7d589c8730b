import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Checkbox } from '../../ui/Choice.tsx';
import { useCase } from './case-context.ts';

export interface ClearCopy {
  /** Null where the reporter hears sealed, or nobody is asked. */
  readonly box: ReactElement | null;
  /** What goes along unsealed; null where nothing does. */
  readonly of: (text: string) => string | null;
}

/** Whether a text of the team goes to the reporter unsealed too, where the reporter chose that and holds no key. */
export function useClearCopy(): ClearCopy {
  const { facts, audience } = useCase();
  const [isWanted, setIsWanted] = useState(true);
  if (audience !== 'team' || facts.hearsInPlain !== true) return { box: null, of: () => null };
  return {
    box: (
      <Checkbox
        label={<Trans>This copy goes out unsealed by mail, as the reporter chose</Trans>}
        hint={<Trans>Every mail server on its way can read it. Without it, the reporter is told by mail that something waits behind a link.</Trans>}
        checked={isWanted}
        onChange={(event) => setIsWanted(event.target.checked)}
        isDense
      />
    ),
    of: (text) => (isWanted && text.trim() !== '' ? text : null),
  };
}
