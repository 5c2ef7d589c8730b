import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../session/graphql.ts';
import { useDeed } from '../session/use-deed.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Choice.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Stack } from '../ui/Layout.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { accepted } from './accepted.ts';
import { draftOf, emptyService, hostnamesIn, type ServiceData, type ServiceDraft, slugFor } from './service-values.ts';
import { createServiceMutation, updateServiceMutation } from './setup-queries.ts';

interface ServiceFormProps {
  /** Null: a new one. */
  readonly service: ServiceData | null;
  readonly onSaved: () => void;
  readonly onCancel?: () => void;
}

async function save(service: ServiceData | null, { name, slug, hostnames, inScope, testingRules, responsible }: ServiceDraft): Promise<void> {
  const facts = { name, inScope, hostnames: [...hostnamesIn(hostnames)], testingRules: testingRules.trim() === '' ? null : testingRules, responsible: responsible.trim() === '' ? null : responsible };
  if (service === null) {
    const input = { ...facts, slug: slug === '' ? slugFor(name) : slug };
    accepted((await request(createServiceMutation, { input })).createOnlineService);
  } else {
    accepted((await request(updateServiceMutation, { input: { id: service.id, ...facts } })).updateOnlineService);
  }
}

/** A service to report about: what it is called, where it is found, what may be tested. */
export function ServiceForm({ service, onSaved, onCancel }: ServiceFormProps): ReactElement {
  const { t } = useLingui();
  const [draft, setDraft] = useState(service === null ? emptyService : draftOf(service));
  const change = (part: Partial<ServiceDraft>): void => setDraft({ ...draft, ...part });
  const deed = useDeed(async () => {
    await save(service, draft);
    if (service === null) setDraft(emptyService);
    onSaved();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField label={t`Name`} hint={t`As your users call it: Mail, Drive.`} width="medium" maxLength={80} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
        {service === null && (
          <TextField
            label={t`Short name`}
            hint={t`Stands in addresses and queries, and stays: service:mail.`}
            width="medium"
            isMono
            maxLength={40}
            placeholder={slugFor(draft.name)}
            isOptional
            value={draft.slug}
            onChange={(event) => change({ slug: event.target.value })}
          />
        )}
        <TextArea
          label={t`Host names`}
          hint={t`One a line. *.example.org means every name below example.org, and not example.org itself.`}
          isMono
          isOptional
          spellCheck={false}
          value={draft.hostnames}
          onChange={(event) => change({ hostnames: event.target.value })}
        />
        <Checkbox
          label={t`It may be tested`}
          hint={t`Else it is listed as out of scope, so that nobody has to guess.`}
          checked={draft.inScope}
          onChange={(event) => change({ inScope: event.target.checked })}
        />
        <TextArea
          label={t`Testing rules`}
          hint={t`Markdown: what may be tested and how, what is usually closed, test accounts.`}
          isOptional
          value={draft.testingRules}
          onChange={(event) => change({ testingRules: event.target.value })}
        />
        <TextField
          label={t`Who answers for it`}
          hint={t`A team or a person, as you call them. Leads and administrators see it.`}
          width="medium"
          maxLength={120}
          isOptional
          value={draft.responsible}
          onChange={(event) => change({ responsible: event.target.value })}
        />
        <ButtonRow>
          <Button type="submit" kind={service === null ? 'plain' : 'primary'} size="form" isPending={deed.isPending}>
            {service === null ? <Trans>Add the service</Trans> : <Trans>Save</Trans>}
          </Button>
          {onCancel !== undefined && <Button kind="quiet" size="form" onPress={onCancel}><Trans>Leave it as it is</Trans></Button>}
        </ButtonRow>
      </Stack>
    </form>
  );
}
