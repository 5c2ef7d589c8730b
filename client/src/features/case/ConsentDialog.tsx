import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { ListingChoice } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { answerConsentMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { ListingPreview } from './ListingPreview.tsx';
import { useCommand } from './use-command.ts';

/** Whether and how to be thanked, with the very line as it would be published. */
export function ConsentDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { facts, lastListing: last } = useCase();
  const toast = useToast();
  const command = useCommand(['publishedName', 'url', 'organization', 'choice']);
  const { acknowledgment, consent } = facts;
  const [choice, setChoice] = useState<ListingChoice>(consent?.choice ?? last?.choice ?? 'NAME');
  const [name, setName] = useState(acknowledgment?.publishedName ?? last?.publishedName ?? facts.reporter?.displayName ?? '');
  const [url, setUrl] = useState((acknowledgment ?? last)?.url ?? '');
  const [organization, setOrganization] = useState((acknowledgment ?? last)?.organization ?? '');
  const isNamed = choice === 'NAME' || choice === 'ALIAS';
  const { fields } = command.trouble;

  const submit = async (): Promise<void> => {
    const given = (text: string, counts: boolean): string | null => (counts && text.trim() !== '' ? text.trim() : null);
    const input = {
      number: facts.number,
      choice,
      publishedName: given(name, isNamed),
      url: given(url, choice === 'NAME'),
      organization: given(organization, choice === 'NAME'),
    };
    if (!(await command.run(async () => (await request(answerConsentMutation, { input })).answerConsent.userErrors))) return;
    toast(choice === 'DO_NOT_LIST' ? t`You are not listed.` : t`Thank you. It is published.`);
    onClose();
  };
  return (
    <Dialog
      title={<Trans>How may we thank you?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={command.isPending}>
            {choice === 'DO_NOT_LIST' ? <Trans>Do not list me</Trans> : <Trans>Publish this line</Trans>}
          </Button>
        </>
      }
    >
      <Lede>
        <Trans>You can change it later, and take it back at any time: then it is gone everywhere at once.</Trans>
      </Lede>
      <CommandTrouble trouble={command.trouble} />
      <RadioGroup<ListingChoice>
        label={<Trans>Name me</Trans>}
        error={fields['choice']}
        value={choice}
        onChange={setChoice}
        options={[
          {
            value: 'NAME',
            label: <Trans>By name</Trans>,
            hint: <Trans>With a link and an organisation, if you like. It leads to your public page.</Trans>,
          },
          { value: 'ALIAS', label: <Trans>By an alias</Trans>, hint: <Trans>It leads nowhere.</Trans> },
          { value: 'ANONYMOUS', label: <Trans>As an anonymous researcher</Trans> },
          { value: 'DO_NOT_LIST', label: <Trans>Not at all</Trans> },
        ]}
      />
      {isNamed && (
        <TextField
          label={choice === 'NAME' ? <Trans>Name</Trans> : <Trans>Alias</Trans>}
          error={fields['publishedName']}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {choice === 'NAME' && (
        <>
          <TextField
            label={<Trans>Link</Trans>}
            isOptional
            type="url"
            error={fields['url']}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
          <TextField
            label={<Trans>Organisation</Trans>}
            isOptional
            maxLength={100}
            error={fields['organization']}
            value={organization}
            onChange={(event) => setOrganization(event.target.value)}
          />
        </>
      )}
      <ListingPreview choice={choice} name={name} url={url} organization={organization} />
    </Dialog>
  );
}
