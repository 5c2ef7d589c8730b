import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { PlaceholderHint } from '../../session/templates/PlaceholderHint.tsx';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Part } from '../../ui/Part.tsx';
import { templatesQuery } from './settings-queries.ts';
import { TemplateForm } from './TemplateForm.tsx';

/** Words to start a reply with, for everybody of the team. */
export function TemplatesPart(): ReactElement {
  const { data, error, reload } = useRequest(templatesQuery, {});
  const [isAdding, setIsAdding] = useState(false);
  const templates = data?.viewer?.replyTemplates;
  return (
    <Part title={<Trans>Templates of replies</Trans>}>
      <p><Trans>A first answer from a phone is two taps: a template, and send. They stand here in clear, so write nothing of a case into them.</Trans></p>
      <Hint><PlaceholderHint /></Hint>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {templates === undefined ? error === undefined && <Loading /> : (
        <Stack>
          {templates.length === 0 && <p><Trans>None are kept. Whoever answers then writes each word anew.</Trans></p>}
          {templates.map((template) => (
            <Behind key={template.id} summary={template.name}><TemplateForm template={template} onChanged={reload} /></Behind>
          ))}
          {isAdding
            ? <TemplateForm template={null} onChanged={() => { setIsAdding(false); reload(); }} />
            : <div><Button size="form" onPress={() => setIsAdding(true)}><Trans>Add a template</Trans></Button></div>}
        </Stack>
      )}
    </Part>
  );
}
