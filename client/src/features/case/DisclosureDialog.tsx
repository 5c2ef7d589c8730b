import type { ReactElement } from 'react';
import { useCase } from './case-context.ts';
import { DisclosureAnswerDialog } from './DisclosureAnswerDialog.tsx';
import { DisclosurePlanDialog } from './DisclosurePlanDialog.tsx';

/** The reporter names a date; the team answers it. */
export function DisclosureDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return useCase().audience === 'reporter' ? <DisclosurePlanDialog onClose={onClose} /> : <DisclosureAnswerDialog onClose={onClose} />;
}
