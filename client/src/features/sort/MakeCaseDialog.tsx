import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useRequest } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Lede } from '../../ui/Layout.tsx';
import { issueTypeName, issueTypeValues } from '../../ui/names.ts';
import { SealedWord } from '../../ui/Sealed.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { sortServicesQuery } from './sort-queries.ts';
import type { NewCase } from './use-sorting.ts';

interface MakeCaseDialogProps {
  readonly subject: string;
  readonly onMake: (about: NewCase) => Promise<string>;
  readonly onClose: () => void;
}

/** The mail becomes a case as it was sealed; its title is sealed here. */
export function MakeCaseDialog({ subject, onMake, onClose }: MakeCaseDialogProps): ReactElement {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { state } = useKeyRing();
  const { data } = useRequest(sortServicesQuery, {});
  const [service, setService] = useState('');
  const [issueType, setIssueType] = useState('');
  const [title, setTitle] = useState(subject);
  const line = title.replace(/\s+/g, ' ').trim();
  const deed = useDeed(async () => {
    const number = await onMake({ service, issueType, title: line });
    onClose();
    await navigate({ to: '/cases/$number', params: { number } });
  });
  return (
    <Dialog
      title={<Trans>Make it a case</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => deed.run()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not yet</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending} isDisabled={line !== '' && state !== 'OPEN'}><Trans>Make it a case</Trans></Button>
        </>
      }
    >
      <Lede><Trans>Its clock has run since the mail arrived. The sender hears the number, the time of the answer and how to claim the case.</Trans></Lede>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <TextField label={t`Title`} mark={<SealedWord />} isOptional maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />
      {line !== '' && state === 'LOCKED' && <><Hint><Trans>Your key is locked, and it signs the title.</Trans></Hint><UnlockButton /></>}
      <Select label={t`Online service`} isOptional value={service} onChange={(event) => setService(event.target.value)}>
        <option value="">{t`Not known yet`}</option>
        {data?.onlineServices.edges.map(({ node }) => <option key={node.id} value={node.id}>{node.name}</option>)}
      </Select>
      <Select label={t`Type of issue`} isOptional value={issueType} onChange={(event) => setIssueType(event.target.value)}>
        <option value="">{t`Not known yet`}</option>
        {issueTypeValues.map((value) => <option key={value} value={value}>{i18n._(issueTypeName(value))}</option>)}
      </Select>
    </Dialog>
  );
}
