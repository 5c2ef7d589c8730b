import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { faultWords } from '../fault-words.ts';
import { request, useRequest } from '../graphql.ts';
import { useDeed } from '../use-deed.ts';
import { isThere, labelsLike } from './label-match.ts';
import { labelsQuery, saveLabelMutation } from './label-queries.ts';
import { LabelMark } from './Labels.tsx';
import styles from './Labels.module.css';

interface LabelPickerProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Ticks labels, finds them by typing, and makes the one that is missing. */
export function LabelPicker({ chosen, onChoose }: LabelPickerProps): ReactElement {
  const { t } = useLingui();
  const { data, error, reload } = useRequest(labelsQuery, {});
  const [typed, setTyped] = useState('');
  const labels = data?.labels.edges.map(({ node }) => node) ?? [];
  const found = labelsLike(labels, typed);
  const name = typed.trim();
  const isNew = data !== undefined && name !== '' && !isThere(labels, name);
  const choose = (id: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const making = useDeed(async () => {
    const { label } = accepted((await request(saveLabelMutation, { input: { name, colour: 'GREY' } })).saveLabel);
    if (label) choose(label.id, true);
    setTyped('');
    reload();
  });
  // Enter makes or ticks what was typed; it does not send the form around this.
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || name === '') return;
    event.preventDefault();
    const [only] = found;
    if (isNew && found.length === 0) making.run();
    else if (found.length === 1 && only) {
      choose(only.id, !chosen.has(only.id));
      setTyped('');
    }
  };
  if (data === undefined) return error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />;
  return (
    <Stack>
      <TextField label={t`Find or make a label`} isOptional maxLength={40} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={press} />
      {making.fault !== '' && <Fault words={making.fault} />}
      <div className={styles['list']} role="group" aria-label={t`Labels`}>
        {found.map(({ id, name: shown, colour }) => (
          <Checkbox
            key={id} isDense checked={chosen.has(id)} onChange={(event) => choose(id, event.target.checked)}
            label={<span className={styles['choice']}><LabelMark colour={colour} /><bdi>{shown}</bdi></span>}
          />
        ))}
      </div>
      {isNew && <div><Button icon="plus" isPending={making.isPending} onPress={making.run}><Trans>Make the label “{name}”</Trans></Button></div>}
      {labels.length === 0 && name === '' && <Hint><Trans>There is no label yet. Type a word that your team sorts cases by.</Trans></Hint>}
      <Hint><Trans>Labels stand in clear for the team alone: write nothing into them that a report says.</Trans></Hint>
    </Stack>
  );
}
