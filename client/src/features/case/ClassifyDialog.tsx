import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { IssueType } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { issueTypeName, issueTypeValues } from '../../ui/names.ts';
import { Select } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { classifyCaseMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { caseServicesQuery } from './case-queries.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useCommand } from './use-command.ts';

/** Service and type of issue, which mail and gpg reports come without. */
export function ClassifyDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const command = useCommand(['onlineService', 'issueType']);
  const { data } = useQuery(caseServicesQuery);
  const [service, setService] = useState(facts.onlineService?.id ?? '');
  const [type, setType] = useState<string>(facts.issueType ?? '');
  const services = data?.onlineServices.edges.map(({ node }) => node) ?? (facts.onlineService === null ? [] : [facts.onlineService]);

  const submit = async (): Promise<void> => {
    const input = { number: facts.number, version: command.seenVersion, onlineService: service === '' ? null : service, issueType: type === '' ? null : (type as IssueType) };
    if (!(await command.run(async () => (await request(classifyCaseMutation, { input })).classifyCase.userErrors))) return;
    toast(t`Saved.`);
    onClose();
  };
  return (
    <Dialog
      title={<Trans>What is {facts.number} about?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Keep it as it is</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={command.isPending}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <CommandTrouble trouble={command.trouble} />
      <Select
        label={<Trans>Online service</Trans>}
        error={command.trouble.fields['onlineService']}
        value={service}
        onChange={(event) => setService(event.target.value)}
      >
        <option value="">{t`Not known yet`}</option>
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={<Trans>Type of issue</Trans>}
        error={command.trouble.fields['issueType']}
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
