import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useComparedKeys } from '../sealing/compared-keys.ts';
import { useDeed } from '../use-deed.ts';
import type { ManyProps } from './BulkBar.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import type { ClosableCase } from './bulk-queries.ts';
import { CloseForm, type CloseDraft } from './CloseForm.tsx';
import { CloseVerdict } from './CloseVerdict.tsx';
import { type Closing, closingOf, type Hindered, hindranceOf, sendClosing } from './close-many.ts';
import { readClosableCases } from './read-cases.ts';
import type { Outcome } from './run-each.ts';
import { Unanswered } from './unanswered.ts';
import { onFreshCases, useBulkCases } from './use-bulk-cases.ts';
import { useBulkRun } from './use-bulk-run.ts';
import { useCaseValues } from '../templates/use-case-values.ts';

interface Verdict {
  readonly closable: readonly ClosableCase[];
  readonly hindered: readonly Hindered[];
}

/** Closes many with the same words, filled and sealed for each reporter. First it shows which can be closed; what was sent cannot be taken back. */
export function CloseMany({ numbers, onChanged, onClose }: ManyProps): ReactElement {
  const { t, i18n } = useLingui();
  const found = useBulkCases(numbers, readClosableCases);
  const valuesOf = useCaseValues();
  const compared = useComparedKeys();
  const run = useBulkRun(onChanged);
  const [unanswered] = useState(() => new Unanswered(sendClosing));
  const [draft, setDraft] = useState<CloseDraft>({ resolution: null, words: '', inPlain: true });
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const change = (next: CloseDraft): void => {
    setDraft(next);
    setVerdict(null);
  };
  const { resolution, words } = draft;
  const lacksWords = resolution !== 'SPAM' && words.trim() === '';
  const closing: Closing | null = resolution === null || lacksWords ? null : { ...draft, resolution, valuesOf };
  const judge = async (one: ClosableCase): Promise<string | null> => {
    const why = closing === null ? null : await hindranceOf(one, closing, compared.has);
    return why === null ? null : i18n._(why);
  };
  const looking = useDeed(async () => {
    const judged = await Promise.all((found.cases ?? []).map(async (one) => ({ one, why: await judge(one) })));
    setVerdict({
      closable: judged.filter(({ why }) => why === null).map(({ one }) => one),
      hindered: judged.flatMap(({ one, why }) => (why === null ? [] : [{ one, why }])),
    });
  });
  const close = async (one: ClosableCase): Promise<Outcome> => {
    // A retry meets the case as somebody else left it, or as an earlier try did whose answer was lost.
    const closedBefore = await unanswered.again(one.number);
    if (closedBefore !== null) return closedBefore;
    const why = await judge(one);
    return why === null && closing !== null ? unanswered.send(one.number, await closingOf(one, closing)) : { state: 'FAILED', reason: why ?? '' };
  };
  const submit = (): void => {
    if (closing === null) return;
    if (verdict === null) looking.run();
    else if (verdict.closable.length > 0) run.start(verdict.closable.map(({ number }) => number), onFreshCases(found, close, { state: 'FAILED', reason: t`It is not there for you any more.` }));
  };
  const count = verdict?.closable.length ?? 0;
  return (
    <BulkDialog
      title={t`Close ${numbers.length} cases`} run={run} fault={found.fault} onRetryReading={found.reload} isReady={found.cases !== null && !looking.isPending}
      isDisabled={closing === null || (verdict !== null && count === 0)} onSubmit={submit} onClose={onClose}
      deed={verdict === null ? <Trans>See which can be closed</Trans> : <Plural value={count} one="Seal, send and close # case" other="Seal, send and close # cases" />}
    >
      <CloseForm draft={draft} onChange={change} plain={(found.cases ?? []).filter(({ hearsInPlain }) => hearsInPlain === true).length} fault={looking.fault} />
      {verdict !== null && <CloseVerdict closable={verdict.closable} hindered={verdict.hindered} hasWords={words.trim() !== ''} />}
    </BulkDialog>
  );
}
