import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useReaderCheck } from './ReaderCheck.tsx';
import { SeverityByReason } from './SeverityByReason.tsx';
import { SeverityByVector } from './SeverityByVector.tsx';
import { type Assessment, useAssess } from './use-assess.ts';
import { useDraft } from '../../session/use-draft.ts';
import { usualWeakness, weaknesses } from './weaknesses.ts';

interface AssessDialogProps {
  readonly onClose: () => void;
  /** Assessed, and now it can be confirmed. */
  readonly onVerify: () => void;
}

/** Weakness and severity: by a CVSS vector, or by a word with the reason for it. */
export function AssessDialog({ onClose, onVerify }: AssessDialogProps): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const listId = useId();
  const [weakness, setWeakness] = useState(facts.weakness ?? usualWeakness(facts.issueType));
  const [way, setWay] = useState<Assessment['way']>(facts.severity !== null && facts.cvss === null ? 'REASON' : 'VECTOR');
  const [vector, setVector] = useState(facts.cvss?.vector ?? '');
  const [severity, setSeverity] = useState<Assessment['severity']>(facts.severity);
  const [reason, setReason] = useDraft(`${facts.number} ASSESS`);
  const { command, assess } = useAssess();
  const check = useReaderCheck(false, 'REASON');
  const { fields } = command.trouble;

  const submit = async (): Promise<void> => {
    const canNow = await assess({ weakness, way, vector, severity, reason });
    if (canNow === null) return;
    setReason('');
    toast(t`Assessed. The reporter sees weakness and severity.`);
    onClose();
    if (canNow.includes('VERIFY')) onVerify();
  };
  return (
    <Dialog
      title={<Trans>Assess {facts.number}</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      width="wide"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={command.isPending} isDisabled={way === 'REASON' && !check.isClear}>
            <Trans>Save the assessment</Trans>
          </Button>
        </>
      }
    >
      <Lede>
        <Trans>What it is and how grave. Confirming comes next, as a step of its own.</Trans>
      </Lede>
      <CommandTrouble trouble={command.trouble} />
      <TextField
        label={<Trans>Weakness</Trans>}
        hint={<Trans>Its CWE identifier. Suggested from the type of issue.</Trans>}
        error={fields['weakness']}
        list={listId}
        width="medium"
        value={weakness}
        onChange={(event) => setWeakness(event.target.value)}
      />
      <datalist id={listId}>
        {Object.entries(weaknesses).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      <RadioGroup<Assessment['way']>
        label={<Trans>How grave</Trans>}
        isDense
        value={way}
        onChange={setWay}
        options={[
          { value: 'VECTOR', label: <Trans>By a CVSS vector</Trans> },
          { value: 'REASON', label: <Trans>By a word, with the reason for it</Trans> },
        ]}
      />
      {way === 'VECTOR' ? (
        <SeverityByVector vector={vector} onChange={setVector} error={fields['cvssVector'] ?? fields['severity']} />
      ) : (
        <>
          {check.notice}
          <SeverityByReason severity={severity} onSeverity={setSeverity} reason={reason} onReason={setReason} errors={fields} />
        </>
      )}
    </Dialog>
  );
}
