import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import { useDraft } from '../../session/use-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { issueTypeName, issueTypeValues } from '../../ui/names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SealedWord } from '../../ui/Sealed.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { queueServicesQuery } from './queue-queries.ts';
import { useRecordCase } from './use-record-case.ts';

/** A finding from inside, or a report that came by telephone: sealed to the team alone, and nobody is owed an answer. */
export function RecordDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { state } = useKeyRing();
  const { data } = useQuery(queueServicesQuery);
  const [service, setService] = useState('');
  const [type, setType] = useState('');
  const [title, setTitle] = useDraft('finding title');
  const [report, setReport] = useDraft('finding report');
  const { record, isPending, faults } = useRecordCase();

  const submit = async (): Promise<void> => {
    const number = await record({ service, type, title, report });
    if (number === null) return;
    setTitle('');
    setReport('');
    onClose();
    void navigate({ to: '/cases/$number', params: { number } });
  };
  return (
    <Dialog
      title={<Trans>Record a finding</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      width="wide"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={state !== 'OPEN'}>
            <Trans>Record it</Trans>
          </Button>
        </>
      }
    >
      <Lede>
        <Trans>
          What you found yourselves, or heard by telephone. It owes no answer, is not counted, and can be the original of a later report.
        </Trans>
      </Lede>
      {state === 'LOCKED' && (
        <Notice tone="yours" icon="lock" title={<Trans>Your key is locked, and it signs what you record</Trans>}>
          <UnlockButton />
        </Notice>
      )}
      {faults['general'] !== undefined && <Notice tone="late" role="alert" title={faults['general']} />}
      <TextField
        label={<Trans>Title</Trans>}
        mark={<SealedWord />}
        error={faults['title']}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={<Trans>What was found, and how</Trans>}
        mark={<SealedWord />}
        error={faults['report']}
        rows="tall"
        value={report}
        onChange={(event) => setReport(event.target.value)}
      />
      <Select
        label={<Trans>Online service</Trans>}
        isOptional
        error={faults['onlineService']}
        value={service}
        onChange={(event) => setService(event.target.value)}
      >
        <option value="">{t`Not known yet`}</option>
        {data?.onlineServices.edges.map(({ node }) => (
          <option key={node.id} value={node.id}>
            {node.name}
          </option>
        ))}
      </Select>
      <Select
        label={<Trans>Type of issue</Trans>}
        isOptional
        error={faults['issueType']}
        value={type}
        onChange={(event) => setType(event.target.value)}
      >
        <option value="">{t`Not known yet`}</option>
        {issueTypeValues.map((value) => (
          <option key={value} value={value}>
            {i18n._(issueTypeName(value))}
          </option>
        ))}
      </Select>
    </Dialog>
  );
}
