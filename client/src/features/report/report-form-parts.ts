import type { UseFormReturn } from 'react-hook-form';
import type { FieldFault } from '../../ui/ErrorSummary.tsx';
import type { Draft, ReportValues } from './report-values.ts';
import type { ServiceOption } from './service-of-address.ts';
import type { DraftState } from './use-draft.ts';

/** What every step of the form gets. */
export interface StepProps {
  readonly form: UseFormReturn<ReportValues>;
  readonly faults: readonly FieldFault[];
  readonly services: readonly ServiceOption[];
  readonly teamFingerprint: string | null;
  readonly draft: Draft;
  readonly keep: DraftState['keep'];
}

/** The fault of one control, as the ui's fields take it. */
export const faultOf = (faults: readonly FieldFault[], fieldId: string): string | undefined =>
  faults.find((fault) => fault.fieldId === fieldId)?.message;
