import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { LabelMark } from '../../session/labels/Labels.tsx';
import { labelsQuery } from '../../session/labels/label-queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { LabelForm } from './LabelForm.tsx';

/** Words that the team sorts cases by: anybody of the team makes and renames them, a lead takes them away. */
export function LabelsPart(): ReactElement {
  const { data, error, reload } = useRequest(labelsQuery, {});
  const [isAdding, setIsAdding] = useState(false);
  const labels = data?.labels.edges.map(({ node }) => node);
  return (
    <Part title={<Trans>Labels</Trans>}>
      <p><Trans>Your team sorts cases by them. They stand in clear. Reporters and tools see none of them, and no clock moves with them.</Trans></p>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {labels === undefined ? error === undefined && <Loading /> : (
        <Stack>
          {labels.length === 0 && <p><Trans>There is none yet.</Trans></p>}
          {labels.map((label) => (
            <Behind key={label.id} summary={<><LabelMark colour={label.colour} /> <bdi>{label.name}</bdi></>}><LabelForm label={label} onChanged={reload} /></Behind>
          ))}
          {isAdding
            ? <LabelForm label={null} onChanged={() => { setIsAdding(false); reload(); }} />
            : <div><Button size="form" onPress={() => setIsAdding(true)}><Trans>Add a label</Trans></Button></div>}
        </Stack>
      )}
    </Part>
  );
}
