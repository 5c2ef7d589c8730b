import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Severity } from '../../generated/graphql.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { severityName } from '../../ui/names.ts';
import { MessageField } from './MessageField.tsx';

const severities: readonly Severity[] = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

interface SeverityByReasonProps {
  readonly severity: Severity | null;
  readonly onSeverity: (severity: Severity) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** Where no vector says it: a word, and why, which the reporter reads. */
export function SeverityByReason({ severity, onSeverity, reason, onReason, errors }: SeverityByReasonProps): ReactElement {
  const { t, i18n } = useLingui();
  return (
    <>
      <RadioGroup<Severity>
        label={<Trans>Severity</Trans>}
        error={errors['severity']}
        isDense
        value={severity}
        onChange={onSeverity}
        options={severities.map((value) => ({ value, label: i18n._(severityName(value)) }))}
      />
      <MessageField label={t`Why, to the reporter`} error={errors['reason']} value={reason} onChange={onReason} />
    </>
  );
}
