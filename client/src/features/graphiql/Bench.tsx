import { Trans, useLingui } from '@lingui/react/macro';
import type { GraphQLSchema } from 'graphql';
import { type ReactElement, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import type { Asker } from './ask-api.ts';
import type { DocsPlace } from './docs-model.ts';
import { DocsPanel } from './DocsPanel.tsx';
import { type Example, exampleGroups } from './examples.ts';
import styles from './Graphiql.module.css';
import { operationNames, tidied, variablesIn, writtenVariables } from './operations.ts';
import { QueryEditor } from './QueryEditor.tsx';
import { ResultPart } from './ResultPart.tsx';
import { useApiRun } from './use-api-run.ts';

const first = exampleGroups[0]?.examples[0];

/** A query, its variables, what came, and the schema beside it. */
export function Bench({ asker, schema }: { readonly asker: Asker; readonly schema: GraphQLSchema }): ReactElement {
  const { t } = useLingui();
  const [query, setQuery] = useState(first?.query ?? '');
  const [variables, setVariables] = useState(writtenVariables(first?.variables ?? {}));
  const [chosen, setChosen] = useState('');
  const [path, setPath] = useState<readonly DocsPlace[]>([]);
  const { shown, run, stop } = useApiRun();
  const names = operationNames(query);
  const given = variablesIn(variables);
  const ask = (): void => {
    if (given === null) return;
    run(asker, { query, variables: given, operationName: names.length > 1 ? (names.includes(chosen) ? chosen : names[0]) : undefined });
  };
  const take = (example: Example): void => {
    setQuery(example.query);
    setVariables(writtenVariables(example.variables));
  };
  const showInDocs = (field?: string, type?: string, parentType?: string): void => {
    if (field !== undefined && parentType !== undefined) setPath([...path, { type: parentType, field }]);
    else if (type !== undefined) setPath([...path, { type }]);
  };
  return (
    <div className={styles['bench']}>
      <section className={styles['query']} aria-label={t`Query`}>
        <div className={styles['tools']}>
          <ExampleSelect onTake={take} />
          {names.length > 1 && (
            <Select label={t`Operation`} isDense value={chosen} onChange={({ target }) => setChosen(target.value)}>
              {names.map((name) => <option key={name} value={name}>{name}</option>)}
            </Select>
          )}
          <ButtonRow>
            <Button kind="primary" onPress={ask} isDisabled={given === null || query.trim() === ''}><Trans>Ask</Trans></Button>
            {shown.isRunning && <Button onPress={stop}><Trans>Stop</Trans></Button>}
            <Button onPress={() => setQuery(tidied(query) ?? query)}><Trans>Tidy up</Trans></Button>
          </ButtonRow>
        </div>
        <QueryEditor label={t`Query in GraphQL`} text={query} schema={schema} onText={setQuery} onRun={ask} onShowInDocs={showInDocs} />
        <TextArea
          label={t`Variables as JSON`} isDense isMono rows="plain" spellCheck={false} autoComplete="off" value={variables} onChange={({ target }) => setVariables(target.value)}
          error={given === null ? t`Write one JSON object, like {"number": "LRL-2026-000001"}.` : undefined}
        />
      </section>
      <ResultPart shown={shown} />
      <DocsPanel schema={schema} path={path} onPath={setPath} />
    </div>
  );
}

function ExampleSelect({ onTake }: { readonly onTake: (example: Example) => void }): ReactElement {
  const { t, i18n } = useLingui();
  const choose = (name: string): void => {
    const example = exampleGroups.flatMap(({ examples }) => examples).find((one) => one.name === name);
    if (example !== undefined) onTake(example);
  };
  return (
    <Select label={t`Start from an example`} isDense value="" onChange={({ target }) => choose(target.value)}>
      <option value="">{t`Choose…`}</option>
      {exampleGroups.map(({ name, examples }) => (
        <optgroup key={name.id} label={i18n._(name)}>
          {examples.map((one) => <option key={one.name} value={one.name}>{i18n._(one.title)}</option>)}
        </optgroup>
      ))}
    </Select>
  );
}
