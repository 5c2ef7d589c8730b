import { Trans, useLingui } from '@lingui/react/macro';
import type { GraphQLSchema } from 'graphql';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Button, TextButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type DocsEntry, docsOf, type DocsPlace, rootTypes, searchDocs } from './docs-model.ts';
import styles from './Graphiql.module.css';

interface DocsPanelProps {
  readonly schema: GraphQLSchema;
  /** The last is shown; those before are the way back. Empty: where one begins. */
  readonly path: readonly DocsPlace[];
  readonly onPath: (path: readonly DocsPlace[]) => void;
}

/** The schema in words, from type to type. */
export function DocsPanel({ schema, path, onPath }: DocsPanelProps): ReactElement {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const id = useId();
  const go = (place: DocsPlace): void => {
    setWords('');
    onPath([...path, place]);
  };
  const found = searchDocs(schema, words);
  const here = path.at(-1);
  return (
    <section className={styles['docs']} aria-labelledby={id}>
      <h2 id={id}><Trans>The schema</Trans></h2>
      <TextField label={t`Find a type or a field`} isDense type="search" value={words} onChange={({ target }) => setWords(target.value)} spellCheck={false} autoComplete="off" />
      {words.trim() !== '' ? <Found found={found} onPlace={go} /> : here === undefined ? <Start schema={schema} onPlace={go} /> : (
        <>
          <Button kind="quiet" onPress={() => onPath(path.slice(0, -1))}><Trans>Back</Trans></Button>
          <TypePage key={`${here.type} ${here.field ?? ''}`} schema={schema} place={here} onPlace={go} />
        </>
      )}
    </section>
  );
}

interface Led {
  readonly onPlace: (place: DocsPlace) => void;
}

function Found({ found, onPlace }: Led & { readonly found: readonly DocsPlace[] }): ReactElement {
  if (found.length === 0) return <p role="status"><Trans>The schema has no such name.</Trans></p>;
  return (
    <ul className={styles['names']}>
      {found.map((place) => (
        <li key={`${place.type} ${place.field ?? ''}`}>
          <TextButton onPress={() => onPlace(place)}><span className="mono">{place.field === undefined ? place.type : `${place.type}.${place.field}`}</span></TextButton>
        </li>
      ))}
    </ul>
  );
}

function Start({ schema, onPlace }: Led & { readonly schema: GraphQLSchema }): ReactElement {
  return (
    <>
      <p><Trans>Where every document begins:</Trans></p>
      <ul className={styles['names']}>
        {rootTypes(schema).map((type) => <li key={type}><TextButton onPress={() => onPlace({ type })}><span className="mono">{type}</span></TextButton></li>)}
      </ul>
    </>
  );
}

function TypePage({ schema, place, onPlace }: Led & { readonly schema: GraphQLSchema; readonly place: DocsPlace }): ReactElement | null {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Within its box: the page stays where it is.
    const box = heading.current?.parentElement;
    const field = box?.querySelector<HTMLElement>('[data-here]');
    if (box && field) box.scrollTop += field.getBoundingClientRect().top - box.getBoundingClientRect().top;
  }, []);
  const page = docsOf(schema, place.type);
  if (page === null) return null;
  return (
    <div className={styles['type']}>
      <h3 ref={heading} tabIndex={-1}><span className="mono">{page.name}</span> <span className={styles['kind']}>{page.kind}</span></h3>
      {page.description !== null && <p>{page.description}</p>}
      {page.related.length > 0 && (
        <p className={styles['related']}>
          {page.kind === 'object' ? <Trans>It is a</Trans> : <Trans>It is one of</Trans>}{' '}
          {page.related.map((name) => <span key={name}><TextButton onPress={() => onPlace({ type: name })}><span className="mono">{name}</span></TextButton> </span>)}
        </p>
      )}
      <dl>{page.entries.map((entry) => <Entry key={entry.name} entry={entry} isHere={entry.name === place.field} onPlace={onPlace} />)}</dl>
    </div>
  );
}

function Entry({ entry, isHere, onPlace }: Led & { readonly entry: DocsEntry; readonly isHere: boolean }): ReactElement {
  return (
    <>
      <dt className="mono" data-here={isHere || undefined}>{entry.name}<Type entry={entry} onPlace={onPlace} /></dt>
      <dd>
        {entry.deprecation !== null && <p><Trans>Going away: {entry.deprecation}</Trans></p>}
        {entry.description !== null && <p>{entry.description}</p>}
        {entry.args.length > 0 && (
          <ul>
            {entry.args.map((arg) => <li key={arg.name}><span className="mono">{arg.name}<Type entry={arg} onPlace={onPlace} /></span>{arg.description !== null && <> {arg.description}</>}</li>)}
          </ul>
        )}
      </dd>
    </>
  );
}

function Type({ entry: { type, leadsTo }, onPlace }: Led & { readonly entry: DocsEntry }): ReactElement | null {
  if (type === null || leadsTo === null) return null;
  return <>: <TextButton onPress={() => onPlace({ type: leadsTo })}>{type}</TextButton></>;
}
