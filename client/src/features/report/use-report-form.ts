import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useSession } from '../../session/session.tsx';
import type { FieldFault } from '../../ui/ErrorSummary.tsx';
import { issueTypeName } from '../../ui/names.ts';
import { serverNow } from '../../ui/now.ts';
import type * as Checking from './CheckStep.tsx';
import { faultsOf } from './report-faults.ts';
import type { Draft, ReportValues, Step } from './report-values.ts';
import type { ClearNames } from './report-words.ts';
import type * as Sending from './send-report.ts';
import type * as Faults from './send-fault.ts';
import type { ServiceOption } from './service-of-address.ts';
import type { DraftState } from './use-draft.ts';

export interface ReportFormParts {
  readonly draft: Draft;
  readonly state: DraftState;
  readonly services: readonly ServiceOption[];
  readonly policyVersion: number;
}

export interface ReportFormState {
  readonly form: UseFormReturn<ReportValues>;
  readonly values: ReportValues;
  readonly clear: ClearNames;
  readonly faults: readonly FieldFault[];
  readonly sendFault: Faults.SendFault | null;
  readonly isSending: boolean;
  readonly goTo: (step: Step) => void;
  /** The next step, or off it goes; whatever has to be put right before is shown instead. */
  readonly goOn: () => void;
}

const isStillAtFault = (fieldId: string, values: ReportValues): boolean =>
  ([0, 1] as const).some((step) => faultsOf(step, values, serverNow()).some(({ field }) => field === fieldId));

/** The values, written to the draft as they change; faults vanish as they are put right, new ones wait for the next step. */
function useValues({ draft, state: { change } }: ReportFormParts) {
  const form = useForm<ReportValues>({ defaultValues: draft.values });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  useEffect(() => {
    const { unsubscribe } = form.watch(() => {
      const values = form.getValues();
      change({ values });
      setFaults((all) => (all.length === 0 ? all : all.filter(({ fieldId }) => isStillAtFault(fieldId, values))));
    });
    return unsubscribe;
  }, [form, change]);
  return { form, faults, setFaults };
}

/** The names of the clear facts, as the sealed text repeats them. */
function useClearNames(values: ReportValues, services: readonly ServiceOption[]): ClearNames {
  const { i18n } = useLingui();
  return {
    service: values.nature === 'INSTALLED' ? '' : (services.find(({ id }) => id === values.service)?.name ?? ''),
    issueType: values.issueType === '' || values.issueType === 'NOT_SURE' ? '' : i18n._(issueTypeName(values.issueType)),
  };
}

/** Checking and sending come after the form: asked for when it stands, kept by the browser. */
export const loadLastStep = async (): Promise<Pick<typeof Checking, 'CheckStep' | 'KeyNotices'>> => import('./CheckStep.tsx');
const loadFaults = async (): Promise<Pick<typeof Faults, 'sendFaultOf'>> => import('./send-fault.ts');
const loadSending = async (): Promise<Pick<typeof Sending, 'prepareSending' | 'sendReport'>> => import('./send-report.ts');

/** Sends, one press at a time; what went wrong is a state and never an exception. */
function useSending({ draft, state, policyVersion }: ReportFormParts, values: ReportValues, clear: ClearNames) {
  const { i18n } = useLingui();
  const session = useSession();
  const [sendFault, setSendFault] = useState<Faults.SendFault | null>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => void Promise.all([loadLastStep(), loadSending(), loadFaults()]).catch(() => undefined), []);
  useEffect(() => {
    if (draft.step > 0) void loadSending().then(({ prepareSending }) => prepareSending(session), () => undefined);
  }, [draft.step, session.account]);
  const send = async (): Promise<Faults.SendFault | null> => {
    setIsSending(true);
    setSendFault(null);
    try {
      const { sendReport } = await loadSending();
      await sendReport({ ...draft, values }, { session, clear, policyVersion, keep: state.keep });
      return null;
    } catch (error) {
      const fault = await loadFaults().then(
        ({ sendFaultOf }) => sendFaultOf(error, values.way, (words) => i18n._(words)),
        (): Faults.SendFault => ({ kind: 'CUT' }),
      );
      setSendFault(fault);
      return fault;
    } finally {
      setIsSending(false);
    }
  };
  return { send, sendFault, isSending };
}

const againMs = [4_000, 8_000, 15_000, 30_000] as const;

/** What could not be sent is sent again by itself while the last step is shown: nobody has to watch for the portal to be back. */
function useAgain(isWaiting: boolean, send: () => void): void {
  const turn = useRef(0);
  const current = useRef(send);
  current.current = send;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => current.current(), againMs[Math.min(turn.current++, againMs.length - 1)]);
    return () => clearTimeout(timer);
  }, [isWaiting]);
}

/** Three steps over one draft. */
export function useReportForm(parts: ReportFormParts): ReportFormState {
  const { i18n } = useLingui();
  const { form, faults, setFaults } = useValues(parts);
  const values = form.getValues();
  const clear = useClearNames(values, parts.services);
  const { send, sendFault, isSending } = useSending(parts, values, clear);
  const { step } = parts.draft;

  const goTo = (next: Step, found: readonly FieldFault[] = []): void => {
    setFaults(found);
    parts.state.change({ step: next });
  };
  const firstFault = (): { step: Step; found: FieldFault[] } | null => {
    for (const each of step === 0 ? ([0] as const) : ([0, 1] as const)) {
      const found = faultsOf(each, values, serverNow()).map(({ field, message }) => ({ fieldId: field, message: i18n._(message) }));
      if (found.length > 0) return { step: each, found };
    }
    return null;
  };
  const goOn = (): void => {
    if (isSending) return;
    const fault = firstFault();
    if (fault !== null) goTo(fault.step, fault.found);
    else if (step < 2) goTo(step === 0 ? 1 : 2);
    else void send().then((refused) => (refused?.kind === 'FIELDS' ? goTo(refused.step, refused.faults) : undefined));
  };
  useAgain(sendFault?.kind === 'CUT' && !isSending && step === 2, goOn);
  return { form, values, clear, faults, sendFault, isSending, goTo, goOn };
}
